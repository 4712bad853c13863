"""What timeline.yml may say: distances, days of the year, times of the day."""

from __future__ import annotations

from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from kit_cli.judging.misfit import Misfit
from kit_cli.model.timeline import Break, ExtraDay, Milestone
from tests.helpers.programmes import english, milestone


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("-3 weeks", -3, "week"),
        ("–3 weeks", -3, "week"),
        (" – 3   weeks", -3, "week"),
        ("− 3\u00a0weeks", -3, "week"),
        ("1 week", 1, "week"),
        ("10 days", 10, "day"),
        ("+1 day", 1, "day"),
        ("2months", 2, "month"),
        (" 1 month ", 1, "month"),
        ("50 %", 50, "%"),
        ("-25%", -25, "%"),
        ("0 days", 0, "day"),
        ("9999 days", 9999, "day"),
    ],
)
def test_a_distance(text: str, amount: int, unit: str) -> None:
    """A number with its sign, and a unit."""
    offset = milestone("m", offset=text).offset
    assert (offset.amount, offset.unit) == (amount, unit)


@pytest.mark.parametrize(
    "value", ["", "3", "weeks", "3 years", "three weeks", "1.5 days", "10000 days", "--1 day", 3, None]
)
def test_what_is_no_distance(value: Any) -> None:
    """With examples of what is."""
    with pytest.raises(Misfit) as caught:
        milestone("m", offset=value)
    (misfit,) = caught.value.each
    assert "before it -3 weeks" in str(misfit.remedy)


@pytest.mark.parametrize(
    ("day", "fits"),
    [
        ("01-01", True),
        ("12-31", True),
        ("12-32", False),
        ("02-29", True),
        ("04-31", False),
        ("09-30", True),
        ("13-01", False),
        ("00-01", False),
        ("01-00", False),
        ("01-32", False),
        ("1-1", False),
        ("10-40", False),
    ],
)
def test_a_day_of_the_year(day: str, fits: bool, snapshot: SnapshotAssertion) -> None:
    """Month and day, with two digits each (whether the month is that long is judged with the calendar)."""
    data = {"id": "b", "title": "B", "first": day, "last": day}
    if fits:
        assert english(Break, data).first == day
    else:
        with pytest.raises(Misfit) as caught:
            english(Break, data)
        assert [f"{each.told()}\n{each.remedy}" for each in caught.value.each] == snapshot


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2028-02-29", None),
        ("2027-02-29", "2027-02-29 is not a day of the year → The month's last day is 28."),
        ("2028-02-30", "2028-02-30 is not a day of the year → The month's last day is 29."),
        ("2027-04-31", "2027-04-31 is not a day of the year → The month's last day is 30."),
    ],
)
def test_a_day_of_one_year_exists_in_it(day: str, told: str | None) -> None:
    """A leap day does in a leap year alone; the month's last day is told."""
    data = {"country": "SE", "day": day, "title": "D"}
    if told is None:
        assert english(ExtraDay, data).day == day
        return
    with pytest.raises(Misfit) as caught:
        english(ExtraDay, data)
    (misfit,) = caught.value.each
    assert f"{misfit.told()} → {misfit.remedy}" == f"day: {told}"


@pytest.mark.parametrize(
    ("time", "meant"),
    [
        ("10:00-16:30", "10:00-16:30"),
        ("00:00-23:59", "00:00-23:59"),
        ("9:00-10:00", "09:00-10:00"),
        ("10:00 – 18:00", "10:00-18:00"),
        ("10h–18h30", "10:00-18:30"),
        ("10.00-18.30", "10:00-18:30"),
        ("10-18", "10:00-18:00"),
        ("24:00-25:00", None),
        ("10:60-11:00", None),
        ("10:00", None),
        ("10:00 e 18:00", None),
    ],
)
def test_a_time_of_the_day(time: str, meant: str | None, snapshot: SnapshotAssertion) -> None:
    """From and to, with the dashes and the signs of the hour that people write; else with an example."""
    if meant:
        assert milestone("m", time=time).time == meant
    else:
        with pytest.raises(Misfit) as caught:
            milestone("m", time=time)
        assert "10:00-18:00" in str(caught.value.each[0].remedy)
        assert str(caught.value.each[0].told()) == snapshot


def test_what_a_milestone_is_unless_its_rule_says_otherwise() -> None:
    """A workday after the kick-off, online or not, moved later off every day off, by the coordinator."""
    rule = english(Milestone, {"id": "m", "title": "M", "stage": "MEN", "what": "M"})
    assert (rule.anchor, rule.offset.amount, rule.on, rule.days, rule.move, rule.within_weeks) == (
        "kick-off",
        0,
        "workday",
        1,
        "later",
        10,
    )
    assert (rule.avoid, rule.after, rule.mode, rule.owner, rule.repeat) == (
        ["holidays", "breaks"],
        [],
        None,
        "coordinator",
        None,
    )
