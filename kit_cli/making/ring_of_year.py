"""The ring of a programme's own year: its stages in their order, and where among them people gather."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kit_cli.face.drawings.year_ring import Look, ring
from kit_cli.making.edition import Edition
from kit_cli.making.timeline.milestones import is_gathering
from kit_cli.method.stages import stages
from kit_cli.schedule.dates import Dated


def ring_of_year(edition: Edition) -> str:
    """Return the ring as SVG, named in a language."""
    _ = edition.own
    looks, gatherings = looks_and_gatherings(edition.programme.dates)
    return ring(
        looks,
        gatherings,
        _("The stages of the year as a ring"),
        _(
            "The stages stand in their order, clockwise from the top; the last one holds the others from inside. "
            "Open: most of its dates come before the first gathering. Filled: most of them come between the first "
            "gathering and the last. Tinted: all others. The dots on the line outside are the gatherings."
        ),
    )


def looks_and_gatherings(dates: Sequence[Dated]) -> tuple[list[Look], list[float]]:
    """Return how each stage is drawn, and where gatherings stand, counted in stages from the top."""
    of_stages = [[row for row in dates if row.milestone.stage == stage] for stage in stages()]
    gatherings = [row for row in dates if is_gathering(row)]
    return [_look(rows, gatherings) for rows in of_stages], sorted(_places(of_stages[:-1]))


def _look(rows: Sequence[Dated], gatherings: Sequence[Dated]) -> Look:
    """Return how a stage is drawn: open before people first gather, filled where most of it lies while they meet."""
    if not gatherings:
        return "open"
    first, last = gatherings[0].start, max(row.end for row in gatherings)
    before = sum(row.start < first for row in rows)
    within = sum(first <= row.start <= last for row in rows)
    if 2 * before > len(rows):
        return "open"
    return "solid" if 2 * within > len(rows) else "wash"


def _places(of_stages: Sequence[Sequence[Dated]]) -> Iterator[float]:
    """Yield where gatherings stand, counted in stages: among the dates of their own stage."""
    for number, rows in enumerate(of_stages):
        yield from (number + (place + 0.5) / len(rows) for place, row in enumerate(rows) if is_gathering(row))
