"""`timeline`: rows, JSON and CSV."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kit_cli.actions.timeline import TimelineRequest, TimelineRow, as_csv, as_json, rows, run
from kit_cli.programme.programme import Programme
from tests.conftest import PLACES


@pytest.mark.parametrize("place", PLACES)
def test_it_is_told_in_the_main_language(built: dict[str, Path], programmes: dict[str, Programme], place: str) -> None:
    """From the day that is asked for on, or from today."""
    day = date(2027, 1, 1)
    outcome = run(TimelineRequest(programme=built[place], on=day))
    assert outcome.on == day
    assert outcome.rows == rows(programmes[place], programmes[place].languages[0])
    assert run(TimelineRequest(programme=built[place])).on == date.today()


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


def test_nothing_steers_the_terminal(programmes: dict[str, Programme]) -> None:
    """Escape sequences and line ends in a title are taken out; the rest is literal."""
    programme = programmes["sweden"]
    first = programme.dates[0]
    rule = first.milestone.but(title={"sv": "\x1b[31mred\nline [% 7*7 %] 🎭"})
    changed = replace(programme, dates=(replace(first, milestone=rule),))
    assert rows(changed, "sv")[0].title == "[31mred line [% 7*7 %] 🎭"
