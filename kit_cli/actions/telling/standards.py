"""What a person is told of standards: those of each stage by their titles, or one with what it asks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from kit_cli.actions.action import OutcomeLine
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.method.stages import stages
from kit_cli.template.milestones import milestone_title

if TYPE_CHECKING:
    from kit_cli.method.read import Standard

LEVELS = {
    # i18n: how binding a standard is, as its requirement says it
    "MUST": say("MUST"),
    # i18n: how binding a standard is, as its requirement says it
    "SHOULD": say("SHOULD"),
}
_NATURES = {
    # i18n: of a standard: it may not be adapted
    "core": say("core"),
    # i18n: of a standard: it may be met in another way
    "adaptable": say("adaptable"),
}


def standards_told(outcome: tuple[Standard, ...], _request: object = None) -> Iterator[OutcomeLine]:
    """Yield each stage with its standards; of one alone what it asks, how binding it is, and when it is due."""
    if len(outcome) == 1:
        (one,) = outcome
        yield _title(one)
        yield OutcomeLine(about_told(one))
        yield OutcomeLine(Sentence(one.requirement))
        return
    for stage, found in groupby(outcome, lambda each: each.front.stage):
        yield OutcomeLine(Sentence(stages()[stage].title))
        yield from (_title(each, 1) for each in found)


def about_told(standard: Standard) -> Sentence:
    """Return how binding a standard is, to which stage it belongs, and when it is due."""
    own = standard.front
    # i18n: such as "MUST, core; Matching; due: Pairs announced (pairs-announced)": level and nature of a standard,
    # a stage, a milestone with its id
    return say(
        "{level}, {nature}; {stage}; due: {milestone} ({id})",
        level=LEVELS[own.level],
        nature=_NATURES[own.nature],
        stage=Sentence(stages()[own.stage].title),
        milestone=Sentence(milestone_title(own.due)),
        id=own.due,
    )


def _title(standard: Standard, depth: int = 0) -> OutcomeLine:
    # i18n: a standard, its id before its title
    return OutcomeLine(say("{id} {title}", id=standard.id, title=Sentence(standard.front.title)), depth)
