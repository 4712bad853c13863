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


def standing_now(report: Report) -> list[Sentence]:
    """Return in words how a programme stands on the day: what was due, what is still to come, and what it rests on."""
    shares = score(report)
    if not shares.stages:
        return []
    due, later = shares.due, shares.overall.applicable - shares.due.applicable
    said = [say("By this day none of the method’s standards was due.")]
    if due.applicable:
        said = [
            say(
                "By this day <<{due} standard was / {due} standards were>> due; "
                "<<{shown} is / {shown} are>> met, attested or adapted.",
                due=due.applicable,
                shown=due.satisfied,
            )
        ]
    if later:
        said.append(say("<<{number} falls due later. / {number} fall due later.>>", number=later))
    parts = shares.parts
    said.append(
        say(
            "Of all {applicable}: {met} met, as the files show; {attested} attested as well, with a proof; "
            "{adapted} adapted; {generated} as generated, which count for nothing yet; {open} open.",
            applicable=shares.overall.applicable,
            met=parts.met,
            attested=parts.attested,
            adapted=parts.adapted,
            generated=parts.as_generated,
            open=parts.open,
        )
    )
    return said


def indication(report: Report, accreditation: OutsideStandard) -> Sentence:
    """Return for which standard of an accreditation least is shown: where it would look, and no verdict.

    Its thresholds are not set beside our shares: they are marks of assessors, and ours is a count.
    """
    answers = answered(report, accreditation)
    return together(_answers(answers, accreditation).values()) if answers.items else NOTHING


def together(sentences: Iterable[Sentence]) -> Sentence:
    """Return sentences one after the other."""
    said = {f"s{number}": sentence for number, sentence in enumerate(sentences)}
    return Sentence(" ".join(f"{{{name}}}" for name in said), tuple(said.items()))


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


def standing_word(result: Result) -> Sentence:
    """Return how a standard stands: its status, or that what was confirmed has been changed."""
    return say("changed since it was confirmed: read it again") if result.changed else status_word(result.status)


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


def standing(title: str, status: str, day: date | None = None, *, late: bool = False) -> Sentence:
    """Return a standard with how it stands, and by which day it is or was due."""
    named = {"title": title, "status": status}
    if day and late:
        # i18n: the title of a standard, such as "Score your readiness (not met, overdue since 4 May 2027)"
        return say("{title} ({status}, overdue since {day})", **named, day=day)
    if day:
        # i18n: the title of a standard, such as "Score your readiness (not met, by 4 May 2027)"
        return say("{title} ({status}, by {day})", **named, day=day)
    # i18n: the title of a standard, such as "Score your readiness (not met)"
    return say("{title} ({status})", **named)
