"""The timeline for the command line: rows, JSON, CSV and text."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date

import pytest

from kit_cli.actions.timeline_rows import TimelineRow, as_csv, as_json, as_text, rows
from kit_cli.programme.programme import Programme
from tests.conftest import PLACES


def row(**changes: object) -> TimelineRow:
    """Return a row, changed."""
    first = TimelineRow(
        "kick-off", "Kick-off", date(2027, 9, 4), date(2027, 9, 5), None, "", "Onboarding", "Coordinator", "en"
    )
    return replace(first, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize("place", PLACES)
def test_one_row_a_milestone(programmes: dict[str, Programme], place: str) -> None:
    """Every milestone has its row, in the order of the calendar, in each language."""
    programme = programmes[place]
    for language in programme.languages:
        found = rows(programme, language)
        assert [each.id for each in found] == [each.id for each in programme.dates]
        assert all(bool(each.why) == (each.moved_from is not None) for each in found)


def test_json_has_the_fields() -> None:
    """JSON gives days as YYYY-MM-DD, and null where nothing moved."""
    assert json.loads(as_json([row()])) == [
        {
            "id": "kick-off",
            "title": "Kick-off",
            "start": "2027-09-04",
            "end": "2027-09-05",
            "moved_from": None,
            "why": "",
            "stage": "Onboarding",
            "owner": "Coordinator",
        }
    ]


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r"])
def test_csv_holds_no_formula(begin: str) -> None:
    """What a spreadsheet would run begins with an apostrophe."""
    (found,) = csv.DictReader(io.StringIO(as_csv([row(title=f"{begin}cmd|' /C calc'!A0")]), newline=""))
    assert found["title"] == f"'{begin}cmd|' /C calc'!A0"
    assert (found["start"], found["moved_from"]) == ("2027-09-04", "")


def test_text_begins_with_what_is_next() -> None:
    """The next five come first, with the days to go; what is over is not among them."""
    found = [row(id=f"m{n}", title=f"Number {n}", start=date(2027, 9, n), end=date(2027, 9, n)) for n in range(1, 10)]
    text = as_text(found, date(2027, 9, 3), 80)
    head = text[: text.index("September 2027")]
    assert [f"Number {n}" in head for n in range(1, 10)] == [False] * 2 + [True] * 5 + [False] * 2
    assert "today" in head
    assert "tomorrow" in head
    assert "in 4 days" in head
    assert text.count("Number 1") == 1


def test_what_is_under_way_is_next() -> None:
    """A gathering on its second day is still there."""
    assert "now" in as_text([row()], date(2027, 9, 5), 80).split("September")[0]


def test_all_over() -> None:
    """After the last day the text says so."""
    assert "Everything on this timeline has passed." in as_text([row()], date(2030, 1, 1), 80)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("width", [60, 80, 100])
def test_text_fits(programmes: dict[str, Programme], place: str, width: int) -> None:
    """No line is wider than asked, and no line begins or ends in a way that only colour would explain."""
    programme = programmes[place]
    for language in programme.languages:
        text = as_text(rows(programme, language), date(2027, 9, 1), width)
        assert max(map(len, text.splitlines())) <= width
        assert "\x1b" not in text


def test_nothing_steers_the_terminal(programmes: dict[str, Programme]) -> None:
    """Escape sequences and line ends in a title are taken out; the rest is literal."""
    programme = programmes["sweden"]
    first = programme.dates[0]
    rule = first.milestone.model_copy(update={"title": {"sv": "\x1b[31mred\nline {{ 7*7 }} 🎭"}})
    changed = replace(programme, dates=(replace(first, milestone=rule),))
    assert rows(changed, "sv")[0].title == "[31mred line {{ 7*7 }} 🎭"


def test_why_is_told_below() -> None:
    """A milestone that moved says from where and why."""
    moved = row(moved_from=date(2027, 8, 28), why="Summer holidays")
    assert "moved from 2027-08-28: Summer holidays" in as_text([moved], date(2027, 1, 1), 80)
