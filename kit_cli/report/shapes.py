"""The shapes in which a check's results go out of the kit, by name and by the ending of a file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal

from kit_cli.check.results import Report
from kit_cli.errors import Problem, UsageProblem, visible
from kit_cli.grammar.sentence import say
from kit_cli.method.references import OutsideStandard

Shape = Literal["json", "sarif", "junit", "markdown", "html"]
"""Those that are the same in every window; text for a terminal is apart."""
_ENDINGS: dict[str, Shape] = {
    ".json": "json",
    ".sarif": "sarif",
    ".xml": "junit",
    ".md": "markdown",
    ".html": "html",
    ".htm": "html",
}


def shape_of(file: Path) -> Shape:
    """Return the shape that a file's name asks for; raises UsageProblem for an ending that asks for none."""
    shape = _ENDINGS.get(file.suffix.lower())
    if shape is None:
        what = say("{option}: the name does not tell the format", option=f"--to {file}")
        remedy = say("End it in {endings}, or say {option} as well.", endings=", ".join(_ENDINGS), option="--format")
        raise UsageProblem(Problem(what, remedy))
    return shape


_STEERING = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
"""What would steer a terminal, turn a line round, or is no letter at all: names of files may hold any of it."""


def written(
    shape: Shape,
    reports: Iterable[Report],
    accreditation: OutsideStandard,
    site: str | None,
    language: str | None = None,
) -> Iterator[str]:
    """Yield the text of reports in a shape other than text, piece by piece; each module is imported when asked for.

    Markdown and HTML are in the main language of the first programme unless another is asked for; what programs read
    is English.
    """
    escape = _as_json if shape in ("json", "sarif") else _as_text
    for piece in _pieces(shape, reports, accreditation, site, language):
        yield re.sub(_STEERING, escape, piece)


def to_patrons(reports: Iterable[Report], language: str | None = None) -> Iterator[str]:
    """Yield the page for a patron of each report, in the main language of the first unless another is asked for."""
    from kit_cli.report.patron import for_patrons

    for piece in for_patrons(reports, language):
        yield re.sub(_STEERING, _as_text, piece)


def _as_json(sign: re.Match[str]) -> str:
    return f"\\u{ord(sign[0]):04x}"


def _as_text(sign: re.Match[str]) -> str:
    return visible(sign[0])


def _pieces(
    shape: Shape, reports: Iterable[Report], accreditation: OutsideStandard, site: str | None, language: str | None
) -> Iterator[str]:
    match shape:
        case "json":
            from kit_cli.report.data import as_json

            return as_json(reports, site)
        case "sarif":
            from kit_cli.report.sarif import as_sarif

            return as_sarif(reports, site)
        case "junit":
            from kit_cli.report.junit import as_junit

            return as_junit(reports)
        case "markdown":
            from kit_cli.report.markdown import as_markdown

            return as_markdown(reports, site, language)
    from kit_cli.report.html import as_html

    return as_html(reports, accreditation, site, language)
