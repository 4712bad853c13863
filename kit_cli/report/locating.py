"""What every shape of a report says of a result in the same way: where it lies, what to do, where to read on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kit_cli.check.finding import Finding
from kit_cli.check.results import Report
from kit_cli.errors import Problem, visible
from kit_cli.grammar.sentence import Sentence
from kit_cli.method.read import Standard
from kit_cli.method.stages import stages


def place_of(finding: Finding) -> str:
    """Return a finding's place as `file:line`; the line says nothing where a file is missing or is a whole."""
    return f"{finding.file}:{finding.line}" if finding.line > 1 else finding.file


def sentences(finding: Finding | Problem, speak: Callable[[Sentence | str], str] = str) -> str:
    """Return what is lacking or wrong and what to do, as sentences that ``speak`` says."""
    what = speak(finding.what)
    return " ".join(filter(None, [what if what.endswith(".") else f"{what}.", speak(finding.remedy)]))


def page_of(standard: Standard, site: str | None) -> str | None:
    """Return the address of a standard's page on a site; None without a site."""
    folder = stages()[standard.front.stage].folder
    return f"{site.rstrip('/')}/methodology/{folder}/{standard.id}/" if site else None


def relative(file: Path | None, report: Report) -> str:
    """Return a problem's file by its path in the programme; the programme's own folder by its name."""
    if file is None or file == report.folder or not file.is_relative_to(report.folder):
        return visible(str(file or ""))
    return visible(file.relative_to(report.folder).as_posix())
