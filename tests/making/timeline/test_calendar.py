"""The calendar, read back by a second reader, and the numbers by which calendars recognise a change."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import vobject

from kit_cli.errors import KitError
from kit_cli.making.timeline.calendar import events, make
from kit_cli.making.timeline.time_zone import follows_eu_rule
from kit_cli.model.folder import SETTINGS
from kit_cli.programme.programme import Programme
from kit_cli.schedule.dates import Dated
from tests.conftest import PLACES

SPRING, AUTUMN = date(2027, 3, 28), date(2027, 10, 31)
"""The days on which the clocks change."""


def read(programme: Programme, language: str = "") -> Any:
    """Return the calendar of a language, as vobject reads it."""
    wanted = f"timeline/calendar-{language or programme.languages[0]}.ics"
    (content,) = [output.content for output in make(programme) if output.path == wanted]
    return vobject.readOne(content.decode())


def told(programme: Programme) -> bytes:
    """Return what calendars have been told once the calendar of a programme is built."""
    (state,) = [output.content for output in make(programme) if output.beside]
    return state


def with_zone(programme: Programme, zone: str, folder: Path) -> Programme:
    """Return a programme in another time zone, and in a folder of its own."""
    settings = programme.settings.but(time_zone=zone)
    return replace(programme.saying(SETTINGS, settings), folder=folder)


def only(programme: Programme, dated: Dated, **rule: Any) -> Programme:
    """Return a programme with a single milestone, whose rule is changed."""
    return replace(programme, dates=(replace(dated, milestone=dated.milestone.but(**rule)),))


def milestone(programme: Programme, name: str) -> Dated:
    """Return a milestone of a programme."""
    return next(row for row in programme.dates if row.id == name)


@pytest.mark.parametrize("place", PLACES)
def test_every_milestone_has_its_event(programmes: dict[str, Programme], place: str) -> None:
    """Each language has one event a milestone, and one a day for a gathering; UIDs agree between languages."""
    programme = programmes[place]
    expected = sum(row.milestone.days if row.milestone.mode and row.milestone.time else 1 for row in programme.dates)
    uids = []
    for language in programme.languages:
        found = read(programme, language).vevent_list
        assert len(found) == expected
        uids.append({event.uid.value for event in found})
        assert len(uids[-1]) == expected
    assert all(each == uids[0] for each in uids)


def test_what_the_calendar_says_of_itself(programmes: dict[str, Programme]) -> None:
    """Name, colour and how often to look again."""
    content = next(iter(make(programmes["sweden"]))).content.decode()
    name = programmes["sweden"].settings.programme.name
    for line in (
        f"NAME:{name}",
        f"X-WR-CALNAME:{name}",
        "METHOD:PUBLISH",
        "COLOR:teal",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
    ):
        assert f"\r\n{line}\r\n" in content
    assert max(len(line.encode()) for line in content.split("\r\n")) <= 75


def test_calendars_of_two_languages_are_told_apart_in_words(programmes: dict[str, Programme]) -> None:
    """By what a language calls itself: nobody knows it by its tag."""
    programme = programmes["western-balkans"]
    named = dict(zip(programme.languages, make(programme), strict=False))
    for language, own_name in (("en", "English"), ("sr-Latn", "Srpski")):
        (line,) = (each for each in named[language].content.decode().split("\r\n") if each.startswith("NAME:"))
        assert line.endswith(f" ({own_name})")


def test_a_deadline_is_all_day(programmes: dict[str, Programme]) -> None:
    """A deadline is for the whole day and keeps nobody busy, also when it has an hour."""
    programme = programmes["portugal"]
    row = milestone(programme, "call-closes")
    (event,) = read(only(programme, row)).vevent_list
    assert event.dtstart.value == row.start
    assert event.dtend.value == row.start + timedelta(days=1)
    assert event.transp.value == "TRANSPARENT"


def test_a_period_ends_on_the_day_after(programmes: dict[str, Programme]) -> None:
    """The end of an all-day event is the first day that is no longer part of it."""
    programme = programmes["portugal"]
    row = milestone(programme, "scoring")
    (event,) = read(only(programme, row)).vevent_list
    assert (event.dtstart.value, event.dtend.value) == (row.start, row.end + timedelta(days=1))


def test_a_gathering_has_an_event_for_each_day(programmes: dict[str, Programme]) -> None:
    """Two days are two events with hours, in the hub's town."""
    programme = programmes["sweden"]
    row = milestone(programme, "kick-off")
    first, second = read(only(programme, row)).vevent_list
    assert f"{first.dtstart.value:%H:%M}-{first.dtend.value:%H:%M}" == row.milestone.time
    assert first.dtstart.value.date() == row.start
    assert first.dtend.value.date() == row.start
    assert second.dtstart.value.date() == row.end
    assert first.location.value == programme.settings.hub.city
    assert (first.summary.value[-6:], second.summary.value[-6:]) == (" (1/2)", " (2/2)")


