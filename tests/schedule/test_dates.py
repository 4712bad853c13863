"""From rules to dates: distances, moves, order, and what cannot be met."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from kit_cli.errors import KitError
from kit_cli.files.validate import validate
from kit_cli.files.yaml_source import Source, read_yaml
from kit_cli.model.timeline import Timeline
from kit_cli.schedule.dates import Dated
from kit_cli.schedule.plan import plan
from kit_cli.schedule.reasons import why
from tests.conftest import PLACES

SIX = [{"code": code} for code in ("AL", "BA", "XK", "MK", "RS")] + [
    {"code": "ME", "categories": ["public", "orthodox", "catholic", "islamic"]}
]
SUMMER = {"id": "summer", "title": "Summer holidays", "first": "07-15", "last": "08-31"}
WINTER = {"id": "winter", "title": "Winter holidays", "first": "12-24", "last": "01-08"}


def milestone(name: str, **rule: Any) -> dict[str, Any]:
    """Return a milestone's rule."""
    return {"id": name, "title": name, "stage": "MEN", "what": name, **rule}


KICK_OFF = milestone("kick-off", anchor="start", on="weekend", days=2, mode="in-person", within_weeks=12)


def dates(
    *milestones: dict[str, Any],
    start: date = date(2027, 4, 28),
    months: int = 12,
    countries: Any = SIX,
    breaks: Any = (),
    **calendar: Any,
) -> dict[str, Dated]:
    """Return the dates of some milestones by id."""
    data = {
        "calendar": {"countries": countries, "breaks": list(breaks), **calendar},
        "milestones": list(milestones),
    }
    source = Source(Path("timeline.yml"), data, {("milestones", 0): 3, ("milestones", 1): 9})
    timeline = validate(Timeline, source, ("en",))
    return {row.id: row for row in plan(timeline, start, months, source)}


def test_orthodox_easter_moves_a_weekend_and_says_why() -> None:
    """In 2027 the six leave no weekend free from Orthodox Easter on 2 May to the 29th; each reason is told."""
    row = dates(KICK_OFF)["kick-off"]
    assert (row.moved_from, row.start) == (date(2027, 5, 1), date(2027, 5, 29))
    assert why(row, "en") == (
        "Labour Day in AL, BA, XK, MK, RS, ME; Orthodox Easter in RS, AL, XK; Europe Day in XK; "
        "Eid al-Adha in AL, BA, XK, ME (estimated); Independence Day in ME"
    )


def test_estimates_are_marked() -> None:
    """The weekend of 15–16 May 2027 is Kurban-bajram, by estimate."""
    row = dates(KICK_OFF, start=date(2027, 5, 10))["kick-off"]
    assert row.moved_from == date(2027, 5, 15)
    assert any(reason.estimated for reason in row.reasons)
    assert "Eid al-Adha in AL, BA, XK, ME (estimated)" in why(row, "en")


def test_a_break_is_the_only_reason_for_its_days() -> None:
    """Holidays inside a break need no telling."""
    row = dates(milestone("task", anchor="start"), start=date(2027, 7, 20), breaks=[SUMMER])["task"]
    assert (row.start, why(row, "en")) == (date(2027, 9, 1), "Summer holidays")


def test_a_break_over_new_year() -> None:
    """A break may begin in one year and end in the next."""
    row = dates(milestone("task", anchor="start"), start=date(2027, 12, 30), breaks=[WINTER])["task"]
    assert row.start == date(2028, 1, 10)


@pytest.mark.parametrize("months", range(3, 19))
def test_a_share_grows_with_the_length(months: int) -> None:
    """Half of the length is half-way between the kick-off and as many months later, give or take its moves."""
    rows = dates(KICK_OFF, milestone("half", offset="50 %", on="any", avoid=[]), start=date(2027, 9, 1), months=months)
    begins = rows["kick-off"].start
    year, month = divmod(begins.year * 12 + begins.month - 1 + months, 12)
    whole = (date(year, month + 1, 1) - begins.replace(day=1)).days
    assert abs((rows["half"].start - begins).days - whole / 2) <= 2


@pytest.mark.parametrize("year", [2027, 2028])
@pytest.mark.parametrize("month", range(1, 13))
def test_order_and_weekends_hold_for_six_countries(year: int, month: int) -> None:
    """Whatever the month: what comes after comes after, and no weekend meets a holiday of any of the six."""
    rows = dates(
        milestone("announced", anchor="kick-off", offset="-3 weeks", move="earlier"),
        milestone("before", anchor="kick-off", offset="-4 days", on="any", avoid=[], after=["announced"]),
        {**KICK_OFF, "after": ["before"]},
        milestone("talk", offset="25 %", after=["kick-off"]),
        milestone("middle", offset="50 %", on="weekend", days=2, mode="in-person", within_weeks=16, after=["talk"]),
        milestone("evening", offset="50 %", after=["middle"]),
        start=date(year, month, 10),
        months=4,
        breaks=[SUMMER, WINTER],
    )
    assert rows["announced"].end <= rows["before"].start <= rows["kick-off"].start
    assert rows["kick-off"].end < rows["talk"].start <= rows["middle"].start
    assert rows["middle"].end < rows["evening"].start
    calendar = dates(KICK_OFF, start=rows["middle"].start)["kick-off"]
    assert (rows["middle"].start.weekday(), rows["middle"].end.weekday()) == (5, 6)
    assert calendar.start == rows["middle"].start, "the weekend that was found is free"


