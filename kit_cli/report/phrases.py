"""Sentences that several shapes of a report share, as texts that can be said in the programme's language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain

from kit_cli.check.results import STATUS_WORDS, Report, Result, Status, Timing
from kit_cli.check.score import Answered, answered, score
from kit_cli.grammar.sentence import NOTHING, Sentence, say
from kit_cli.languages.table import SOURCE_LANGUAGE, languages
from kit_cli.method.references import OutsideStandard
from kit_cli.method.stages import stages

ORDER = (
    Status.MET,
    Status.ATTESTED,
    Status.ADAPTED,
    Status.TO_ATTEST,
    Status.AS_GENERATED,
    Status.NOT_MET,
    Status.BLOCKED,
    Status.NOT_APPLICABLE,
)
"""The statuses as a report lists them: what is there, what is left to do, what does not concern the programme."""


def read_in(reports: Iterable[Report], language: str | None) -> tuple[str, Iterator[Report]]:
    """Return the language in which reports are read: the one that is asked for, else the first one's main language.

    It is English where the kit does not speak that. The reports come back with it: they are made one at a time.
    """
    found = iter(reports)
    if language:
        return language, found
    first = next(found, None)
    if first is None:
        return SOURCE_LANGUAGE, found
    return main_language(first), chain((first,), found)


def main_language(report: Report) -> str:
    """Return a programme's main language, or English where the kit does not speak it."""
    return report.language if report.language in languages() else SOURCE_LANGUAGE


def counts(results: Iterable[Result]) -> dict[Status, int]:
    """Return how many results have each status that occurs."""
    found = [each.status for each in results]
    return {status: found.count(status) for status in ORDER if status in found}


def indication(report: Report, accreditation: OutsideStandard) -> Sentence:
    """Return how much is shown, and for which standard of an accreditation least: where it would look, and no verdict.

    Its thresholds are not set beside our shares: they are marks of assessors, and ours is a count.
    """
    shares, answers = score(report), answered(report, accreditation)
    if not shares.stages:
        return NOTHING
    due = say(
        "Of the standards due by this day, {applicable} in number, {satisfied} are met, attested or adapted.",
        satisfied=shares.due.satisfied,
        applicable=shares.due.applicable,
    )
    share = say(
        "{satisfied} of {applicable} standards are met, attested or adapted: {share} %.",
        satisfied=shares.overall.satisfied,
        applicable=shares.overall.applicable,
        share=shares.overall.per_cent,
    )
    least = shares.stages[shares.lowest].per_cent
    lowest = say("The lowest stage, {stage}, has {share} %.", stage=say(stages()[shares.lowest].title), share=least)
    nothing = sum(not share.satisfied for share in shares.stages.values() if share.applicable)
    if nothing > 1:
        lowest = say("{number} stages have nothing to show yet.", number=nothing)
    sentences = {"share": share, "lowest": lowest}
    if shares.due.applicable:
        sentences = {"due": due} | sentences
    if answers.items:
        sentences |= _answers(answers, accreditation)
    return Sentence(" ".join(f"{{{name}}}" for name in sentences), tuple(sentences.items()))


def _answers(answers: Answered, accreditation: OutsideStandard) -> dict[str, Sentence]:
    titles = {item.id: item.title for item in accreditation.items}
    least = answers.items[answers.lowest]
    return {
        "answers": say(
            "{applicable} standards here answer one of {publisher}’s; "
            "{satisfied} of these are met, attested or adapted.",
            applicable=answers.overall.applicable,
            publisher=accreditation.publisher,
            satisfied=answers.overall.satisfied,
        ),
        # i18n: {standard} is the title of one of an outside body's standards, such as "Measurement and review"
        "least": say(
            "Least is shown for “{standard}”: {satisfied} of {applicable}.",
            standard=say(titles[answers.lowest]),
            satisfied=least.satisfied,
            applicable=least.applicable,
        ),
        "caution": say(
            "This is an indication of where an accreditation would look, and no accreditation: "
            "only {publisher} gives one.",
            publisher=accreditation.publisher,
        ),
    }


def status_word(status: Status) -> Sentence:
    """Return what a status is called."""
    return STATUS_WORDS[status]


def counted(status: Status, number: int) -> Sentence:
    """Return how many standards have a status."""
    match status:
        case Status.MET:
            return say("{number} met", number=number)
        case Status.ATTESTED:
            return say("{number} attested", number=number)
        case Status.ADAPTED:
            return say("{number} adapted", number=number)
        case Status.TO_ATTEST:
            return say("{number} to attest", number=number)
        case Status.AS_GENERATED:
            return say("{number} as generated", number=number)
        case Status.NOT_MET:
            return say("{number} not met", number=number)
        case Status.BLOCKED:
            return say("{number} blocked", number=number)
    return say("{number} not applicable", number=number)


def counted_timing(timing: Timing, number: int) -> Sentence:
    """Return the heading above standards that are left to do, by when they are due."""
    match timing:
        case Timing.OVERDUE:
            return say("Overdue ({number})", number=number)
        case Timing.DUE:
            return say("Due now ({number})", number=number)
        case Timing.UNDATED:
            return say("Without a date ({number})", number=number)
    return say("Upcoming ({number})", number=number)


def standing(title: str, status: str, day: date | None = None, who: str = "") -> Sentence:
    """Return a standard with how it stands, and by which day or with whom it is due."""
    named = {"title": title, "status": status}
    if day and who:
        # i18n: the title of a standard, such as "Score your readiness (not met, by 4 May 2027; Ana Ek)"
        return say("{title} ({status}, by {day}; {who})", **named, day=day, who=who)
    if day:
        # i18n: the title of a standard, such as "Score your readiness (not met, by 4 May 2027)"
        return say("{title} ({status}, by {day})", **named, day=day)
    if who:
        # i18n: the title of a standard, such as "Score your readiness (not met; Ana Ek)"
        return say("{title} ({status}; {who})", **named, who=who)
    # i18n: the title of a standard, such as "Score your readiness (not met)"
    return say("{title} ({status})", **named)
