"""Days off: the holidays of all countries, the days that the library lacks, and the place's breaks."""

from __future__ import annotations

import sys
from datetime import date
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from kit_cli.errors import KitError
from kit_cli.schedule.days_off import DayOff, DaysOff
from tests.helpers.timelines import SWEDEN, WINTER, read, rule

BREAK = {"id": "easter", "title": "Easter break", "first": "03-26", "last": "04-05"}


def days_off(**calendar: Any) -> DaysOff:
    """Return the days off of a calendar."""
    timeline, source = read(rule("m"), **calendar)
    return DaysOff(timeline.calendar, source)


def extra(day: str, country: str = "SE", title: str = "Extra") -> dict[str, Any]:
    """Return a day that the library lacks."""
    return {"country": country, "day": day, "title": title}


def test_a_holiday_has_its_names_and_its_countries() -> None:
    """What several countries keep under one name is one reason, with each country once, in the calendar's order."""
    countries = [{"code": "PT"}, {"code": "SE"}]
    (found,) = days_off(countries=countries, extra_days=[extra("12-25", "PT", "Christmas Day")]).holidays(
        date(2027, 12, 25)
    )
    assert (found.name, found.countries, found.estimated) == ("Christmas Day", ("PT", "SE"), False)
    assert (found.title("sv"), found.title("en"), found.title("xx")) == ("juldagen", "Christmas Day", "Christmas Day")


def test_two_holidays_of_one_day_are_two_reasons() -> None:
    """And a day without one has none."""
    found = days_off(extra_days=[extra("06-06", title="Our day")])
    assert [each.name for each in found.holidays(date(2027, 6, 6))] == ["Sweden’s National Day", "Our day"]
    assert found.holidays(date(2027, 6, 7)) == []


def test_a_holiday_is_an_estimate_where_one_country_says_so() -> None:
    """What the library notes behind a name is no part of it."""
    found = days_off(countries=[{"code": "BA"}], extra_days=[extra("03-09", "XX", "Eid al-Fitr"), extra("03-09")])
    told = [(each.name, each.countries, each.estimated) for each in found.holidays(date(2027, 3, 9))]
    assert told == [("Eid al-Fitr", ("BA", "XX"), True), ("Extra", ("SE",), False)]


def test_an_extra_day_of_one_year_does_not_come_back() -> None:
    """A Monday that is off because the holiday before it falls on a Sunday is off that once; YAML may read it as a day."""
    for written in ("2027-11-15", date(2027, 11, 15)):
        found = days_off(extra_days=[{"country": "SE", "day": written, "title": "Once"}])
        days = (date(2026, 11, 15), date(2027, 11, 15), date(2028, 11, 15))
        assert [[each.name for each in found.holidays(day)] for day in days] == [[], ["Once"], []]


def test_a_day_that_its_year_lacks_is_refused() -> None:
    """Else it would silently never come."""
    with pytest.raises(KitError, match=r"extra_days\.0\.day: 2027-02-29 is not a day of the year"):
        days_off(extra_days=[extra("2027-02-29")])


def test_an_extra_day_comes_back_every_year() -> None:
    """On its day, in its words; 29 February where there is one."""
    found = days_off(extra_days=[extra("02-28"), extra("02-29", title="Leap day")])
    names = {
        day: [each.name for each in found.holidays(day)]
        for day in (date(2027, 2, 28), date(2027, 3, 1), date(2028, 2, 28), date(2028, 2, 29))
    }
    assert list(names.values()) == [["Extra"], [], ["Extra"], ["Leap day"]]
    assert found.holidays(date(2027, 2, 28)) == [DayOff("Extra", (("en", "Extra"),), ("SE",))]


@pytest.mark.parametrize(
    ("day", "held"),
    [
        (date(2027, 3, 25), []),
        (date(2027, 3, 26), ["easter"]),
        (date(2027, 4, 5), ["easter"]),
        (date(2027, 4, 6), []),
        (date(2027, 12, 23), []),
        (date(2027, 12, 24), ["winter"]),
        (date(2027, 12, 31), ["winter"]),
        (date(2028, 1, 1), ["winter"]),
        (date(2028, 1, 8), ["winter"]),
        (date(2028, 1, 9), []),
        (date(2027, 7, 1), []),
    ],
)
def test_a_break_holds_its_first_and_its_last_day(day: date, held: list[str]) -> None:
    """Also one that runs over New Year."""
    assert [each.name for each in days_off(breaks=[BREAK, WINTER]).breaks(day)] == held


def test_a_break_of_one_day_belongs_to_no_country() -> None:
    """Its title is in the languages of the programme."""
    found = days_off(breaks=[{"id": "b", "title": "Fair", "first": "05-05", "last": "05-05"}])
    assert found.breaks(date(2027, 5, 5)) == [DayOff("b", (("en", "Fair"),))]
    assert found.breaks(date(2027, 5, 4)) == found.breaks(date(2027, 5, 6)) == []


_LOOKED_UP = "Correct the code, the categories or the subdivision; days that are missing go under extra_days."


@pytest.mark.parametrize(
    ("calendar", "what", "remedy", "line"),
    [
        (
            {"countries": [{"code": "SE"}, {"code": "ZZ"}]},
            "the public holidays of ZZ cannot be looked up",
            _LOOKED_UP,
            3,
        ),
        ({"countries": [{"code": "PT", "subdivision": "99"}]}, "the public holidays of PT cannot", _LOOKED_UP, 2),
        ({"countries": [{"code": "SE", "categories": ["publik"]}]}, "the public holidays of SE cannot", _LOOKED_UP, 2),
    ],
)
def test_a_calendar_that_cannot_be(
    calendar: dict[str, Any], what: str, remedy: str, line: int, snapshot: SnapshotAssertion
) -> None:
    """What it names must exist."""
    with pytest.raises(KitError) as caught:
        days_off(**calendar).holidays(date(2027, 1, 1))
    (problem,) = caught.value.problems
    assert str(problem.what).startswith(what)
    assert str(problem.what) == snapshot
    assert (str(problem.remedy), problem.line) == (remedy, line)


def test_a_day_that_no_year_has_is_refused() -> None:
    """Before anything is looked up."""
    with pytest.raises(KitError, match=r"extra_days\.1\.day: 04-31 is not a day of the year"):
        days_off(extra_days=[extra("12-31"), extra("04-31")])


def test_names_do_not_follow_the_computers_language(monkeypatch: pytest.MonkeyPatch) -> None:
    """They are looked up in holidays.yml, which has the English ones."""
    monkeypatch.setenv("LANGUAGE", "sv")
    assert [each.name for each in days_off().holidays(date(2027, 12, 25))] == ["Christmas Day"]


@pytest.mark.parametrize("loaded", [True, False])
def test_only_the_countries_that_are_asked_for_are_imported(loaded: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """The library's package of all countries is left as it was found: absent, or in use."""
    name = "holidays.countries"
    monkeypatch.delitem(sys.modules, name, raising=False)
    if loaded:
        monkeypatch.setitem(sys.modules, name, __import__(name, fromlist=["countries"]))
    before = sys.modules.get(name)
    assert days_off(countries=SWEDEN).holidays(date(2027, 1, 1))
    assert sys.modules.get(name) is before