def test_no_free_weekend_names_the_milestone() -> None:
    """A window without a free weekend is an error that names the milestone, its line, and why."""
    with pytest.raises(KitError) as caught:
        dates({**KICK_OFF, "within_weeks": 0}, start=date(2027, 5, 1))
    (problem,) = caught.value.problems
    assert problem.what.startswith("kick-off finds no free day within 0 weeks of 2027-05-01 (")
    assert "Orthodox Easter" in problem.what
    assert problem.line == 3


def test_a_circle_of_anchors_is_told() -> None:
    """Two milestones that lean on each other are an error that shows the way round."""
    with pytest.raises(KitError, match="one is anchored to itself: one → other → one"):
        dates(milestone("one", anchor="other"), milestone("other", anchor="one"))


def test_an_anchor_that_does_not_exist() -> None:
    """The nearest milestone is proposed."""
    with pytest.raises(KitError, match="Did you mean kick-off"):
        dates(KICK_OFF, milestone("one", anchor="kickoff"))


def test_what_cannot_wait_is_out_of_order() -> None:
    """A milestone that moves earlier cannot wait; then the order is an error that names both."""
    with pytest.raises(KitError, match=r"early \(2027-08-30\) must come after kick-off \(2027-09-12\)"):
        dates(
            KICK_OFF, milestone("early", offset="-12 days", move="earlier", after=["kick-off"]), start=date(2027, 9, 1)
        )


def test_repeats_spread_over_the_free_days() -> None:
    """A break in the middle heaps nothing onto one day, and the last one comes before the end."""
    rows = dates(
        KICK_OFF,
        milestone("end", offset="100 %"),
        milestone("workshop", offset="1 week", repeat={"count": 6, "until": "end"}),
        start=date(2027, 5, 20),
        months=6,
        breaks=[SUMMER],
    )
    days = [rows[f"workshop-{number}"].start for number in range(1, 7)]
    assert days == sorted(set(days))
    assert all(later - earlier > timedelta(days=10) for earlier, later in pairwise(days))
    assert not any(date(2027, 7, 15) <= day <= date(2027, 8, 31) for day in days)
    assert days[-1] < rows["end"].start


def test_too_many_repeats() -> None:
    """Repeats that do not fit are an error."""
    with pytest.raises(KitError, match="workshop does not fit 20 times"):
        dates(
            KICK_OFF,
            milestone("end", offset="2 weeks"),
            milestone("workshop", offset="1 day", repeat={"count": 20, "until": "end"}),
        )


def test_a_period_of_work_begins_and_ends_on_a_workday() -> None:
    """Five days of work are a working week, or run over a weekend, and never end on one."""
    row = dates(KICK_OFF, milestone("matching", offset="10 days", days=5), start=date(2027, 9, 1))["matching"]
    assert row.start.weekday() < 5
    assert row.end.weekday() < 5


def test_a_long_gathering_meets_no_holiday_in_its_middle() -> None:
    """Of a gathering every day must be free, not only the first and the last."""
    rows = dates(
        milestone("camp", anchor="start", on="mon", days=5, mode="in-person"),
        start=date(2027, 9, 20),
        countries=[{"code": "MK", "categories": ["public", "bosnian"]}],
    )
    assert rows["camp"].start == date(2027, 9, 20)
    rows = dates(
        milestone("camp", anchor="start", on="mon", days=5, mode="in-person"),
        start=date(2027, 9, 27),
        countries=[{"code": "MK", "categories": ["public", "bosnian"]}],
    )
    assert rows["camp"].start == date(2027, 10, 4)


@pytest.mark.parametrize(
    ("calendar", "message"),
    [
        ({"countries": [{"code": "ZZ"}]}, "the public holidays of ZZ cannot be looked up"),
        ({"countries": [{"code": "PT", "subdivision": "99"}]}, "the public holidays of PT cannot be looked up"),
        ({"countries": [{"code": "SE", "categories": ["publik"]}]}, "the public holidays of SE cannot be looked up"),
        ({"extra_days": [{"country": "RS", "day": "04-31", "title": "x"}]}, "04-31 is not a day of the year"),
    ],
)
def test_a_calendar_that_cannot_be(calendar: dict[str, Any], message: str) -> None:
    """What the calendar names must exist."""
    with pytest.raises(KitError, match=message):
        dates(KICK_OFF, **calendar)


def test_a_leap_day_is_a_day_off_where_there_is_one() -> None:
    """29 February counts in 2028 and harms nothing in 2027."""
    extra = [{"country": "SE", "day": "02-29", "title": "Leap day"}]
    for year, expected in ((2027, date(2027, 3, 1)), (2028, date(2028, 3, 1))):
        start = date(year, 3, 1) if year == 2027 else date(year, 2, 29)
        rows = dates(milestone("task", anchor="start"), start=start, countries=[{"code": "SE"}], extra_days=extra)
        assert rows["task"].start == expected


def test_two_milestones_of_one_name() -> None:
    """A name stands once."""
    with pytest.raises(KitError, match="two milestones are called kick-off"):
        dates(KICK_OFF, KICK_OFF)


def test_an_offset_out_of_the_calendar() -> None:
    """An offset of centuries is an error and not a crash."""
    with pytest.raises(KitError, match="the offset of late leads out of the calendar"):
        dates(
            milestone("early", anchor="start", offset="9999 months", avoid=[]),
            *(
                milestone(f"more{n}", anchor=f"more{n - 1}" if n else "early", offset="9999 months", avoid=[])
                for n in range(8)
            ),
            milestone("late", anchor="more7", offset="9999 months", avoid=[]),
        )


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
