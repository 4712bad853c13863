"""Versions of forms: they only grow, whatever people undo, delete or rename."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from unittest.mock import patch

import pytest

from kit_cli.errors import KitError
from kit_cli.making.forms import form_state
from kit_cli.making.forms.form_state import AskedAs, FormState, asked, read_state, told_now
from tests.helpers.programmes import form

QUESTIONS = "questions:\n  - {name: q, type: text, label: L}\n"

Tell = Callable[..., FormState]


@pytest.fixture
def tell(tmp_path: Path) -> Iterator[Tell]:
    """Return a function that tells the form something on a day, keeps it, and returns what was told."""
    with patch.object(form_state, "date") as today:

        def told(shown: object, on: date = date(2027, 10, 9)) -> FormState:
            today.today.return_value = on
            state = told_now(form("f", QUESTIONS), "hub-f", ("en",), shown, read_state(tmp_path, "f"), {})
            path = tmp_path / ".mentorkit" / "forms" / "f.json"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(state.as_bytes())
            assert read_state(tmp_path, "f") == state
            return state

        yield told


def test_a_version_begins_with_the_day_and_stays_with_what_is_shown(tell: Tell) -> None:
    """Days later the same is the same version; so a build without a change makes the same bytes."""
    assert [tell("a").version, tell("a", date(2027, 11, 1)).version] == [20271009001] * 2


def test_what_comes_back_after_an_undo_is_a_new_version(tell: Tell) -> None:
    """KoBo and ODK have seen the old one already; on the same day, on later ones, and when a clock goes wrong."""
    days = [date(2027, 10, 9), date(2027, 10, 9), date(2027, 10, 9), date(2027, 10, 12), date(2026, 1, 1)]
    versions = [tell(shown, on).version for shown, on in zip("abaca", days, strict=True)]
    assert versions == [20271009001, 20271009002, 20271009003, 20271012001, 20271012002]


def test_a_lost_state_gives_no_older_version(tell: Tell, tmp_path: Path) -> None:
    """Nor one that a kit before 0.5 could have given: its hashes had ten digits."""
    before = [tell(shown).version for shown in "ab"]
    (tmp_path / ".mentorkit" / "forms" / "f.json").unlink()
    assert tell("c", date(2027, 10, 10)).version > max(*before, 0xFFFFFFFF)


def test_a_form_that_was_gone_goes_on_counting(tell: Tell) -> None:
    """What was told of it stays beside the programme while it is away."""
    first = tell("a").version
    assert tell("another text under the old name", date(2028, 1, 1)).version > first


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"version": 1}', '{"version": 1e999}', "<<<<<<< ours", "[" * 99_999]
)
def test_a_state_that_cannot_be_read_is_told(tmp_path: Path, content: str) -> None:
    """With the file, and what to do; a version that is guessed could be one that has been seen."""
    path = tmp_path / ".mentorkit" / "forms" / "f.json"
    path.parent.mkdir(parents=True)
    path.write_text(content)
    with pytest.raises(KitError, match=r"f\.json.*cannot be read\n.*or delete it"):
        read_state(tmp_path, "f")


def test_questions_are_those_under_whose_names_answers_are_stored() -> None:
    """With type, group and choices; the rows of a matrix, and neither groups nor notes."""
    text = """\
questions:
  - name: about
    type: group
    label: G
    questions:
      - {name: q, type: select_one, label: L, choices: [{name: a, label: A}, {name: b, label: B}]}
      - {name: n, type: note, label: L}
  - {name: grid, type: matrix, label: M, choices: yesno, rows: [{name: r, label: R}]}
"""
    yesno = form("g", QUESTIONS).file  # any model that has choices
    assert yesno
    found = asked(form("f", text, yesno=[]), {})
    assert found == {"q": AskedAs("select_one", "about", ("a", "b")), "r": AskedAs("select_one", "grid", ())}


def test_the_file_is_a_line_a_question() -> None:
    """So that two people's changes can be joined, and a person can read it."""
    state = told_now(form("f", QUESTIONS), "hub-f", ("en", "sv"), "x", None, {"q": "page_q"})
    text = state.as_bytes().decode()
    assert json.loads(text)["form_id"] == "hub-f"
    assert '  "q": ["text", "page_q", []]\n' in text
