"""Sentences that several shapes of a report share, as texts that can be said in the programme's language."""

from __future__ import annotations

from collections.abc import Iterable

from kit_cli.check.results import STATUS_WORDS, Result, Status
from kit_cli.check.score import Score
from kit_cli.grammar.sentence import NOTHING, Sentence, say
from kit_cli.method.references import OutsideStandard
from kit_cli.method.stages import stages

ORDER = (
    Status.MET,
    Status.ATTESTED,
    Status.ADAPTED,
    Status.TO_ATTEST,
    Status.NOT_MET,
    Status.BLOCKED,
    Status.NOT_APPLICABLE,
)
"""The statuses as a report lists them: what is there, what is left to do, what does not concern the programme."""


def counts(results: Iterable[Result]) -> dict[Status, int]:
    """Return how many results have each status that occurs."""
    found = [each.status for each in results]
    return {status: found.count(status) for status in ORDER if status in found}


def indication(score: Score, accreditation: OutsideStandard) -> Sentence:
    """Return what the shares would mean to an accreditation, in words that claim none."""
    if not score.stages:
        return NOTHING
    due = say(
        "Of the standards due by this day, {applicable} in number, {satisfied} are met, attested or adapted.",
        satisfied=score.due.satisfied,
        applicable=score.due.applicable,
    )
    share = say(
        "{satisfied} of {applicable} standards are met, attested or adapted: {share} %.",
        satisfied=score.overall.satisfied,
        applicable=score.overall.applicable,
        share=score.overall.per_cent,
    )
    least = score.stages[score.lowest].per_cent
    lowest = say("The lowest stage, {stage}, has {share} %.", stage=say(stages()[score.lowest].title), share=least)
    reached = score.reached(accreditation.levels)
    level = reached or min(accreditation.levels, key=lambda each: each.overall)
    asks = say(
        "For {level}, {publisher} asks for {overall} % in all and {each} % in each of its own standards.",
        level=say(level.title),
        publisher=accreditation.publisher,
        overall=level.overall,
        each=level.each,
    )
    beside = say("These shares reach as much.") if reached else say("These shares do not reach as much.")
    caution = say(
        "This is an indication of where an accreditation would look, and no accreditation: only {publisher} gives one.",
        publisher=accreditation.publisher,
    )
    sentences = {
        "due": due if score.due.applicable else NOTHING,
        "share": share,
        "lowest": lowest,
        "asks": asks,
        "beside": beside,
        "caution": caution,
    }
    return Sentence("{due} {share} {lowest} {asks} {beside} {caution}", tuple(sentences.items()))


def status_word(status: Status) -> Sentence:
    """Return what a status is called."""
    return STATUS_WORDS[status]