@pytest.mark.parametrize("zone", ["Europe/Stockholm", "Europe/Lisbon", "Europe/Belgrade"])
@pytest.mark.parametrize("change", [SPRING, AUTUMN])
@pytest.mark.parametrize("days", [-1, 0, 1])
@pytest.mark.parametrize("hours", ["00:30-05:00", "10:00-17:00"])
def test_clock_change(
    programmes: dict[str, Programme], tmp_path: Path, zone: str, change: date, days: int, hours: str
) -> None:
    """Around a change of the clocks a second reader finds the same moments as the zone itself."""
    day = change + timedelta(days=days)
    row = replace(milestone(programmes["sweden"], "coach-call-1"), start=day, end=day)
    programme = with_zone(only(programmes["sweden"], row, time=hours), zone, tmp_path)
    (event,) = read(programme).vevent_list
    begin, end = (
        datetime.combine(day, datetime.strptime(each, "%H:%M").time(), ZoneInfo(zone)) for each in hours.split("-")
    )
    assert event.dtstart.value.astimezone(UTC) == begin.astimezone(UTC)
    assert event.dtend.value.astimezone(UTC) == end.astimezone(UTC)


@pytest.mark.parametrize(
    ("zone", "summer", "winter"),
    [
        ("Europe/Stockholm", "020000", "030000"),
        ("Europe/Lisbon", "010000", "020000"),
        ("Atlantic/Azores", "000000", "010000"),
    ],
)
def test_the_rule_is_written_out(
    programmes: dict[str, Programme], tmp_path: Path, zone: str, summer: str, winter: str
) -> None:
    """Last Sunday of March and of October, in the hour that the clock on the wall shows."""
    content = next(iter(make(with_zone(programmes["sweden"], zone, tmp_path)))).content.decode()
    block = content[content.index("BEGIN:VTIMEZONE") : content.index("END:VTIMEZONE")]
    assert f"DTSTART:19700329T{summer}\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3" in block
    assert f"DTSTART:19701025T{winter}\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10" in block


@pytest.mark.parametrize("zone", ["America/New_York", "Europe/Istanbul", "Asia/Kolkata", "UTC"])
def test_another_rule_is_given_in_utc(programmes: dict[str, Programme], tmp_path: Path, zone: str) -> None:
    """Where the clocks do not follow the European Union's rule a meeting is given in UTC."""
    assert not follows_eu_rule(ZoneInfo(zone), range(2026, 2030))
    content = next(iter(make(with_zone(programmes["sweden"], zone, tmp_path)))).content.decode()
    assert "VTIMEZONE" not in content
    assert "TZID" not in content
    row = milestone(programmes["sweden"], "coach-call-1")
    begin = datetime.combine(row.start, datetime.min.time(), ZoneInfo(zone)).replace(hour=10)
    assert f"DTSTART:{begin.astimezone(UTC):%Y%m%dT%H%M%SZ}" in content


def test_an_unknown_zone_is_told(programmes: dict[str, Programme], tmp_path: Path) -> None:
    """A zone that does not exist is an error with file and remedy."""
    with pytest.raises(KitError, match=r"programme\.yml.*Europe/Gothenburg is not a time zone"):
        list(make(with_zone(programmes["sweden"], "Europe/Gothenburg", tmp_path)))


