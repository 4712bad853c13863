"""The timeline in a terminal."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from kit_cli.actions.timeline import TimelineRow, rows
from kit_cli.cli.printers.timeline import as_text
from kit_cli.programme.programme import Programme
from tests.conftest import PLACES

_FIRST = TimelineRow(
    "kick-off", "Kick-off", date(2027, 9, 4), date(2027, 9, 5), None, "", "Onboarding", "Coordinator", "en"
)


def row(**changes: Any) -> TimelineRow:
    """Return a row, changed."""
    return replace(_FIRST, **changes)


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
    assert "now" in as_text([row()], date(2027, 9, 5), 80).split("September 2027")[0]


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


def test_why_is_told_below() -> None:
    """A milestone that moved says from where and why."""
    moved = row(moved_from=date(2027, 8, 28), why="Summer holidays")
    assert "moved from 28 August 2027: Summer holidays" in as_text([moved], date(2027, 1, 1), 80)
