"""How a day lies to a milestone, and which stage is under way."""

from __future__ import annotations

from datetime import date

import pytest

from kit_cli.check.due import due, stage_on
from kit_cli.check.reading import Reading
from kit_cli.check.results import Due, Timing
from tests.helpers.programmes import dated, milestone, programme

READING = Reading(
    programme(
        dates=[
            dated("talk", date(2027, 9, 5), date(2027, 9, 6), stage="MEN", owner="deputy"),
            dated("talk", date(2027, 9, 20), date(2027, 9, 21), stage="MEN", owner="deputy"),
            dated("closing", date(2027, 9, 30), stage="CLO"),
        ],
        undated=[milestone("someday")],
    )
)


@pytest.mark.parametrize(
    ("day", "timing"),
    [
        (4, Timing.UPCOMING),
        (5, Timing.DUE),
        (10, Timing.DUE),
        (21, Timing.DUE),
        (22, Timing.OVERDUE),
    ],
)
def test_a_milestone_that_repeats_is_due_from_its_first_day_to_its_last(day: int, timing: Timing) -> None:
    """And it is its owner's."""
    expected = Due(timing, "talk", date(2027, 9, 5), date(2027, 9, 21), "deputy")
    assert due("talk", READING, date(2027, 9, day)) == expected


@pytest.mark.parametrize("name", ["gone", "someday"])
def test_without_a_day_nothing_is_late(name: str) -> None:
    """Neither where the timeline lacks the milestone, nor where it cannot be dated."""
    assert due(name, READING, date(2099, 1, 1)) == Due(Timing.UNDATED, name)


@pytest.mark.parametrize(("day", "stage"), [(1, "MEN"), (21, "MEN"), (22, "CLO"), (30, "CLO")])
def test_the_stage_is_that_of_what_is_under_way_or_comes_next(day: int, stage: str) -> None:
    """The last day of a milestone still belongs to it."""
    assert stage_on(READING, date(2027, 9, day)) == stage


def test_after_the_last_milestone_there_is_no_stage() -> None:
    """Everything has passed."""
    assert stage_on(READING, date(2027, 10, 1)) is None
