"""What every shape of a report says of a result in the same way: where it lies, what to do, where to read on."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kit_cli.check.finding import Finding
from kit_cli.check.results import Report, Result, Timing
from kit_cli.method.read import Standard
from kit_cli.method.stages import stages


def place_of(finding: Finding) -> str:
    """Return a finding's place as `file:line`; the line says nothing where a file is missing or is a whole."""
    return f"{finding.file}:{finding.line}" if finding.line > 1 else finding.file


def sentences(finding: Finding) -> str:
    """Return what a finding says and what to do, as sentences."""
    what = str(finding.what)
    return " ".join(filter(None, [what if what.endswith(".") else f"{what}.", str(finding.remedy)]))


def page_of(standard: Standard, site: str | None) -> str | None:
    """Return the address of a standard's page on a site; None without a site."""
    folder = stages()[standard.front.stage].folder
    return f"{site.rstrip('/')}/methodology/{folder}/{standard.id}/" if site else None


def relative(file: Path | None, report: Report) -> str:
    """Return a problem's file by its path in the programme."""
    return (
        file.relative_to(report.folder).as_posix() if file and file.is_relative_to(report.folder) else str(file or "")
    )


_ORDER = (Timing.OVERDUE, Timing.DUE, Timing.UPCOMING, Timing.UNDATED)


def by_urgency(results: Iterable[Result]) -> list[Result]:
    """Return results in the order in which somebody sees to them: the longest overdue first."""
    return sorted(results, key=lambda each: (_ORDER.index(each.due.timing), str(each.due.ends or "9999")))


def by_stage(results: Iterable[Result]) -> dict[str, list[Result]]:
    """Return results by the id of their stage, in the method's order."""
    found: dict[str, list[Result]] = {}
    for each in results:
        found.setdefault(each.standard.front.stage, []).append(each)
    return found
