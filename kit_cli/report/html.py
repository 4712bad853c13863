"""A report as a page that needs nothing else, in the programme's language: to read, to print, to send."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path

from kit_cli import __version__
from kit_cli.check.results import Report, Result, Timing
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import Sentence
from kit_cli.languages.catalogues import own_words
from kit_cli.languages.dates import long_date
from kit_cli.languages.speech import spoken
from kit_cli.languages.table import SOURCE_LANGUAGE
from kit_cli.method.references import OutsideStandard
from kit_cli.pages import page_of as page
from kit_cli.report.locating import page_of, place_of, relative, sentences
from kit_cli.report.order import by_stage, by_urgency
from kit_cli.report.phrases import indication, read_in, standing_now, together
from kit_cli.report.picture import key, kind_of, picture, word_of
from kit_cli.report.summary import summary

_FOLDER = Path(__file__).resolve().parent
_MOST_AT_ONCE = 12
"""So many of what is due are seen at once, the most urgent; the rest unfolds."""


@frozen
class StandardRow:
    """A standard as the page shows it; ``language`` is that of its title: English where nobody has translated it."""

    id: str
    title: str
    language: str
    href: str | None
    kind: str
    status: str
    due: str
    """The last day, as a table shows it."""
    by: date | None
    """The same day, which a sentence puts into the form that its language asks for."""
    who: str
    reason: str
    left: tuple[tuple[str, str], ...]
    """What is left to do, for the team: where; what, and how."""


def as_html(
    reports: Iterable[Report], accreditation: OutsideStandard, site: str | None = None, language: str | None = None
) -> Iterator[str]:
    """Yield the page of one report, or of several an overview with a row each.

    It is in the main language of the first programme unless another is asked for.
    """
    language, found = read_in(reports, language)
    first, second = next(found, None), next(found, None)
    if first is None:
        return
    if second is None:
        yield _report(first, accreditation, site, language)
        return
    rows = [summary(each, language) for each in chain((first, second), found)]
    yield page(
        _FOLDER,
        "overview.html",
        language,
        partial(_said, language),
        rows=rows,
        on=first.on,
        version=__version__,
    )


def _said(language: str, text: str, **values: object) -> str:
    """Return a text of a page with its gaps filled, in a language."""
    return spoken(Sentence(text, tuple(values.items())), language)


def _report(report: Report, accreditation: OutsideStandard, site: str | None, language: str) -> str:
    row = partial(_row, report=report, language=language, site=site)
    return page(
        _FOLDER,
        "report.html",
        language,
        partial(_said, language),
        report=report,
        key=key(report.results, language),
        standing=spoken(together(standing_now(report)), language),
        indication=spoken(indication(report, accreditation), language),
        problems=[
            (
                f"{relative(each.file, report)}:{each.line or 1}",
                sentences(each, partial(spoken, tag=language)),
            )
            for each in report.problems
        ],
        now=[row(each) for each in by_urgency(report.results) if each.counts_now],
        undated=any(each.is_open and each.due.timing is Timing.UNDATED for each in report.results),
        stages=[
            (bar, [row(each) for each in results])
            for bar, results in zip(picture(report, language), by_stage(report.results).values(), strict=True)
        ],
        most=_MOST_AT_ONCE,
        version=__version__,
    )


def _row(result: Result, *, report: Report, language: str, site: str | None) -> StandardRow:
    title = own_words(result.standard.front.title, language)
    translated = title != result.standard.front.title
    due = result.due
    return StandardRow(
        id=result.standard.id,
        title=title,
        language=language if translated else SOURCE_LANGUAGE,
        href=page_of(result.standard, site),
        kind=kind_of(result),
        status=spoken(word_of(result), language),
        due=_day(due.ends, language) if due.ends and result.is_open else "",
        by=due.ends,
        who=report.people.get(due.owner, "") if result.is_open else "",
        reason=spoken(result.reason, language) if result.reason else "",
        left=tuple((place_of(each), sentences(each, partial(spoken, tag=language))) for each in result.findings),
    )


def _day(day: date, language: str) -> str:
    return long_date(day, None, language)
