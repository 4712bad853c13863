"""The order in which results are told."""

from __future__ import annotations

from collections.abc import Iterable

from kit_cli.check.results import Result, Timing

_ORDER = (Timing.OVERDUE, Timing.DUE, Timing.UPCOMING, Timing.UNDATED)


def by_urgency(results: Iterable[Result]) -> list[Result]:
    """Return results in the order in which somebody sees to them: the longest overdue first."""
    return sorted(results, key=lambda each: (_ORDER.index(each.due.timing), str(each.due.ends or "9999")))


def by_stage(results: Iterable[Result]) -> dict[str, list[Result]]:
    """Return results by the id of their stage, in the method's order."""
    found: dict[str, list[Result]] = {}
    for each in results:
        found.setdefault(each.standard.front.stage, []).append(each)
    return found
