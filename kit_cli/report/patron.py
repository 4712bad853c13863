"""A report for patrons: two pages in words and signs, without files, numbers of standards or shares."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from kit_cli.check.plan import Gathering, Plan, Told
from kit_cli.check.results import OPEN, Report, Result, Status, Timing
from kit_cli.face.mark import svg_path
from kit_cli.face.no_picture import NoPicture
from kit_cli.face.own import face_css, own_face
from kit_cli.face.ring import LEFT_HALF, MARKS, RIGHT_HALF, SIZE, arc, moved
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.languages.dates import long_date
from kit_cli.languages.speech import spoken
from kit_cli.making.badge import badge
from kit_cli.making.funders import emblem_row, funder_row
from kit_cli.method.stages import stage_title
from kit_cli.pages import page_of as page
from kit_cli.programme.pictures import logo_for_pages
from kit_cli.report.order import by_stage
from kit_cli.report.phrases import read_in, together

_FOLDER = Path(__file__).resolve().parent
_PAST, _COMING = 3, 9
"""How many gatherings are told: with all of a year, the report would be three pages."""

_SIGNS: dict[str, Sentence] = {
    "shown": say("Shown by the programme’s own papers"),
    "vouched": say("Vouched for by the organisation, with a proof"),
    "missing": say("Due, and not shown yet"),
    "open": say("Its time is still to come"),
}


@frozen
class _Stage:
    title: str
    signs: tuple[str, ...]
    """A kind for each standard, in the order of the key."""
    words: str


def for_patrons(reports: Iterable[Report], language: str | None = None) -> Iterator[str]:
    """Yield the page of each report, in the main language of the first programme unless another is asked for."""
    language, found = read_in(reports, language)
    for report in found:
        yield _page(report, language)


def _page(report: Report, language: str) -> str:
    plan = report.plan
    counted = [each for each in report.results if each.status is not Status.NOT_APPLICABLE]
    occurring = set(map(_kind, counted))
    return page(
        _FOLDER,
        "patron.html",
        language,
        partial(_said, language),
        report=report,
        **_dress(report, language),
        ring=_ring(),
        plan=_plan(plan, language) if plan else None,
        standing=spoken(_standing(counted), language),
        signs=[
            SimpleNamespace(kind=kind, words=spoken(words, language))
            for kind, words in _SIGNS.items()
            if kind in occurring
        ],
        stages=[_stage(stage, results, language) for stage, results in by_stage(counted).items()],
        past=[_day(each, language) for each in plan.gatherings if each.end < report.on][-_PAST:] if plan else [],
        coming=[_day(each, language) for each in plan.gatherings if each.end >= report.on][:_COMING] if plan else [],
    )


def _dress(report: Report, language: str) -> dict[str, Any]:
    """Return the hub's face and the funders' logos; what cannot be shown is told by the check itself."""
    if report.plan is None:
        return {"mark": "", "hub_style": "", "funders": []}
    hub, visibility, logo = report.plan.hub, report.plan.visibility, None
    with suppress(NoPicture):
        logo = logo_for_pages(hub, report.folder)
    shown = []
    if visibility.european_union:
        shown.append(emblem_row(_in(visibility.european_union.statement, language), language))
    for each in visibility.funders:
        with suppress(NoPicture):
            shown.append(funder_row(each, report.folder, language))
    return {"mark": badge(logo, report.name, hub), "hub_style": face_css(own_face(hub)), "funders": shown}


def _ring() -> str:
    """Return the ring of the stages around mentor and mentee as SVG, in the colour of the words; decoration."""
    middle = SIZE / 2
    left, right = moved(LEFT_HALF, 1, middle - 0.5, middle - 4), moved(RIGHT_HALF, 1, middle + 0.5, middle + 4)
    filled = "".join(map(svg_path, (*map(arc, range(MARKS)), left)))
    return (
        f'<svg class="ring" viewBox="0 0 {SIZE} {SIZE}" aria-hidden="true" focusable="false"><path d="{filled}"/>'
        f'<path class="open" d="{svg_path(right)}"/></svg>'
    )


def _said(language: str, text: str, **values: object) -> str:
    return spoken(Sentence(text, tuple(values.items())), language)


def _in(told: Told, language: str) -> str:
    """Return a text of the programme in a language, in its main one where it does not speak that."""
    return told.get(language) or next(iter(told.values()), "")


def _plan(plan: Plan, language: str) -> SimpleNamespace:
    return SimpleNamespace(
        months=plan.months,
        mentees=plan.mentees,
        sessions=plan.sessions,
        support=[_in(each, language) for each in plan.support],
        thanks=_in(plan.thanks, language),
    )


def _day(each: Gathering, language: str) -> SimpleNamespace:
    return SimpleNamespace(
        title=_in(each.title, language),
        days=long_date(each.start, None if each.end == each.start else each.end, language),
    )


def _kind(result: Result) -> str:
    """Return the sign of a result: what is only as the kit wrote it shows nothing."""
    if result.status is Status.ATTESTED:
        return "vouched"
    if result.status not in OPEN:
        return "shown"
    return "missing" if result.due.timing in (Timing.DUE, Timing.OVERDUE) else "open"


def _standing(results: Sequence[Result]) -> Sentence:
    found = Counter(map(_kind, results))
    due = [each for each in results if each.due.timing in (Timing.DUE, Timing.OVERDUE)]
    shown = sum(_kind(each) != "missing" for each in due)
    said = [
        say(
            "The method asks for {all} things, each when its time has come. So far "
            "<<{due} has / {due} have>> fallen due; <<{shown} of them is shown. / {shown} of them are shown.>>",
            all=len(results),
            due=len(due),
            shown=shown,
        )
    ]
    early = found["shown"] + found["vouched"] - shown
    if early:
        said.append(say("<<{early} more is / {early} more are>> shown before the time.", early=early))
    return together(said)


def _stage(stage: str, results: Sequence[Result], language: str) -> _Stage:
    found = Counter(map(_kind, results))
    parts = [
        say("{number} shown", number=found["shown"]),
        say("{number} vouched for", number=found["vouched"]),
        say("{number} due", number=found["missing"]),
        say("{number} to come", number=found["open"]),
    ]
    told = [spoken(part, language) for part, kind in zip(parts, _SIGNS, strict=True) if found[kind]]
    signs = tuple(kind for kind in _SIGNS for _each in range(found[kind]))
    return _Stage(stage_title(stage, language), signs, ", ".join(told))
