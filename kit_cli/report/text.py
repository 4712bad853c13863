"""A report for the terminal: what is broken, what is due, and where each stage stands."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from datetime import date

from kit_cli.check.results import SATISFIED, Report, Result, Status, Timing
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.method.references import OutsideStandard
from kit_cli.method.stages import stage_title, stages
from kit_cli.programme.strays import nobody_reads
from kit_cli.report.columns import Window, lapsed_lines, problem_lines, result_lines
from kit_cli.report.order import by_stage, by_urgency
from kit_cli.report.phrases import counted, counted_timing, counts, indication, standing_now, together

_BAR = 10
_SHARE = 8
"""Columns of how many are met of how many, with the spaces around them."""
_SOON = 5
"""How many upcoming standards the overview names."""


def as_text(report: Report, accreditation: OutsideStandard | None, window: Window, *, every: bool) -> str:
    """Return a report in the lines and the language of a window: with ``every``, all standards in full.

    Without an accreditation to compare with, the shares are left out.
    """
    return "\n".join(_lines(report, accreditation, window, every)).removeprefix("\n")


def _lines(report: Report, accreditation: OutsideStandard | None, window: Window, every: bool) -> Iterator[str]:
    if report.results:
        yield from _head(report, window)
    if report.unread:
        yield from ("", *window.wrapped(nobody_reads(report.unread)))
    yield from problem_lines(report, window)
    if not every:
        yield from lapsed_lines(report, window)
    if report.results:
        yield from _standards(report, accreditation, window, every)


def _standards(report: Report, accreditation: OutsideStandard | None, window: Window, every: bool) -> Iterator[str]:
    if every:
        for stage, results in by_stage(report.results).items():
            yield from window.heading(stage_title(stage, window.language))
            for result in results:
                yield from result_lines(result, window, full=True, day=_day(result))
    else:
        yield from _open(report, window)
    if accreditation:
        yield from ("", *_stages(report, window), "")
        for paragraph in (together(standing_now(report)), indication(report, accreditation)):
            if paragraph:
                yield from window.wrapped(paragraph)
        first = next((each.standard.id for each in by_urgency(report.results) if each.is_open), None)
        if first:
            more = say(
                "`{command}` says what a standard asks, and how to meet it.", command=f"mentorkit standards {first}"
            )
            yield from ("", *window.wrapped(more))


def _head(report: Report, window: Window) -> Iterator[str]:
    names = ", ".join(filter(None, [report.name, report.hub, report.city]))
    # i18n: the name of a programme, of its hub and of its town
    made = say("{programme}, made with kit {version}", programme=names, version=report.kit_version)
    # i18n: the name of a programme, of its hub and of its town
    yield from window.wrapped(made if report.kit_version else say("{programme}, kit version unknown", programme=names))
    if report.stage:
        stage = stage_title(report.stage, window.language)
        # i18n: {stage} is the stage of the programme that comes next
        yield from window.wrapped(say("On {day}, next: {stage}", day=report.on, stage=stage))
    elif report.problems:
        # i18n: the day of which the report tells; which stage comes next cannot be read
        yield from window.wrapped(say("On {day}", day=report.on))
    else:
        yield from window.wrapped(say("On {day}, no milestone lies ahead", day=report.on))


def _open(report: Report, window: Window) -> Iterator[str]:
    """Yield what is left to do: in full what is due, by name what comes soon."""
    left = by_urgency(each for each in report.results if each.is_open)
    blocked = [each for each in left if each.status is Status.BLOCKED]
    if blocked:  # why stands above, with the files
        yield from window.heading(say("Blocked by what is to mend ({number})", number=len(blocked)))
        yield from window.wrapped(", ".join(each.standard.id for each in blocked), "  ")
    left = [each for each in left if each not in blocked]
    for timing in (Timing.OVERDUE, Timing.DUE, Timing.UNDATED):
        group = [each for each in left if each.due.timing is timing]
        if group:
            yield from window.heading(counted_timing(timing, len(group)))
            yield from _group(group, window)
    upcoming = [each for each in left if each.due.timing is Timing.UPCOMING]
    if upcoming:
        yield from window.heading(counted_timing(Timing.UPCOMING, len(upcoming)))
        for result in upcoming[:_SOON]:
            yield from result_lines(result, window, full=False, day=_day(result))
        if len(upcoming) > _SOON:
            more = say(
                "… and {number} more: {next} says by when and whose, {all} shows everything.",
                number=len(upcoming) - _SOON,
                next="--next",
                all="--all",
            )
            yield from window.wrapped(more, "  ")


def _group(results: list[Result], window: Window) -> Iterator[str]:
    """Yield what is due: in full what is lacking, by name what waits for a word or for somebody to read it."""
    waiting = (Status.TO_ATTEST, Status.AS_GENERATED)
    for result in results:
        if result.status not in waiting:
            yield from result_lines(result, window, full=True, day=_day(result))
    for status in waiting:
        found = [each for each in results if each.status is status]
        if found:
            yield from ("", *window.wrapped(_how(status, found[0].standard.id), "  "))
        for result in found:
            yield from result_lines(result, window, full=False, day=_day(result))


def _how(status: Status, first: str) -> Sentence:
    command = f"mentorkit check --standard {first}"
    if status is Status.TO_ATTEST:
        return say("To attest when it is so; `{command}` says what:", command=command)
    return say("As generated, to change or to confirm; `{command}` says what:", command=command)


def _day(result: Result) -> date | None:
    return result.due.ends if result.is_open else None


def _stages(report: Report, window: Window) -> Iterator[str]:
    """Yield a line a stage: its name, a bar of what is met, and the counts."""
    titles = {stage: stage_title(stage, window.language) for stage in stages()}
    widest = min(max(map(len, titles.values())), window.width - _BAR - _SHARE)
    for stage, results in by_stage(report.results).items():
        found = counts(results)
        applicable = len(results) - found.get(Status.NOT_APPLICABLE, 0)
        satisfied = sum(found.get(status, 0) for status in SATISFIED)
        full = _BAR * satisfied // applicable if applicable else _BAR
        bar = window.paint("█" * full, "green") + "░" * (_BAR - full)
        rest = ", ".join(
            window.spoken(counted(status, number)) for status, number in found.items() if status not in SATISFIED
        )
        *above, title = textwrap.wrap(titles[stage], widest)
        yield from above
        head = f"{title:<{widest}} {bar} {satisfied:>2}/{applicable:<2}"
        if widest + _BAR + _SHARE + len(rest) <= window.width:
            yield f"{head} {rest}".rstrip()
        else:
            yield from (head.rstrip(), *window.wrapped(rest, "    "))
