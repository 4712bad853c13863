"""A report as a page shows it: each standard in words, what is due, and what a person can do about it there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial
from typing import Literal

from kit_cli.check.results import Report, Result, Status, Timing
from kit_cli.check.score import Share, score
from kit_cli.errors import Problem
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import NOTHING, Sentence
from kit_cli.languages.catalogues import own_words
from kit_cli.method.stages import stage_title
from kit_cli.model.folder import ATTESTATIONS
from kit_cli.report.agenda import next_due
from kit_cli.report.locating import page_of, relative
from kit_cli.report.order import by_urgency
from kit_cli.report.phrases import standing_now, together
from kit_cli.report.picture import Bar, kind_of, picture, word_of

Can = Literal["attest", "adapt", "confirm", "edit"]


@frozen
class SeenPlace:
    """Something that is wrong or lacking, and what to do; the file is told from the programme's folder."""

    what: Sentence | str
    remedy: Sentence | str
    file: str
    line: int


@frozen(kw_only=True)
class SeenResult:
    """A standard: how it stands (``kind`` is a class, ``word`` what is read), and what can be done about it here.

    ``files`` are those that may be confirmed; ``address`` is its page on the method's site, where one is named.
    """

    id: str
    title: str
    requirement: str
    stage: str
    status: str
    kind: str
    word: Sentence
    due: str
    """`overdue`, `due`, `upcoming` or `undated`."""
    begins: date | None
    ends: date | None
    owner: str
    core: bool
    reason: Sentence
    findings: tuple[SeenPlace, ...]
    can: tuple[Can, ...]
    files: tuple[str, ...]
    address: str | None


@frozen(kw_only=True)
class SeenReport:
    """One programme on one day; ``due``, ``later`` and ``next`` are ids of results, the most urgent first.

    ``due`` is what would fail today, ``later`` what else is open, ``next`` what the coordinator's Monday list holds.
    """

    name: str
    on: date
    stage: str
    score: Share
    score_due: Share
    standing: Sentence
    stages: tuple[Bar, ...]
    due: tuple[str, ...]
    later: tuple[str, ...]
    next: tuple[str, ...]
    results: tuple[SeenResult, ...]
    problems: tuple[SeenPlace, ...]
    remarks: tuple[SeenPlace, ...]
    notes: tuple[SeenPlace, ...]
    unread: tuple[str, ...]


def seen(report: Report, language: str, site: str | None = None) -> SeenReport:
    """Return a report as a page shows it in a language; with ``site`` standards lead to their pages there."""
    shares, placed = score(report), partial(_placed, report=report)
    left = by_urgency(each for each in report.results if each.is_open)
    return SeenReport(
        name=report.name,
        on=report.on,
        stage=stage_title(report.stage, language) if report.stage else "",
        score=shares.overall,
        score_due=shares.due,
        standing=together(standing_now(report)),
        stages=picture(report, language),
        due=tuple(each.standard.id for each in left if each.counts_now),
        later=tuple(each.standard.id for each in left if not each.counts_now),
        next=tuple(each.standard.id for each in next_due(report)),
        results=tuple(seen_result(each, language, report.people, site) for each in report.results),
        problems=tuple(map(placed, report.problems)),
        remarks=tuple(map(placed, report.remarks)),
        notes=tuple(map(placed, report.notes)),
        unread=report.unread,
    )


def seen_result(result: Result, language: str, people: Mapping[str, str] = {}, site: str | None = None) -> SeenResult:
    """Return a standard as a page shows it in a language; ``people`` are named by their role, as far as one knows."""
    standard, can = result.standard, tuple(_can(result))
    return SeenResult(
        id=standard.id,
        title=own_words(standard.front.title, language),
        requirement=own_words(standard.requirement, language),
        stage=standard.front.stage,
        status=result.status.value,
        kind=kind_of(result),
        word=word_of(result),
        due=result.due.timing.value,
        begins=result.due.begins,
        ends=result.due.ends,
        owner=people.get(result.due.owner, ""),
        core=standard.front.nature == "core",
        reason=result.reason or NOTHING,
        findings=tuple(_found(result, can)),
        can=can,
        files=_as_generated(result) if "confirm" in can else (),
        address=page_of(standard, site),
    )


def _can(result: Result) -> Iterator[Can]:
    """Yield what a person can do about a standard that is open, what is nearest first; nothing about any other.

    Nothing is attested before its milestone begins.
    """
    if not result.is_open:
        return
    if result.status is Status.AS_GENERATED:
        yield "confirm"
    if (result.status is Status.TO_ATTEST or result.unsaid) and result.due.timing is not Timing.UPCOMING:
        yield "attest"
    if any(each.file and each.file != ATTESTATIONS.path for each in result.findings):
        yield "edit"
    if result.standard.front.nature != "core":
        yield "adapt"


def _as_generated(result: Result) -> tuple[str, ...]:
    return tuple(each.file for each in result.findings if each.file != ATTESTATIONS.path)


def _found(result: Result, can: tuple[Can, ...]) -> Iterator[SeenPlace]:
    """Yield what a standard lacks; what a terminal is told to type is left out where the page has a button for it."""
    for each in result.findings:
        typed = each.file == ATTESTATIONS.path or "confirm" in can
        yield SeenPlace(each.what, NOTHING if typed and each != result.lapsed else each.remedy, each.file, each.line)


def _placed(problem: Problem, report: Report) -> SeenPlace:
    return SeenPlace(problem.what, problem.remedy, relative(problem.file, report), problem.line or 0)