def test_a_change_raises_the_sequence(programmes: dict[str, Programme], tmp_path: Path) -> None:
    """Built again without a change an event keeps its number; moved, it gets the next one and keeps its UID."""
    programme = replace(programmes["portugal"], folder=tmp_path)
    state = tmp_path / ".mentorkit" / "calendar.json"
    state.parent.mkdir()
    state.write_bytes(told(programme))
    assert state.read_bytes() == told(programme)
    assert {event.sequence.value for event in read(programme).vevent_list} == {"0"}
    row = milestone(programme, "matching")
    moved = replace(row, start=row.start + timedelta(days=7), end=row.end + timedelta(days=7))
    changed = replace(programme, dates=tuple(moved if each is row else each for each in programme.dates))
    numbers = [int(event.sequence.value) for event in read(changed).vevent_list]
    assert sorted(numbers, reverse=True)[:2] == [1, 0]
    assert {each.uid.value for each in read(changed).vevent_list} == {
        each.uid.value for each in read(programme).vevent_list
    }
    state.write_bytes(told(changed))
    assert next(iter(make(changed))).content == next(iter(make(changed))).content
    assert max(number for _told, number, *_ in json.loads(state.read_text()).values()) == 1
    assert told(changed) == state.read_bytes()


def test_a_milestone_that_was_gone_goes_on_counting(programmes: dict[str, Programme], tmp_path: Path) -> None:
    """What was told stays in the state, so that a milestone that comes back is not older than its last version."""
    programme = replace(programmes["portugal"], folder=tmp_path)
    state = tmp_path / ".mentorkit" / "calendar.json"
    state.parent.mkdir()
    state.write_bytes(told(programme))
    before = set(json.loads(state.read_text()))
    fewer = replace(programme, dates=programme.dates[1:])
    assert set(json.loads(told(fewer))) == before


@pytest.mark.parametrize("content", ["{", "[]", '{"a": 1}', '{"a": ["x", "y"]}'])
def test_a_broken_state_is_told(programmes: dict[str, Programme], tmp_path: Path, content: str) -> None:
    """A state that cannot be read is an error that names the file."""
    (tmp_path / ".mentorkit").mkdir()
    (tmp_path / ".mentorkit" / "calendar.json").write_text(content)
    with pytest.raises(KitError, match=r"calendar\.json"):
        list(make(replace(programmes["portugal"], folder=tmp_path)))


def test_the_description_says_what_to_do(programmes: dict[str, Programme]) -> None:
    """What, who, forms and documents, and why the day was moved."""
    programme = programmes["portugal"]
    language = programme.languages[0]
    (event,) = read(only(programme, milestone(programme, "call-opens"))).vevent_list
    assert programme.forms["mentee-application"].file.title[language] in event.description.value
    moved = next(row for row in programme.dates if row.moved_from)
    (event,) = read(only(programme, moved)).vevent_list[:1]
    assert " – " in event.description.value.splitlines()[-1]


def test_hostile_texts_are_literal(programmes: dict[str, Programme]) -> None:
    """What people write arrives as they wrote it, and opens no new line or component."""
    programme = programmes["sweden"]
    text = "=cmd|' /C calc'!A0 [% 7*7 %]; <script>, \"x\"\\ 🎭 Ћирилица\nEND:VEVENT\nBEGIN:VALARM"
    row = milestone(programme, "risk-review")
    (event,) = read(only(programme, row, title={programme.languages[0]: text})).vevent_list
    assert event.summary.value == text
    assert not hasattr(event, "valarm_list")


def test_the_same_bytes_each_time(programmes: dict[str, Programme]) -> None:
    """The same programme gives the same bytes, with nothing of the day on which it was built."""
    programme = programmes["western-balkans"]
    first, second = ([output.content for output in make(programme)] for _ in range(2))
    assert first == second
    assert set(re.findall(rb"DTSTAMP:(.*)\r", first[0])) == {b"20260101T000000Z"}


def test_a_meeting_over_midnight_ends_on_the_next_day(programmes: dict[str, Programme]) -> None:
    """A meeting from 22 to 1 ends on the day after."""
    programme = programmes["sweden"]
    changed = only(programme, milestone(programme, "coach-call-1"), time="22:00-01:00")
    (event,) = events(changed, ZoneInfo("Europe/Stockholm"))
    assert isinstance(event.start, datetime)
    assert isinstance(event.end, datetime)
    assert event.end - event.start == timedelta(hours=3)
