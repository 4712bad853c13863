"""Edits of YAML: the value changes, and not one other character."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit_cli.files.yaml_edits import NotWrittenAsExpected, edited
from kit_cli.files.yaml_source import Key

_TEXT = """\
# Começa aqui – «à mão»
programme:
    slug:   "ação-2027"   # the short one
    starts_on: 2027-10-08
    languages: [pt-PT,  en]   # main first
    empty:
    said: >
      Two lines
      of it

    name:
      pt-PT: Não
      en: No
# A word between
rows:
- {id: one, status: confirmed}
- id: two
  status: 'asked'
"""


@pytest.mark.parametrize(
    ("values", "lines"),
    [
        ({("programme", "slug"): "b-2028"}, {2: "    slug:   b-2028   # the short one"}),
        ({("programme", "starts_on"): "2028-10-13"}, {3: "    starts_on: 2028-10-13"}),
        ({("programme", "languages"): "[pt-PT]"}, {4: "    languages: [pt-PT]   # main first"}),
        ({("programme", "empty"): "now"}, {5: "    empty: now"}),
        (
            {("rows", 0, "status"): "planned", ("rows", 1, "status"): "planned"},
            {15: "- {id: one, status: planned}", 17: "  status: planned"},
        ),
    ],
)
def test_one_value_changes_in_its_place(values: dict[Key, str], lines: dict[int, str]) -> None:
    """Signs of several bytes before it, comments behind it and odd spaces around it do not matter."""
    after = edited(_TEXT, Path("a.yml"), values).splitlines()
    assert {n: new for n, (old, new) in enumerate(zip(_TEXT.splitlines(), after, strict=True)) if old != new} == lines


def test_blocks_of_several_lines_become_one() -> None:
    """A folded text and a mapping by language, with what stands around them."""
    after = edited(_TEXT, Path("a.yml"), {("programme", "said"): "One", ("programme", "name"): '"Não"'})
    assert '    said: One\n\n    name:\n      "Não"\n# A word between\n' in after


@pytest.mark.parametrize(
    ("text", "key", "after"),
    [
        ("- a: x  # why\n  b: 1\n", (0, "a"), "- a:\n    pt: X\n    en: Y  # why\n  b: 1\n"),
        ("a:\n  - x\n  - y\n", ("a", 0), "a:\n  - pt: X\n    en: Y\n  - y\n"),
        ("a:\n    pt: Z\n# b\nc: 1\n", ("a",), "a:\n    pt: X\n    en: Y\n# b\nc: 1\n"),
        ("a: {b: x, c: 1}\n", ("a", "b"), "a: {b: {pt: X, en: Y}, c: 1}\n"),
        ("a:\n  [{b: x}]\n", ("a", 0, "b"), "a:\n  [{b: {pt: X, en: Y}}]\n"),
        ("a: |\n  x\n  z\nb: 1\n", ("a",), "a:\n  pt: X\n  en: Y\nb: 1\n"),
    ],
)
def test_several_keys_stand_as_their_neighbours_do(text: str, key: Key, after: str) -> None:
    """Below their key, as an item of a list, or in brackets where the rest is."""
    assert edited(text, Path("a.yml"), {key: {"pt": "X", "en": "Y"}}) == after


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("a: 1\n", ("b",), "2"),
        ("a: 1\n", ("a",), "2\nb: 3"),
        ("a: {b: 1}\n", ("a", "b"), "2, c: 3"),
    ],
)
def test_what_cannot_be_proved_is_refused(text: str, key: Key, value: str) -> None:
    """A key that is not there, and a value that would be more than one value."""
    with pytest.raises(NotWrittenAsExpected, match="cannot be changed here"):
        edited(text, Path("a.yml"), {key: value})
