"""The share of standards met, by stage and in all, beside the thresholds of an accreditation, as an indication."""

from __future__ import annotations

from collections.abc import Iterable

from kit_cli.check.results import SATISFIED, Report, Result, Status, Timing
from kit_cli.frozen import frozen
from kit_cli.method.references import AccreditationLevel


@frozen
class Share:
    """How many of the standards that apply are met, attested or adapted."""

    satisfied: int
    applicable: int

    @property
    def per_cent(self) -> int:
        """The share in whole per cent, rounded down: a threshold is never reached by rounding. Of nothing, all."""
        return 100 * self.satisfied // self.applicable if self.applicable else 100


@frozen
class Score:
    """A programme's shares: in all, and by the id of each stage."""

    overall: Share
    due: Share
    """Of the standards that are due by the day of the report."""
    stages: dict[str, Share]

    @property
    def lowest(self) -> str:
        """The stage with the smallest share."""
        return min(self.stages, key=lambda stage: self.stages[stage].per_cent)

    def reached(self, levels: Iterable[AccreditationLevel]) -> AccreditationLevel | None:
        """Return the highest level whose thresholds the shares reach; None when they reach none."""
        least = self.stages[self.lowest].per_cent if self.stages else 0
        ranked = sorted(levels, key=lambda level: level.overall)
        return next(
            (each for each in reversed(ranked) if self.overall.per_cent >= each.overall and least >= each.each), None
        )


def score(report: Report) -> Score:
    """Return a report's shares."""
    stages: dict[str, list[Result]] = {}
    for result in report.results:
        stages.setdefault(result.standard.front.stage, []).append(result)
    due = [each for each in report.results if each.due.timing in (Timing.DUE, Timing.OVERDUE)]
    return Score(_share(report.results), _share(due), {stage: _share(results) for stage, results in stages.items()})


def _share(results: Iterable[Result]) -> Share:
    applicable = [each for each in results if each.status is not Status.NOT_APPLICABLE]
    return Share(sum(each.status in SATISFIED for each in applicable), len(applicable))
