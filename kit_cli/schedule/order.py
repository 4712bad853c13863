"""Whether milestones come one after the other, as their rules ask."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kit_cli.errors import Problem, nearest
from kit_cli.files.yaml_source import Source
from kit_cli.grammar.sentence import say
from kit_cli.model.timeline import Milestone

if TYPE_CHECKING:
    from kit_cli.schedule.dates import Dated


def out_of_order(milestones: list[Milestone], rows: Iterable[Dated], source: Source) -> Iterator[Problem]:
    """Yield a problem for each milestone that begins before one that it comes `after` has ended.

    Of a repeated milestone the first one must begin afterwards, and the last one must have ended.
    """
    found: dict[str, list[Dated]] = defaultdict(list)
    for row in rows:
        found[row.milestone.id].append(row)
    for index, rule in enumerate(milestones):
        begins = min(row.start for row in found[rule.id])
        for earlier in rule.after:
            if earlier not in found:
                what = say(
                    "{milestone} comes after {earlier}, which is not a milestone", milestone=rule.id, earlier=earlier
                )
                yield source.problem(what, ("milestones", index, "after"), nearest(earlier, found))
                continue
            ended = max(row.end for row in found[earlier])
            if begins < ended:
                what = say(
                    "{milestone} ({begins}) must come after {earlier} ({ended})",
                    milestone=rule.id,
                    begins=begins,
                    earlier=earlier,
                    ended=ended,
                )
                remedy = say(
                    "Move one of them: change the offset of {milestone} or of {earlier}.",
                    milestone=rule.id,
                    earlier=earlier,
                )
                yield source.problem(what, ("milestones", index, "id"), remedy)
