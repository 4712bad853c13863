"""The share of standards met: in all, by stage, and by the standards of others that they answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from kit_cli.check.results import OPEN, SATISFIED, Report, Result, Status, Timing
from kit_cli.frozen import frozen
from kit_cli.method.references import OutsideStandard


@frozen
class Share:
    """How many of the standards that apply are met, attested or adapted."""

    satisfied: int
    applicable: int

    @property
    def per_cent(self) -> int:
        """The share in whole per cent; of nothing, all. The whole is never reached by rounding."""
        if self.satisfied == self.applicable:
            return 100
        return min(99, round(100 * self.satisfied / self.applicable))


@frozen
class Parts:
    """How the standards that apply are made up: what each share of them rests on."""

    met: int
    """Shown by texts that the hub changed or confirmed."""
    attested: int
    """Shown so as well, and attested, with a proof that can be opened."""
    adapted: int
    as_generated: int
    """As the kit wrote them: they count for nothing yet."""
    open: int
    """Something is lacking, has to be attested or cannot be read."""


@frozen
class Score:
    """A programme's shares: in all, and by the id of each stage."""

    overall: Share
    due: Share
    """Of the standards that are due by the day of the report."""
    stages: dict[str, Share]
    parts: Parts


@frozen
class Answered:
    """How far an outside standard is answered: by the standards that name one of its items, and item by item.

    A count of ours and no mark of theirs: whoever accredits reads documents and hears people, and weighs what it finds.
    """

    overall: Share
    items: dict[str, Share]

    @property
    def lowest(self) -> str:
        """The item of whose answers the smallest share is satisfied."""
        return min(self.items, key=lambda item: self.items[item].per_cent)


def score(report: Report) -> Score:
    """Return a report's shares."""
    stages: dict[str, list[Result]] = {}
    for result in report.results:
        stages.setdefault(result.standard.front.stage, []).append(result)
    due = [each for each in report.results if each.due.timing in (Timing.DUE, Timing.OVERDUE)]
    shares = {stage: _share(results) for stage, results in stages.items()}
    return Score(_share(report.results), _share(due), shares, _parts(report.results))


def _parts(results: Iterable[Result]) -> Parts:
    found = Counter(each.status for each in results)
    left = sum(found[status] for status in OPEN if status is not Status.AS_GENERATED)
    return Parts(found[Status.MET], found[Status.ATTESTED], found[Status.ADAPTED], found[Status.AS_GENERATED], left)


def answered(report: Report, outside: OutsideStandard) -> Answered:
    """Return how far a report's standards answer an outside one; an item counts where one that applies answers it."""
    items = {item.id: _share(each for each in report.results if item.id in _answers(each)) for item in outside.items}
    overall = _share(each for each in report.results if _answers(each) & items.keys())
    return Answered(overall, {item: share for item, share in items.items() if share.applicable})


def _answers(result: Result) -> set[str]:
    return set(result.standard.front.answers)


def _share(results: Iterable[Result]) -> Share:
    applicable = [each for each in results if each.status is not Status.NOT_APPLICABLE]
    return Share(sum(each.status in SATISFIED for each in applicable), len(applicable))
