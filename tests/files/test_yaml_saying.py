"""A text is made to say something else: whatever it said and shall say, and no comment is lost."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit_cli.files.yaml_edits import NotWrittenAsExpected
from kit_cli.files.yaml_saying import plain_again, saying, with_entry_moved
from kit_cli.files.yaml_source import parse_yaml
from kit_cli.files.yaml_writing import behind_key

_FILE = Path("a.yml")
_WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n"), max_size=12)
_SCALARS = _WORDS | st.integers(-999, 999) | st.booleans() | st.none() | st.dates().map(date.isoformat)
_KEYS = st.sampled_from(["id", "title", "pt-PT", "rows", "on", "yes"])
_ENTRIES = st.dictionaries(_KEYS, _SCALARS | st.lists(_SCALARS, max_size=3), min_size=1, max_size=4)
_DATA = st.dictionaries(_KEYS, _SCALARS | st.lists(_ENTRIES, max_size=4) | _ENTRIES, min_size=1, max_size=5)


def _said(data: dict[str, Any]) -> str:
    return "".join(f"{line}\n" for line in behind_key(data, -2).split("\n")[1:])


def _order(_key: object) -> tuple[str, ...]:
    return ("id", "title", "rows", "on", "yes", "pt-PT")


@settings(deadline=None, max_examples=120)
@given(before=_DATA, after=_DATA)
def test_it_says_what_it_should_or_says_that_it_cannot(before: dict[str, Any], after: dict[str, Any]) -> None:
    """From anything to anything: never something else, and mostly it can."""
    text = _said(before)
    assert parse_yaml(text, _FILE).data == before
    try:
        found = saying(text, _FILE, after, _order)
    except NotWrittenAsExpected:
        return
    assert parse_yaml(found, _FILE).data == plain_again(after)


@settings(deadline=None)
@given(data=_DATA)
def test_what_it_says_already_changes_nothing(data: dict[str, Any]) -> None:
    """Not a byte."""
    text = _said(data)
    assert saying(text, _FILE, data, _order) == text


@settings(deadline=None)
@given(rows=st.lists(_ENTRIES, min_size=2, max_size=5, unique_by=repr), draw=st.data())
def test_every_comment_stays_when_one_value_changes(rows: list[dict[str, Any]], draw: st.DataObject) -> None:
    """Above each entry and behind each short value."""
    lines = _said({"rows": rows}).splitlines()
    noted = [
        each for number, line in enumerate(lines) for each in ([f"  # {number}"] if line[2:4] == "- " else []) + [line]
    ]
    text = "\n".join(noted) + "\n"
    number = draw.draw(st.integers(0, len(rows) - 1))
    key = draw.draw(st.sampled_from(sorted(rows[number])))
    changed = [{**each, key: "new"} if at == number else each for at, each in enumerate(rows)]
    found = saying(text, _FILE, {"rows": changed}, _order)
    comments = [line for line in noted if line.startswith("  # ")]
    assert [line for line in found.splitlines() if line in comments] == comments


def test_the_way_of_writing_stays() -> None:
    """Quotation marks, braces, blanks and comments around what changes; a day and a truth value as files have them."""
    text = "a: \"x\"   # why\nb:   {c: 1, d: 2}\n\ne: 'y'\nf:\n  - one\n  - two\ng: no day\nh:\n"
    wanted = {
        "a": "z",
        "b": {"c": 3, "d": 2},
        "e": "w",
        "f": ["one", "three", "two"],
        "g": date(2027, 10, 8),
        "h": True,
    }
    assert saying(text, _FILE, wanted, _order) == (
        'a: "z"   # why\nb:   {c: 3, d: 2}\n\ne: w\nf:\n  - one\n  - three\n  - two\ng: 2027-10-08\nh: true\n'
    )


def test_a_long_text_takes_lines_where_it_may() -> None:
    """Not behind which a comment stands, nor in braces."""
    text = "a: x\nb: x  # why\nc: {d: x}\n"
    found = saying(text, _FILE, {"a": "1\n2", "b": "1\n2", "c": {"d": "1\n2"}}, _order)
    assert found == 'a: |-\n  1\n  2\nb: "1\\n2"  # why\nc: {d: "1\\n2"}\n'


def test_what_cannot_be_changed_by_itself_is_said() -> None:
    """With the way that is left."""
    with pytest.raises(NotWrittenAsExpected, match="Change it in its text"):
        saying("a: [\n  {b: 1},\n  {b: 2}]\n", _FILE, {"a": [{"b": 1}]}, _order)
    with pytest.raises(NotWrittenAsExpected):
        with_entry_moved("a: [\n  x,\n  y]\n", _FILE, ("a",), 0, 1)
    assert with_entry_moved("a:\n- x\n- y\n", _FILE, ("a",), 0, 1) == "a:\n- y\n- x\n"
