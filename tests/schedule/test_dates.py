"""From rules to dates: distances, moves, waiting, repeating, and what cannot be met."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kit_cli.errors import KitError
from tests.helpers.timelines import anywhere, planned, rule, tried

WEDNESDAY = date(2027, 9, 1)
"""The start, unless a test says otherwise."""


def september(day: int) -> date:
    """Return a day of the first month."""
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


def off(*days: int) -> dict[str, Any]:
    """Return a calendar in which these days of September are days off."""
    return {"extra_days": [{"country": "SE", "day": f"09-{day:02}", "title": f"Day {day}"} for day in days]}


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
        assert problem.what == f"m finds no free day within {weeks} weeks of 2027-09-01 (b)"
        assert problem.line == 10


def test_what_comes_after_waits() -> None:
    """Until the day after the last day of the latest; not where its own rule puts it later, nor for what there is not."""
    rows = planned(
        anywhere("long", days=5),
        anywhere("short", offset="1 day"),
        anywhere("waits", after=["short", "long"]),
        anywhere("later", offset="20 days", after=["long"]),
    )
    assert [rows[name].start for name in ("waits", "later")] == [september(6), september(21)]


def test_what_moves_earlier_does_not_wait() -> None:
    """It would run away from its own day; whether the order holds is judged at the end."""
    _, (problem,) = tried(anywhere("long", days=5), anywhere("m", offset="1 day", move="earlier", after=["long"]))
    assert problem.what == "m (2027-09-02) must come after long (2027-09-05)"


@pytest.mark.parametrize(
    "between",
    [
        [anywhere("b", anchor="a", offset="-5 days")],
        [anywhere("c", anchor="a", offset="-5 days"), anywhere("b", anchor="c", offset="1 day")],
        [anywhere("c", anchor="a", offset="-5 days"), anywhere("b", offset="-5 days", after=["c"])],
    ],
)
def test_what_leans_on_a_milestone_is_not_waited_for(between: list[dict[str, Any]]) -> None:
    """A letter goes out five days before what comes after it: at however many removes, that is no circle."""
    rows = planned(anywhere("a", after=["b"]), *between)
    assert rows["a"].start == WEDNESDAY
    assert rows["b"].start < WEDNESDAY


def test_what_moves_earlier_leans_on_nothing_that_it_comes_after() -> None:
    """So it is waited for."""
    rows = planned(
        anywhere("a", offset="-9 days", after=["b"]),
        anywhere("b", offset="2 days", move="earlier", after=["c"]),
        anywhere("c"),
    )
    assert rows["a"].start == september(4)
    ids, problems = tried(anywhere("a", after=["b"]), anywhere("b", offset="2 days", move="earlier", after=["a"]))
    assert [problem.what for problem in problems] == ["b (2027-09-03) must come after a (2027-09-04)"]
    assert ids == ["b", "a"]


def test_repeats_are_spread_evenly() -> None:
    """Each with its number, the first where the rule puts it, the last before the end."""
    rows = planned(
        anywhere("end", offset="23 days"),
        anywhere("m", offset="3 days", days=2, repeat={"count": 4, "until": "end"}),
    )
    found = [rows[f"m-{number}"] for number in range(1, 5)]
    assert [(row.start.day, row.end.day, row.number) for row in found] == [
        (4, 5, 1),
        (9, 10, 2),
        (14, 15, 3),
        (19, 20, 4),
    ]
    assert rows["end"].number is None


def test_repeats_are_spread_over_the_days_that_are_free() -> None:
    """Neither a weekend nor a day off is one."""
    rows = planned(
        anywhere("end", offset="12 days"),
        rule("m", repeat={"count": 3, "until": "end"}),
        **off(6, 7),
    )
    assert [rows[f"m-{number}"].start.day for number in range(1, 4)] == [1, 3, 9]


@pytest.mark.parametrize(("span", "fits"), [(6, True), (5, False)])
def test_repeats_need_room(span: int, fits: bool) -> None:
    """Three times two days need six days."""
    ids, problems = tried(
        anywhere("end", offset=f"{span} days"), anywhere("m", days=2, repeat={"count": 3, "until": "end"})
    )
    assert ("m-3" in ids) is fits
    assert [(problem.what, problem.line) for problem in problems] == (
        [] if fits else [("m does not fit 3 times between 2027-09-01 and end", 20)]
    )


@pytest.mark.parametrize(
    ("keys", "remedy"),
    [
        ({"anchor": "ent"}, "Did you mean end?"),
        ({"anchor": "often"}, "Known: end, m."),
        ({"repeat": {"count": 1, "until": "often"}}, "Known: end."),
        ({"repeat": {"count": 1, "until": "ent"}}, "Did you mean end?"),
    ],
)
def test_nothing_leans_on_what_there_is_not_or_what_comes_again(keys: dict[str, Any], remedy: str) -> None:
    """The nearest milestone on which it could is proposed; the others have their dates."""
    often = anywhere("often", repeat={"count": 2, "until": "end"})
    ids, (problem,) = tried(anywhere("end", offset="9 days"), often, anywhere("m", **keys))
    name = keys.get("anchor") or keys["repeat"]["until"]
    assert problem.what == f"{name} is not a milestone that others can lean on"
    assert (problem.remedy, problem.line) == (remedy, 30)
    assert ids == ["often-1", "often-2", "end"]


def test_a_circle_of_anchors_is_told_once() -> None:
    """With the way round, however it is come upon; what leans on the circle is not accused as well."""
    ids, (problem,) = tried(
        anywhere("outside", anchor="one"),
        anywhere("one", anchor="two"),
        anywhere("two", anchor="one"),
        anywhere("free"),
    )
    assert problem.what == "one is anchored to itself: one → two → one"
    assert problem.line == 20
    assert ids == ["free"]


def test_an_offset_out_of_the_calendar_is_told() -> None:
    """An offset of millennia is an error at its milestone and not a crash."""
    ages = [anywhere("age0", offset="9999 months")]
    ages += [anywhere(f"age{n}", anchor=f"age{n - 1}", offset="9999 months") for n in range(1, 10)]
    with pytest.raises(KitError) as caught:
        planned(*ages)
    (problem,) = caught.value.problems
    assert (problem.what, problem.line) == ("the offset of age9 leads out of the calendar", 100)
