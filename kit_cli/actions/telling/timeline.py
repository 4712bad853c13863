"""What a person is told of a programme's dates: what is next, then all of them, each with where it has moved from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kit_cli.actions.action import OutcomeLine
from kit_cli.grammar.sentence import NOTHING, Sentence, say
from kit_cli.schedule.ahead import how_soon

if TYPE_CHECKING:
    from kit_cli.actions.timeline import TimelineOutcome, TimelineRow

NEXT = say("What is next")
PASSED = say("Everything on this timeline has passed.")


def dates_told(outcome: TimelineOutcome, _request: object = None) -> Iterator[OutcomeLine]:
    """Yield the next dates with how soon they come, then every date of the year."""
    yield OutcomeLine(NEXT if outcome.next else PASSED)
    for row in outcome.next:
        # i18n: a date of the programme and how soon it is, such as "8 October 2027: Kick-off (in 12 days)"
        soon = say("{days}: {title} ({soon})", days=_days(row), title=row.title, soon=how_soon(row, outcome.on))
        yield OutcomeLine(soon, 1)
    yield OutcomeLine(say("All dates"))
    for row in outcome.rows:
        yield OutcomeLine(say("{days}: {title}", days=_days(row), title=row.title), 1)
        if moved := moved_told(row):
            yield OutcomeLine(moved, 2)


def moved_told(row: TimelineRow) -> Sentence:
    """Return from where a milestone has moved, and why; nothing for one that has not."""
    if row.moved_from is None:
        return NOTHING
    # i18n: of a milestone, such as "moved from 28 August 2027: Summer holidays"
    return say("moved from {day}: {reason}", day=row.moved_from, reason=row.why)


def _days(row: TimelineRow) -> tuple[object, object]:
    return row.start, row.end
