"""A report as Markdown, for a wiki, an issue or the summary of a build."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kit_cli.check.results import Report, Result
from kit_cli.check.score import score
from kit_cli.method.stages import stages
from kit_cli.report.locating import page_of, place_of, relative, sentences
from kit_cli.report.order import by_stage, by_urgency
from kit_cli.report.phrases import status_word
from kit_cli.report.summary import Summary, summary

_MARKS = re.compile(r"([\\`*_\[\]<>|#])")


def as_markdown(reports: Iterable[Report], site: str | None = None) -> Iterator[str]:
    """Yield the text of one report, or of several a table with a line each."""
    found = iter(reports)
    first, second = next(found, None), next(found, None)
    if first is not None and second is None:
        yield "".join(f"{line}\n" for line in _report(first, site))
        return
    yield "# Programmes\n\n| Programme | Place | Kit | Next | Met | Overdue | Due now | To mend |\n"
    yield "| --- | --- | --- | --- | ---: | ---: | ---: | ---: |\n"
    for report in (first, second, *found):
        if report is not None:
            yield _row(summary(report))


def _row(found: Summary) -> str:
    cells = (
        found.name,
        found.place,
        found.kit_version,
        found.stage,
        f"{found.satisfied}/{found.applicable}",
        found.overdue,
        found.due,
        found.problems,
    )
    return f"| {' | '.join(_plain(str(cell)) for cell in cells)} |\n"


def _report(report: Report, site: str | None) -> Iterator[str]:
    shares = score(report)
    yield from (f"# {_plain(report.name)}", "")
    yield f"{_plain(', '.join(filter(None, [report.hub, report.city])))}, on {report.on}."
    yield from (f"Met, attested or adapted: {shares.overall.satisfied} of {shares.overall.applicable}.", "")
    if report.problems:
        yield from ("## To mend in the files", "")
        yield from (
            f"- `{relative(each.file, report)}:{each.line or 1}` {_plain(str(each.what))}. {_plain(str(each.remedy))}"
            for each in report.problems
        )
        yield ""
    left = [each for each in by_urgency(report.results) if each.counts_now]
    if left:
        yield from ("## Due and not met", "")
        for result in left:
            yield from _open(result, site)
        yield ""
    yield from ("## Every standard", "", "| Standard | Status | Due |", "| --- | --- | --- |")
    for stage, results in by_stage(report.results).items():
        share = shares.stages[stage]
        yield f"| **{stages()[stage].title}** | {share.satisfied}/{share.applicable} | |"
        for result in results:
            yield f"| {_name(result, site)} | {status_word(result.status)} | {result.due.ends or ''} |"


def _open(result: Result, site: str | None) -> Iterator[str]:
    yield f"- {_name(result, site)}: {status_word(result.status)}, due by {result.due.ends}"
    for finding in result.findings:
        yield f"    - `{place_of(finding)}` {_plain(sentences(finding))}"


def _name(result: Result, site: str | None) -> str:
    front, page = result.standard.front, page_of(result.standard, site)
    return f"[{front.id}]({page}) {_plain(front.title)}" if page else f"{front.id} {_plain(front.title)}"


def _plain(text: str) -> str:
    """Return a text whose signs Markdown does not obey, on one line."""
    return _MARKS.sub(r"\\\1", " ".join(text.split()))
