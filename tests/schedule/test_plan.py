"""The whole timeline: in the order of the calendar, with one problem a fault."""

from __future__ import annotations

import pytest

from kit_cli.errors import KitError
from tests.helpers.timelines import anywhere, planned, tried


def test_milestones_come_in_the_order_of_the_calendar() -> None:
    """Those of one day in the order of the file."""
    ids, problems = tried(
        anywhere("late", offset="9 days"), anywhere("b"), anywhere("a"), anywhere("early", offset="-1 day")
    )
    assert (ids, problems) == (["early", "b", "a", "late"], [])


def test_two_milestones_of_one_name() -> None:
    """Each but the one that counts, which is the last, is told with its line."""
    _, problems = tried(anywhere("twice"), anywhere("once"), anywhere("twice", offset="1 day"))
    told = [(str(each.what), str(each.remedy), each.line) for each in problems]
    assert told == [("two milestones are called twice", "Give each a name of its own.", 10)]


def test_one_fault_is_told_once() -> None:
    """What leans on a milestone without a date is not accused as well, and the order is not judged before all have one."""
    ids, problems = tried(
        anywhere("broken", anchor="nowhere"),
        anywhere("leans", anchor="broken"),
        anywhere("fine", after=["absent"]),
    )
    assert ids == ["fine"]
    assert [str(each.what) for each in problems] == ["nowhere is not a milestone that others can lean on"]


def test_whoever_needs_all_gets_all_or_an_error() -> None:
    """With every problem."""
    with pytest.raises(KitError) as caught:
        planned(anywhere("a", anchor="x"), anywhere("b", anchor="y"))
    assert len(caught.value.problems) == 2
