"""What lies ahead of a day: what is under way, what comes next, and how far off it is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Protocol, TypeVar

from kit_cli.grammar.sentence import Sentence, say

MOST_AHEAD = 5
"""So many dates are told as the next: more is a list, and no look at what is to be done."""


class FromTo(Protocol):
    """Whatever has a first day and a last one."""

    @property
    def start(self) -> date:
        """The first day."""

    @property
    def end(self) -> date:
        """The last day, which may be the first."""


FromToT = TypeVar("FromToT", bound=FromTo)


def ahead(rows: Iterable[FromToT], on: date) -> tuple[FromToT, ...]:
    """Return what is under way on a day, then what comes next, of rows in the order of the calendar."""
    return tuple(row for row in rows if row.end >= on)[:MOST_AHEAD]


def how_soon(row: FromTo, on: date) -> Sentence:
    """Return how far off something is that has not passed: `today`, `now`, `tomorrow`, `in 12 days`."""
    days = (row.start - on).days
    if days == 0 or (days < 0 and row.start == row.end):
        return say("today")
    if days < 0:
        return say("now")
    return say("tomorrow") if days == 1 else say("in {days} days", days=days)
