"""Lines for a terminal: wrapped, and without anything in them that would steer it."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator

from kit_cli.check.results import Report, Result, Status
from kit_cli.report.locating import place_of, relative
from kit_cli.report.phrases import status_word

Paint = Callable[[str, str], str]
"""Gives a text a colour by name; where there are no colours it gives it back as it is."""


def plain(words: str, _colour: str) -> str:
    """Give a text no colour."""
    return words


COLOURS = {
    Status.MET: "green",
    Status.ATTESTED: "green",
    Status.ADAPTED: "cyan",
    Status.TO_ATTEST: "yellow",
    Status.NOT_MET: "red",
    Status.BLOCKED: "red",
    Status.NOT_APPLICABLE: "bright_black",
}
_INDENT = " " * 9


def wrapped(text: str, width: int, indent: str = "", hang: str = "") -> list[str]:
    """Return a text in lines; those after the first are indented further by ``hang``."""
    plain = "".join(sign if sign.isprintable() else repr(sign)[1:-1] for sign in " ".join(text.split()))
    return textwrap.wrap(
        plain, max(width, 40), initial_indent=indent, subsequent_indent=indent + hang, break_on_hyphens=False
    ) or [indent.rstrip()]


def result_lines(result: Result, note: str, width: int, paint: Paint, *, full: bool) -> Iterator[str]:
    """Yield a standard with its status; with ``full``, also why it counts so, what is lacking, and what to do."""
    own, status = result.standard.front, str(status_word(result.status))
    lines = wrapped(f"{own.title} ({status}{note})", width, _INDENT)
    first = f"  {own.id:<6} {lines[0].lstrip()}".replace(f"  {own.id}", f"  {paint(own.id, 'bold')}", 1)
    for line in (first, *lines[1:]):
        yield line.replace(f"({status}", f"({paint(status, COLOURS[result.status])}")
    if not full:
        return
    if result.reason:
        yield from wrapped(str(result.reason), width, _INDENT)
    for finding in result.findings:
        yield from wrapped(f"{place_of(finding)}: {finding.what}", width, _INDENT, "  ")
        if remedy := str(finding.remedy):
            yield from wrapped(remedy, width, f"{_INDENT}  ")


def problem_lines(report: Report, width: int, paint: Paint) -> Iterator[str]:
    """Yield what is wrong in the files, each with its place and what to do."""
    if report.problems:
        yield from ("", paint(f"To mend in the files ({len(report.problems)})", "bold"))
    for problem in report.problems:
        where = relative(problem.file, report)
        place = f"{where}:{problem.line}" if problem.line else where
        first, *others = wrapped(f"{place}: {problem.what}", width, "  ", "  ")
        yield from (first.replace(place, paint(place, "red"), 1), *others)
        if problem.remedy:
            yield from wrapped(str(problem.remedy), width, "    ")
