"""What a change of identity does to calendars that people have imported or subscribed to, said once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kit_cli.files.yaml_source import read_yaml
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.making.naming import some
from kit_cli.making.timeline.calendar import event_days
from kit_cli.making.timeline.calendar_state import ToldEvent, read_state, uid_of
from kit_cli.model.folder import ANSWERS
from kit_cli.programme.programme import Programme

_ANOTHER_YEAR = 150
"""Days by which a start does not move within a cycle."""


def changes(programme: Programme) -> Iterator[Sentence]:
    """Yield what has changed since calendars were told last; raises KitError where that cannot be read."""
    before, section = read_state(programme.folder), programme.settings.programme
    now = {uid_of(section.slug, key): (key, day) for key, day in event_days(programme)}
    if not before:
        yield from _made_for_another_year(programme)
    elif not before.keys() & now.keys():
        yield say(
            "The slug is {slug} now, and the last build had another one: whoever imported or subscribed to the calendar"
            " gets every entry twice, and KoBo and ODK take each form for a new one. Put the old slug back, or ask"
            " everybody to delete the old calendar first.",
            slug=section.slug,
        )
    else:
        moved = [_days(day, before[uid]) for uid, (_, day) in now.items() if uid in before and before[uid].start]
        if moved and min(map(abs, moved)) >= _ANOTHER_YEAR:
            yield _another_cycle(section.slug)
        keys = {key for key, _ in now.values()}
        gone = [each.key for uid, each in before.items() if uid not in now and each.start and each.key not in keys]
        if gone:
            yield say(
                "Calendars into which these were imported keep them until somebody deletes them, for they are no longer"
                " in the timeline: {milestones}",
                milestones=some(sorted(gone)),
            )


def _days(day: date, told: ToldEvent) -> int:
    try:
        return (day - date.fromisoformat(told.start)).days
    except ValueError:
        return 0


def _made_for_another_year(programme: Programme) -> Iterator[Sentence]:
    """Yield that a folder without any state looks like the copy of an earlier cycle's."""
    section, path = programme.settings.programme, programme.folder / ANSWERS
    if not path.is_file():
        return
    data = read_yaml(path).data
    first = data.get("answers") if isinstance(data, dict) else None
    if isinstance(first, dict) and first.get("programme_slug") == section.slug:
        told = ToldEvent("", 0, start=str(first.get("starts_on")))
        if abs(_days(section.starts_on, told)) >= _ANOTHER_YEAR:
            yield _another_cycle(section.slug)


def _another_cycle(slug: str) -> Sentence:
    return say(
        "The dates have moved to another time of year or another year, and the slug is still {slug}. If this is the"
        " next cycle, give it a slug of its own (`mentorkit new --like` does): else its entries overwrite those of the"
        " last one in the calendars of all who have them, and its online forms replace the old forms.",
        slug=slug,
    )
