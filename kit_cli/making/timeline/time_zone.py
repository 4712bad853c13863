"""A time zone as a calendar file describes it: the European Union's rule, written out by hand.

The library's own generator puts the change in spring an hour late and stops in 2038.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from importlib.resources import files
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from icalendar import Timezone

_HOUR = timedelta(hours=1)


def time_zone(name: str) -> ZoneInfo:
    """Return the time zone of an IANA name; raises ValueError when there is none.

    It is read from the package tzdata: a computer may know other rules, and would build the same programme otherwise.
    """
    *region, last = name.split("/")
    try:
        with files(".".join(("tzdata.zoneinfo", *region))).joinpath(last).open("rb") as stream:
            return ZoneInfo.from_file(stream, key=name)
    except (ImportError, OSError, TypeError) as error:
        raise ValueError(f"{name} is not a time zone") from error


def follows_eu_rule(zone: ZoneInfo, years: Iterable[int]) -> bool:
    """Return whether a zone's clocks change at 01:00 UTC on the last Sundays of March and October, and only then."""
    years = sorted(set(years))
    standard = _offset(zone, datetime(years[0], 1, 15, tzinfo=UTC))
    for year in years:
        spring, autumn = _change(year, 3), _change(year, 10)
        new_year = (datetime(year, 1, 1, tzinfo=UTC), datetime(year, 12, 31, 23, tzinfo=UTC))
        winter = (*new_year, spring - _HOUR, autumn)
        summer = (spring, datetime(year, 7, 1, tzinfo=UTC), autumn - _HOUR)
        if any(_offset(zone, moment) != standard for moment in winter):
            return False
        if any(_offset(zone, moment) != standard + _HOUR for moment in summer):
            return False
    return True


def timezone_block(zone: ZoneInfo, year: int) -> Timezone:
    """Return the VTIMEZONE of a zone that follows the European Union's rule, with its offsets of ``year``."""
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    winter = datetime(year, 1, 15, tzinfo=UTC).astimezone(zone)
    summer = datetime(year, 7, 15, tzinfo=UTC).astimezone(zone)
    block = Timezone()
    block.add("tzid", zone.key)
    for part, month, before, after in (
        (TimezoneDaylight(), 3, winter, summer),
        (TimezoneStandard(), 10, summer, winter),
    ):
        offset = before.utcoffset() or timedelta(0)
        # 1970 by custom: programs read the rule from there on, long before any programme.
        part.add("dtstart", (_change(1970, month) + offset).replace(tzinfo=None))
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1SU"})
        part.add("tzoffsetfrom", offset)
        part.add("tzoffsetto", after.utcoffset() or timedelta(0))
        part.add("tzname", after.tzname() or zone.key)
        block.add_component(part)
    return block


def _change(year: int, month: int) -> datetime:
    """Return when the clocks change: 01:00 UTC on the last Sunday of a month of 31 days."""
    last = date(year, month, 31)
    sunday = last - timedelta(days=(last.weekday() + 1) % 7)
    return datetime(sunday.year, sunday.month, sunday.day, 1, tzinfo=UTC)


def _offset(zone: ZoneInfo, moment: datetime) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta(0)
