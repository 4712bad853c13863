"""The calendar: one file a language, to subscribe to or to import, whose events keep their identity when they move."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from kit_cli.errors import KitError
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import say
from kit_cli.languages.table import languages
from kit_cli.making import paths
from kit_cli.making.edition import Edition, editions
from kit_cli.making.outputs import Output
from kit_cli.making.timeline.calendar_state import Sequences
from kit_cli.making.timeline.milestones import told
from kit_cli.making.timeline.time_zone import follows_eu_rule, time_zone, timezone_block
from kit_cli.method.stages import stage_title
from kit_cli.programme.programme import Programme
from kit_cli.schedule.dates import Dated

if TYPE_CHECKING:
    from icalendar import Calendar

_STAMP = datetime(2026, 1, 1, tzinfo=UTC)
"""Fixed, so that the same programme gives the same bytes; what changed is told by SEQUENCE."""


@frozen
class Event:
    """One entry of the calendar: a milestone, or one day of a gathering that lasts several."""

    key: str
    dated: Dated
    day: int | None
    start: date
    """A datetime when it is a meeting with a time; then it has the programme's zone, or UTC."""
    end: date
    """The first moment that is no longer part of it."""


@frozen
class EventTexts:
    """What an event says in one language."""

    summary: str
    description: str
    location: str


def make(programme: Programme) -> Iterator[Output]:
    """Yield the calendar of each language, and what calendars have now been told, which outlives the build.

    Raises KitError when the time zone is unknown or what calendars were told cannot be read.
    """
    zone = _zone(programme)
    found = events(programme, zone)
    said = [(edition, [_texts(event, edition) for event in found]) for edition in editions(programme)]
    seen = {
        event.key: [event.start.isoformat(), event.end.isoformat(), *map(asdict, in_each)]
        for event, *in_each in zip(found, *(texts for _edition, texts in said), strict=True)
    }
    sequences = Sequences.read(programme.folder, programme.settings.programme.slug, seen)
    for edition, texts in said:
        calendar = _calendar(edition, found, zone)
        for event, each in zip(found, texts, strict=True):
            calendar.add_component(_component(event, each, edition.language, sequences))
        yield Output(paths.CALENDAR.at(language=edition.language), calendar.to_ical())
    yield Output(paths.CALENDAR_STATE.at(), sequences.as_bytes(), beside=True)


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


def event_days(programme: Programme) -> Iterator[tuple[str, date]]:
    """Yield the key of each entry with its first day; raises KitError when the time zone is unknown."""
    for event in events(programme, _zone(programme)):
        yield event.key, event.start.date() if isinstance(event.start, datetime) else event.start


def _times(day: date, hours: str, zone: ZoneInfo) -> tuple[datetime, datetime]:
    begin, finish = (datetime.strptime(each, "%H:%M").time() for each in hours.split("-"))
    next_day = timedelta(days=1 if finish <= begin else 0)
    return datetime.combine(day, begin, zone), datetime.combine(day + next_day, finish, zone)


def _zone(programme: Programme) -> ZoneInfo:
    name = programme.settings.time_zone
    try:
        return time_zone(name)
    except ValueError as error:
        what = say("{name} is not a time zone", name=name)
        remedy = say("Write one of the IANA names, such as Europe/Lisbon.")
        raise KitError(programme.sources["programme.yml"].problem(what, ("time_zone",), remedy)) from error


def _written(programme: Programme, zone: ZoneInfo) -> bool:
    return follows_eu_rule(zone, range(programme.dates[0].start.year, programme.dates[-1].end.year + 1))


def _calendar(edition: Edition, found: list[Event], zone: ZoneInfo) -> Calendar:
    from icalendar import Calendar

    programme = edition.programme
    name = edition.named(programme.settings.programme.name)
    own_name = languages()[edition.language].name
    name = " ".join((f"{name} ({own_name})" if len(programme.languages) > 1 else name).split())
    calendar = Calendar()
    calendar.add("prodid", "-//mentorship-kit//mentorkit//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")  # dates that are made known, and no invitation that asks for an answer
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("color", "teal")
    calendar.add("refresh-interval", timedelta(days=1), parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "P1D")
    if _written(programme, zone) and any(isinstance(event.start, datetime) for event in found):
        calendar.add_component(timezone_block(zone, programme.dates[0].start.year))
    return calendar


def _component(event: Event, texts: EventTexts, language: str, sequences: Sequences) -> Any:
    from icalendar import Event as Component

    component = Component()
    uid = sequences.uid(event.key)
    component.add("uid", uid)
    component.add("dtstamp", _STAMP)
    component.add("sequence", sequences.number(uid))
    component.add("dtstart", event.start)
    component.add("dtend", event.end)
    component.add("summary", texts.summary)
    component.add("description", texts.description)
    if texts.location:
        component.add("location", texts.location)
    component.add("categories", [stage_title(event.dated.milestone.stage, language)])
    if not isinstance(event.start, datetime):
        component.add("transp", "TRANSPARENT")
    return component


def _texts(event: Event, edition: Edition) -> EventTexts:
    _ = edition.own
    milestone = told(event.dated, edition)
    lines = [milestone.what, ""]
    lines += [_("For") + f": {milestone.who}"] if milestone.who else []
    lines.append(_("Who sees to it") + f": {milestone.owner}")
    for head, links in ((_("Forms"), milestone.forms), (_("Documents"), milestone.documents)):
        lines += [f"{head}: {', '.join(link.title for link in links)}"] if links else []
    if milestone.moved_from:
        lines.append(_("Moved from") + f" {milestone.moved_from} – {milestone.why}")
    # A name that carries a footnote carries it into every calendar, which has no page to print it on.
    lines += [f"\n{note}" for note in edition.footnotes(milestone.title, lines, milestone.where)]
    return EventTexts(
        summary=milestone.title + (f" ({event.day}/{event.dated.milestone.days})" if event.day else ""),
        description="\n".join(lines),
        location=milestone.where,
    )
