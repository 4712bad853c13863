"""The picture of the stages: a bar for each, in which every standard is a part as wide as the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kit_cli.check.results import Report, Result, Status, Timing
from kit_cli.check.score import score
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.languages.speech import spoken
from kit_cli.method.stages import stage_title
from kit_cli.report.order import by_stage
from kit_cli.report.phrases import ORDER, standing_word


@frozen
class Segment:
    """Standards that stand in one way: the class that gives the colour, what it is called, and how many there are."""

    kind: str
    word: str
    count: int


@frozen
class Bar:
    """A stage, and how many of its standards that apply are met, attested or adapted."""

    id: str
    title: str
    parts: tuple[Segment, ...]
    satisfied: int
    applicable: int


TO_COME = "to-come"
"""The class of what is left to do and not due yet: nothing about it is wrong."""


def picture(report: Report, language: str) -> tuple[Bar, ...]:
    """Return a bar for each stage, its words in a language."""
    shares = score(report).stages
    return tuple(
        Bar(
            stage,
            stage_title(stage, language),
            key(results, language),
            shares[stage].satisfied,
            shares[stage].applicable,
        )
        for stage, results in by_stage(report.results).items()
    )


def key(results: Sequence[Result], language: str) -> tuple[Segment, ...]:
    """Return what occurs among results, with how many of them are so."""
    found = Counter(map(kind_of, results))
    words = {kind_of(each): word_of(each) for each in results}
    order = [TO_COME if kind == TO_COME else _kind(kind) for kind in (*ORDER[:4], TO_COME, *ORDER[4:])]
    return tuple(Segment(kind, spoken(words[kind], language), found[kind]) for kind in order if kind in found)


def kind_of(result: Result) -> str:
    """Return the class of a result: `not-met`; what is not due yet is only to come."""
    early = result.is_open and result.due.timing in (Timing.UPCOMING, Timing.UNDATED)
    return TO_COME if early and result.status not in (Status.AS_GENERATED, Status.BLOCKED) else _kind(result.status)


def word_of(result: Result) -> Sentence:
    """Return what is said of a result: its status, or that its time is still to come."""
    return say("to come") if kind_of(result) == TO_COME else standing_word(result)


def _kind(status: str) -> str:
    return status.replace(" ", "-")
