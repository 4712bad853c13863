"""From rules to dates: distances, days of the week, and moves off the days that are avoided."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.helpers.timelines import anywhere, off, planned, rule, tried


def september(day: int) -> date:
    """Return a day of the first month, which begins on a Wednesday."""
    return date(2027, 9, day)


@pytest.mark.parametrize(
    ("offset", "expected"),
    [
        ("0 days", september(1)),
        ("3 days", september(4)),
        ("-3 days", date(2027, 8, 29)),
        ("2 weeks", september(15)),
        ("1 month", date(2027, 10, 1)),
        ("50 %", date(2028, 3, 2)),
    ],
)
def test_a_distance_from_the_start(offset: str, expected: date) -> None:
    """Days, weeks, months, and shares of the year."""
    assert planned(anywhere("m", offset=offset))["m"].start == expected


@pytest.mark.parametrize(
    ("offset", "expected"),
    [
        ("0 days", september(6)),
        ("1 day", september(9)),  # the third day is the 8th
        ("-1 day", september(5)),
        ("0 %", september(6)),
        ("10 %", date(2027, 10, 13)),  # 36.6 days
    ],
)
def test_a_distance_from_a_milestone_of_several_days(offset: str, expected: date) -> None:
    """Forwards from its last day, backwards from its first; a share always from its first."""
    rows = planned(anywhere("camp", offset="5 days", days=3), anywhere("m", anchor="camp", offset=offset))
    assert rows["m"].start == expected


@pytest.mark.parametrize(
    ("on", "day"),
    [("any", 1), ("wed", 1), ("thu", 2), ("fri", 3), ("sat", 4), ("weekend", 4), ("sun", 5), ("mon", 6), ("tue", 7)],
)
def test_a_milestone_keeps_its_day_of_the_week(on: str, day: int) -> None:
    """From Wednesday on the first that fits; nothing was in its way, so there is nothing to tell."""
    row = planned(rule("m", on=on, avoid=[]))["m"]
    assert (row.start, row.end, row.moved_from, row.reasons) == (september(day), september(day), None, ())


@pytest.mark.parametrize(("days", "first", "last"), [(3, 1, 3), (4, 3, 6), (5, 2, 6), (6, 1, 6), (7, 1, 7), (8, 1, 8)])
def test_work_begins_and_ends_on_a_workday(days: int, first: int, last: int) -> None:
    """It may run over a weekend, and never begins or ends on one."""
    row = planned(rule("m", on="workday", days=days, avoid=[]))["m"]
    assert (row.start, row.end) == (september(first), september(last))


@pytest.mark.parametrize(
    ("start", "move", "day"), [(4, "later", 6), (5, "later", 6), (4, "earlier", 3), (5, "earlier", 3), (6, "later", 6)]
)
def test_a_workday_at_the_weekend(start: int, move: str, day: int) -> None:
    """The Monday after, or the Friday before."""
    assert planned(rule("m", move=move, avoid=[]), start=september(start))["m"].start == september(day)


def test_work_of_several_days_does_not_begin_at_the_weekend() -> None:
    """Though it would end on a Monday."""
    row = planned(rule("m", on="workday", days=3, avoid=[]), start=september(4))["m"]
    assert (row.start, row.end) == (september(6), september(8))


@pytest.mark.parametrize(
    ("keys", "days_off", "day", "moved_from"),
    [
        ({}, (), 1, None),
        ({}, (1,), 2, 1),
        ({}, (1, 2), 3, 1),
        ({"move": "earlier"}, (1,), 31, 1),
        ({"days": 3}, (2,), 1, None),
        ({"days": 3}, (3,), 2, 1),
        ({"days": 3, "mode": "online"}, (2,), 3, 1),
        ({"days": 3, "mode": "in-person"}, (3,), 4, 1),
        ({"avoid": ["breaks"]}, (1,), 1, None),
        ({"avoid": []}, (1,), 1, None),
        ({"on": "fri"}, (3,), 10, 3),
    ],
)
def test_a_day_off_moves_a_milestone(
    keys: dict[str, Any], days_off: tuple[int, ...], day: int, moved_from: int | None
) -> None:
    """Of a gathering every day must be free, of a window its first and its last; it is told where it would have been."""
    row = planned(rule("m", **{"on": "any", **keys}), **off(*days_off))["m"]
    assert row.start.day == day
    assert row.moved_from == (moved_from and september(moved_from))
    assert bool(row.reasons) is (moved_from is not None)


def test_every_reason_for_a_move_is_told_once() -> None:
    """In the order in which they stood in the way."""
    titles = [("09-01", "One"), ("09-02", "Two"), ("09-03", "One")]
    extra = [{"country": "SE", "day": day, "title": title} for day, title in titles]
    row = planned(rule("m", on="any"), extra_days=extra)["m"]
    assert (row.start, [reason.name for reason in row.reasons]) == (september(4), ["One", "Two"])


@pytest.mark.parametrize(("avoid", "day"), [(["breaks"], 8), (["holidays", "breaks"], 8), (["holidays"], 2), ([], 1)])
def test_breaks_and_holidays_are_avoided_where_a_rule_says_so(avoid: list[str], day: int) -> None:
    """A holiday inside a break needs no telling: the break says it."""
    breaks = [{"id": "b", "title": "B", "first": "09-01", "last": "09-07"}]
    row = planned(rule("m", on="any", avoid=avoid), breaks=breaks, **off(1))["m"]
    assert row.start == september(day)
    assert [reason.name for reason in row.reasons] == (["b"] if "breaks" in avoid else ["Day 1"] if avoid else [])


@pytest.mark.parametrize(
    ("weeks", "move", "first", "last", "day"),
    [
        (0, "later", "09-01", "09-06", date(2027, 9, 7)),
        (0, "later", "09-01", "09-07", None),
        (1, "later", "09-01", "09-13", date(2027, 9, 14)),
        (1, "later", "09-01", "09-14", None),
        (0, "earlier", "08-27", "09-01", date(2027, 8, 26)),
        (0, "earlier", "08-26", "09-01", None),
        (2, "earlier", "08-13", "09-01", date(2027, 8, 12)),
        (2, "earlier", "08-12", "09-01", None),
    ],
)
def test_a_milestone_moves_no_further_than_its_weeks(
    weeks: int, move: str, first: str, last: str, day: date | None
) -> None:
    """Within no weeks it may still look for its day in the first seven."""
    moving = rule("m", on="any", move=move, within_weeks=weeks)
    breaks = [{"id": "b", "title": "B", "first": first, "last": last}]
    if day:
        assert planned(moving, breaks=breaks)["m"].start == day
    else:
        (problem,) = tried(moving, breaks=breaks)[1]
        assert str(problem.what) == (
            f"m finds no free day within {weeks} {'week' if weeks == 1 else 'weeks'} of 1 September 2027 (b)"
        )
        assert problem.line == 10
