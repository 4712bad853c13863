"""The calendar: one file a language, to subscribe to or to import, whose events keep their identity when they move."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from kit_cli.errors import KitError
from kit_cli.languages import long_date, translate
from kit_cli.making.outputs import Output
from kit_cli.making.timeline import milestones as words
from kit_cli.making.timeline.calendar_state import Sequences
from kit_cli.making.timeline.time_zone import follows_eu_rule, timezone_block
from kit_cli.method.stages import stage_title
from kit_cli.programme.programme import Programme
from kit_cli.schedule.dates import Dated
from kit_cli.schedule.reasons import why

if TYPE_CHECKING:
    from icalendar import Calendar

_STAMP = datetime(2026, 1, 1, tzinfo=UTC)
"""Fixed, so that the same programme gives the same bytes; what changed is told by SEQUENCE."""


@dataclass(frozen=True)
class Event:
    """One entry of the calendar: a milestone, or one day of a gathering that lasts several."""

    key: str
    dated: Dated
    day: int | None
    start: date
    """A datetime when it is a meeting with a time; then it has the programme's zone, or UTC."""
    end: date
    """The first moment that is no longer part of it."""


def make(programme: Programme) -> Iterator[Output]:
    """Yield `timeline/calendar-<language>.ics` for each language; raises KitError when the time zone is unknown."""
    zone = _zone(programme)
    found = events(programme, zone)
    sequences = _sequences(programme, found)
    for language in programme.languages:
        calendar = _calendar(programme, found, zone, language)
        for event in found:
            calendar.add_component(_component(event, programme, language, sequences))
        yield Output(f"timeline/calendar-{language}.ics", calendar.to_ical())


def sequences(programme: Programme) -> bytes:
    """Return what `.mentorkit/calendar.json` becomes once the calendar of this programme has been built."""
    return _sequences(programme, events(programme, _zone(programme))).as_bytes()


def events(programme: Programme, zone: ZoneInfo) -> list[Event]:
    """Return the calendar's entries: meetings with their times, everything else for whole days."""
    # Without a rule to write into the file a meeting is given in UTC, which every program understands.
    written = zone if _written(programme, zone) else None
    found: list[Event] = []
    for dated in programme.dates:
        rule = dated.milestone
        if rule.mode is None or rule.time is None:
            found.append(Event(dated.id, dated, None, dated.start, dated.end + timedelta(days=1)))
            continue
        for number in range(rule.days):
            start, end = _times(dated.start + timedelta(days=number), rule.time, zone)
            if written is None:
                start, end = start.astimezone(UTC), end.astimezone(UTC)
            key = f"{dated.id}/{number + 1}" if rule.days > 1 else dated.id
            found.append(Event(key, dated, number + 1 if rule.days > 1 else None, start, end))
    return found


def _times(day: date, hours: str, zone: ZoneInfo) -> tuple[datetime, datetime]:
    begin, finish = (datetime.strptime(each, "%H:%M").time() for each in hours.split("-"))
    next_day = timedelta(days=1 if finish <= begin else 0)
    return datetime.combine(day, begin, zone), datetime.combine(day + next_day, finish, zone)


def _zone(programme: Programme) -> ZoneInfo:
    name = programme.settings.time_zone
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        remedy = "Write one of the IANA names, such as Europe/Lisbon."
        problem = programme.sources["programme.yml"].problem(f"{name} is not a time zone", ("time_zone",), remedy)
        raise KitError(problem) from error


def _written(programme: Programme, zone: ZoneInfo) -> bool:
    return follows_eu_rule(zone, range(programme.dates[0].start.year, programme.dates[-1].end.year + 1))


def _calendar(programme: Programme, found: list[Event], zone: ZoneInfo, language: str) -> Calendar:
    from icalendar import Calendar

    name = f"{programme.settings.programme.name} ({language})" if len(programme.languages) > 1 else ""
    name = " ".join((name or programme.settings.programme.name).split())
    calendar = Calendar()
    calendar.add("prodid", "-//mentorship-kit//mentorkit//EN")
    calendar.add("version", "2.0")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("color", "teal")
    calendar.add("refresh-interval", timedelta(days=1), parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "P1D")
    if _written(programme, zone) and any(isinstance(event.start, datetime) for event in found):
        calendar.add_component(timezone_block(zone, programme.dates[0].start.year))
    return calendar


def _component(event: Event, programme: Programme, language: str, sequences: Sequences) -> Any:
    from icalendar import Event as Component

    component = Component()
    uid = sequences.uid(event.key)
    component.add("uid", uid)
    component.add("dtstamp", _STAMP)
    component.add("sequence", sequences.number(uid))
    component.add("dtstart", event.start)
    component.add("dtend", event.end)
    texts = _texts(event, programme, language)
    component.add("summary", texts["summary"])
    component.add("description", texts["description"])
    if texts["location"]:
        component.add("location", texts["location"])
    component.add("categories", [stage_title(event.dated.milestone.stage, language)])
    if not isinstance(event.start, datetime):
        component.add("transp", "TRANSPARENT")
    return component


def _texts(event: Event, programme: Programme, language: str) -> dict[str, str]:
    _ = partial(translate, tag=language)
    dated = event.dated
    summary = words.title(dated, programme, language)
    if event.day:
        summary += f" ({event.day}/{dated.milestone.days})"
    lines = [words.what(dated, programme, language), ""]
    lines += [_("For") + f": {told}" for told in [words.who(dated, language)] if told]
    lines.append(_("Who sees to it") + f": {words.owner(dated, programme, language)}")
    for head, links in (
        (_("Forms"), words.forms(dated, programme, language)),
        (_("Documents"), words.documents(dated, programme, language)),
    ):
        lines += [f"{head}: {', '.join(link.title for link in links)}"] if links else []
    if dated.moved_from:
        moved = long_date(dated.moved_from, None, language)
        lines.append(_("Moved from") + f" {moved} – {why(dated, language)}")
    return {
        "summary": summary,
        "description": "\n".join(lines),
        "location": words.where(dated, programme, language),
    }


def _sequences(programme: Programme, found: list[Event]) -> Sequences:
    content = {
        event.key: [
            event.start.isoformat(),
            event.end.isoformat(),
            *(_texts(event, programme, language) for language in programme.languages),
        ]
        for event in found
    }
    return Sequences.read(programme.folder, programme.settings.programme.slug, content)
