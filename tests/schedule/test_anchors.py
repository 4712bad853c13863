"""Milestones that lean on others: waiting for them, spread between them, anchored in a circle."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kit_cli.errors import KitError
from tests.helpers.timelines import anywhere, off, planned, rule, tried

START = date(2027, 9, 1)
"""The start of these programmes."""


def september(day: int) -> date:
    """Return a day of the first month."""
    return START.replace(day=day)


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
    assert str(problem.what) == "m (2 September 2027) must come after long (5 September 2027)"


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
    assert rows["a"].start == START
    assert rows["b"].start < START


def test_what_moves_earlier_leans_on_nothing_that_it_comes_after() -> None:
    """So it is waited for."""
    rows = planned(
        anywhere("a", offset="-9 days", after=["b"]),
        anywhere("b", offset="2 days", move="earlier", after=["c"]),
        anywhere("c"),
    )
    assert rows["a"].start == september(4)
    ids, problems = tried(anywhere("a", after=["b"]), anywhere("b", offset="2 days", move="earlier", after=["a"]))
    assert [str(problem.what) for problem in problems] == ["b (3 September 2027) must come after a (4 September 2027)"]
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
    assert [(str(problem.what), str(problem.remedy), problem.line) for problem in problems] == (
        [] if fits else [("m does not fit 3 times between 1 September 2027 and end", "Lower the count.", 24)]
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
    assert str(problem.what) == f"{name} is not a milestone that others can lean on"
    assert (str(problem.remedy), problem.line) == (remedy, 31 if "anchor" in keys else 34)
    assert ids == ["often-1", "often-2", "end"]


def test_a_circle_of_anchors_is_told_once() -> None:
    """From the first in the file, however it is come upon; what leans on the circle is not accused as well."""
    ids, (problem,) = tried(
        anywhere("outside", anchor="one"),
        anywhere("two", anchor="three"),
        anywhere("one", anchor="two"),
        anywhere("three", anchor="one"),
        anywhere("free"),
    )
    assert str(problem.what) == "two is anchored to itself: two → three → one → two"
    assert (problem.line, str(problem.remedy)) == (21, "Anchor one elsewhere.")
    assert ids == ["free"]


def test_an_offset_out_of_the_calendar_is_told() -> None:
    """An offset of millennia is an error at its milestone and not a crash."""
    ages = [anywhere("age0", offset="9999 months")]
    ages += [anywhere(f"age{n}", anchor=f"age{n - 1}", offset="9999 months") for n in range(1, 10)]
    with pytest.raises(KitError) as caught:
        planned(*ages)
    (problem,) = caught.value.problems
    assert (str(problem.what), problem.line) == ("the offset of age9 leads out of the calendar", 103)
    assert str(problem.remedy) == "Write a shorter one."
