"""The picture of the stages: a bar for each, in which every standard is a part as wide as the others."""

from __future__ import annotations

from kit_cli.check.results import Report, Status
from kit_cli.check.score import score
from kit_cli.frozen import frozen
from kit_cli.method.stages import stage_title
from kit_cli.report.order import by_stage
from kit_cli.report.phrases import counts, status_word


@frozen
class Segment:
    """The standards of one status: the class that gives the colour, what it is called, and how many there are."""

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


def picture(report: Report, language: str) -> tuple[Bar, ...]:
    """Return a bar for each stage, its words in a language."""
    shares = score(report).stages
    return tuple(
        Bar(
            stage,
            stage_title(stage, language),
            tuple(_part(status, count, language) for status, count in counts(results).items()),
            shares[stage].satisfied,
            shares[stage].applicable,
        )
        for stage, results in by_stage(report.results).items()
    )


def key(report: Report, language: str) -> tuple[Segment, ...]:
    """Return the statuses that occur, with how many standards have each."""
    found = counts(report.results)
    return tuple(_part(status, count, language) for status, count in found.items())


def _part(status: Status, count: int, language: str) -> Segment:
    return Segment(kind_of(status), status_word(status).in_language(language), count)


def kind_of(status: Status) -> str:
    """Return the class of a status: `not-met`."""
    return status.value.replace(" ", "-")
