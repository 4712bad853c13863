"""By when a standard is due, and whose it is: the days and the owner of the milestone that it names."""

from __future__ import annotations

from datetime import date

from kit_cli.check.reading import Reading
from kit_cli.check.results import Due, Timing
from kit_cli.programme.programme import UnreadableError


def due(milestone: str, reading: Reading, on: date) -> Due:
    """Return how a day lies to a milestone: of one that repeats, from the first time to the last."""
    try:
        found = reading.programme.occurrences(milestone)
    except UnreadableError:
        found = []
    if not found:
        return Due(Timing.UNDATED, milestone)
    begins, ends = found[0].start, found[-1].end
    timing = Timing.UPCOMING if on < begins else Timing.DUE if on <= ends else Timing.OVERDUE
    return Due(timing, milestone, begins, ends, found[0].milestone.owner)


def stage_on(reading: Reading, on: date) -> str | None:
    """Return the stage of the milestone that is under way or comes next; None after the last one."""
    return next((row.milestone.stage for row in reading.programme.dates if row.end >= on), None)
