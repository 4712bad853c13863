"""Real calendars: what holds in any month, for six countries at once and for the rules of every place."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from kit_cli.errors import KitError
from kit_cli.files.yaml_source import read_yaml
from kit_cli.judging.validate import validate
from kit_cli.model.timeline import Timeline
from kit_cli.schedule.plan import plan
from kit_cli.schedule.reasons import why
from tests.conftest import PLACES
from tests.helpers.timelines import KICK_OFF, SIX, SUMMER, WINTER, planned, rule

CODES = str
"""Countries by their codes, which are shorter than names."""


def test_orthodox_easter_moves_a_weekend_and_says_why() -> None:
    """In 2027 the six leave no weekend free from Orthodox Easter on 2 May to the 29th; each reason is told."""
    row = planned(KICK_OFF, start=date(2027, 4, 28), countries=SIX)["kick-off"]
    assert (row.moved_from, row.start) == (date(2027, 5, 1), date(2027, 5, 29))
    assert why(row, "en", CODES) == (
        "Labour Day in AL, BA, XK, MK, RS and ME; Orthodox Easter in RS, AL and XK; Europe Day in XK; "
        "Eid al-Adha in AL, BA, XK and ME (estimated); Independence Day in ME"
    )


def test_estimates_are_marked() -> None:
    """The weekend of 15–16 May 2027 is Kurban-bajram, by estimate."""
    row = planned(KICK_OFF, start=date(2027, 5, 10), countries=SIX)["kick-off"]
    assert row.moved_from == date(2027, 5, 15)
    assert any(reason.estimated for reason in row.reasons)
    assert "Eid al-Adha in AL, BA, XK and ME (estimated)" in why(row, "en", CODES)


def test_a_break_is_the_only_reason_for_its_days() -> None:
    """Holidays inside a break need no telling."""
    row = planned(rule("task"), start=date(2027, 7, 20), breaks=[SUMMER], countries=SIX)["task"]
    assert (row.start, why(row, "en", CODES)) == (date(2027, 9, 1), "Summer holidays")


def test_no_free_weekend_names_the_milestone(snapshot: SnapshotAssertion) -> None:
    """A window without a free weekend is an error that names the milestone, its line, and why."""
    with pytest.raises(KitError) as caught:
        planned({**KICK_OFF, "within_weeks": 0}, start=date(2027, 5, 1), countries=SIX)
    (problem,) = caught.value.problems
    assert str(problem.what).startswith("kick-off finds no free day within 0 weeks of 1 May 2027 (")
    assert f"{problem.what}\n{problem.remedy}" == snapshot
    assert problem.line == 10


@pytest.mark.parametrize(("start", "expected"), [(20, date(2027, 9, 20)), (27, date(2027, 10, 4))])
def test_a_long_gathering_meets_no_holiday_in_its_middle(start: int, expected: date) -> None:
    """Of a gathering every day must be free, not only the first and the last."""
    camp = rule("camp", on="mon", days=5, mode="in-person")
    bosnian = [{"code": "MK", "categories": ["public", "bosnian"]}]
    assert planned(camp, start=date(2027, 9, start), countries=bosnian)["camp"].start == expected


def test_repeats_spread_over_a_summer() -> None:
    """A break in the middle heaps nothing onto one day, and the last one comes before the end."""
    rows = planned(
        KICK_OFF,
        rule("end", anchor="kick-off", offset="100 %"),
        rule("workshop", anchor="kick-off", offset="1 week", repeat={"count": 6, "until": "end"}),
        start=date(2027, 5, 20),
        months=6,
        countries=SIX,
        breaks=[SUMMER],
    )
    days = [rows[f"workshop-{number}"].start for number in range(1, 7)]
    assert days == sorted(set(days))
    assert all(later - earlier > timedelta(days=10) for earlier, later in pairwise(days))
    assert not any(date(2027, 7, 15) <= day <= date(2027, 8, 31) for day in days)
    assert days[-1] < rows["end"].start


@pytest.mark.parametrize("months", range(3, 19))
def test_a_share_grows_with_the_length(months: int) -> None:
    """Half of the length is half-way between the kick-off and as many months later, give or take its moves."""
    rows = planned(
        KICK_OFF, rule("half", anchor="kick-off", offset="50 %", on="any", avoid=[]), months=months, countries=SIX
    )
    begins = rows["kick-off"].start
    year, month = divmod(begins.year * 12 + begins.month - 1 + months, 12)
    whole = (date(year, month + 1, 1) - begins.replace(day=1)).days
    assert abs((rows["half"].start - begins).days - whole / 2) <= 2


@pytest.mark.parametrize("year", [2027, 2028])
@pytest.mark.parametrize("month", range(1, 13))
def test_order_and_weekends_hold_for_six_countries(year: int, month: int) -> None:
    """Whatever the month: what comes after comes after, and no weekend meets a holiday of any of the six."""
    rows = planned(
        rule("announced", anchor="kick-off", offset="-3 weeks", move="earlier"),
        rule("before", anchor="kick-off", offset="-4 days", on="any", avoid=[], after=["announced"]),
        {**KICK_OFF, "after": ["before"]},
        rule("talk", anchor="kick-off", offset="25 %", after=["kick-off"]),
        rule(
            "middle",
            anchor="kick-off",
            offset="50 %",
            on="weekend",
            days=2,
            mode="in-person",
            within_weeks=16,
            after=["talk"],
        ),
        rule("evening", anchor="kick-off", offset="50 %", after=["middle"]),
        start=date(year, month, 10),
        months=4,
        breaks=[SUMMER, WINTER],
        countries=SIX,
    )
    assert rows["announced"].end <= rows["before"].start <= rows["kick-off"].start
    assert rows["kick-off"].end < rows["talk"].start <= rows["middle"].start
    assert rows["middle"].end < rows["evening"].start
    calendar = planned(KICK_OFF, start=rows["middle"].start, countries=SIX)["kick-off"]
    assert (rows["middle"].start.weekday(), rows["middle"].end.weekday()) == (5, 6)
    assert calendar.start == rows["middle"].start, "the weekend that was found is free"


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("month", range(1, 13))
def test_a_place_can_start_in_any_month(place: str, month: int, built: dict[str, Path]) -> None:
    """The template's own rules can be met whenever a programme starts, short or long."""
    source = read_yaml(built[place] / "timeline.yml")
    languages = tuple(read_yaml(built[place] / "programme.yml").data["programme"]["languages"])
    timeline = validate(Timeline, source, languages)
    for months in (6, 18):
        rows = {row.id: row for row in plan(timeline, date(2027, month, 8), months, source)}
        assert (rows["call-closes"].start - rows["call-opens"].start).days >= 28
        assert (rows["patron-report"].start - rows["closing"].end).days <= 60
        assert rows["mid-term"].start - rows["mid-term-forms"].start >= timedelta(days=10)
