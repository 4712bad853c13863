"""A report as SARIF 2.1.0, which code hosts show beside the lines: one run a programme.

Hosts show every result as an alert, so only what a file lacks and what is due becomes one, and not what the year will
bring or what is only as generated. What is adapted is a suppressed one.
Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from kit_cli import __version__
from kit_cli.check.results import Report, Result, Status
from kit_cli.method.read import Standard
from kit_cli.model.folder import ADAPTATIONS
from kit_cli.report.locating import page_of, relative, sentences

VERSION = "2.1.0"
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FILE_RULE = "file"
"""The rule that a broken file breaks: it belongs to no standard."""


def as_sarif(reports: Iterable[Report], site: str | None = None) -> Iterator[str]:
    """Yield the text of a SARIF log piece by piece."""
    yield f'{{\n"$schema": "{SCHEMA}",\n"version": "{VERSION}",\n"runs": ['
    for number, report in enumerate(reports):
        yield f"{',' if number else ''}\n{json.dumps(_run(report, site), ensure_ascii=False, indent=1)}"
    yield "\n]\n}\n"


def _run(report: Report, site: str | None) -> dict[str, Any]:
    told = [each for each in report.results if _is_told(each)]
    rules = [_file_rule(), *(_rule(each.standard, site) for each in told)]
    index = {rule["id"]: number for number, rule in enumerate(rules)}
    results = [
        _entry(
            FILE_RULE,
            index,
            "error",
            f"{problem.what}. {problem.remedy}".strip(),
            _location(report, relative(problem.file, report), problem.line or 1),
        )
        for problem in report.problems
    ]
    for result in told:
        results += _results(result, report, index)
    driver = {"name": "mentorkit", "version": __version__, "rules": rules}
    # Where a programme lies among several: hosts keep runs apart by it.
    return {
        "tool": {"driver": driver},
        "automationDetails": {"id": f"mentorkit/{report.folder.as_posix()}/"},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }


def _is_told(result: Result) -> bool:
    """Tell whether a result belongs into the log: what is due, what a file lacks, and what is adapted."""
    quiet = (Status.TO_ATTEST, Status.AS_GENERATED)
    early = result.status in quiet and not result.counts_now  # the year ahead is no alert
    return (result.is_open and not early) or result.status is Status.ADAPTED


def _rule(standard: Standard, site: str | None) -> dict[str, Any]:
    front = standard.front
    rule: dict[str, Any] = {
        "id": front.id,
        "shortDescription": {"text": front.title},
        "fullDescription": {"text": standard.requirement},
        "help": {"text": f"mentorkit standards {front.id}", "markdown": standard.body},
        "properties": {"tags": [front.stage, front.level, front.nature]},
    }
    page = page_of(standard, site)
    return {**rule, "helpUri": page} if page else rule


def _file_rule() -> dict[str, Any]:
    text = "Every file of a programme can be read"
    return {"id": FILE_RULE, "shortDescription": {"text": text}, "help": {"text": "mentorkit build says the same."}}


def _results(result: Result, report: Report, index: dict[str, int]) -> Iterator[dict[str, Any]]:
    rule = result.standard.id
    if result.status is Status.ADAPTED:
        where = _location(report, ADAPTATIONS.path, result.line)
        entry = _entry(rule, index, "note", result.standard.front.title, where)
        yield {**entry, "suppressions": [{"kind": "external", "justification": str(result.reason)}]}
    for finding in result.findings:
        text = sentences(finding)
        yield _entry(rule, index, _level(result), text, _location(report, finding.file, finding.line))


def _level(result: Result) -> str:
    """Return how loud a finding is: what is due and a MUST is an error, what is not yet due a note."""
    if not result.counts_now:
        return "note"
    return "error" if result.standard.front.level == "MUST" else "warning"


def _entry(rule: str, index: dict[str, int], level: str, text: str, where: dict[str, Any]) -> dict[str, Any]:
    return {"ruleId": rule, "ruleIndex": index[rule], "level": level, "message": {"text": text}, "locations": [where]}


def _location(report: Report, file: str, line: int) -> dict[str, Any]:
    path = Path(file) if Path(file).is_absolute() else report.folder / file
    uri = path.as_uri() if path.is_absolute() else quote(os.fsencode(path.as_posix()))
    return {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": {"startLine": line}}}
