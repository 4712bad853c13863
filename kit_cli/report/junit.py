"""A report as JUnit XML, which build servers show as tests: a suite a programme, a case a standard.

A case fails when its standard is due and not met; what is not yet due, is only as generated, or does not apply, is
skipped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element, SubElement, tostring  # (writing only: nothing is parsed here)

from kit_cli.check.results import Report, Result, Status
from kit_cli.report.locating import place_of, relative, sentences
from kit_cli.report.phrases import standing_word

_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def as_junit(reports: Iterable[Report]) -> Iterator[str]:
    """Yield the XML text piece by piece."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="mentorkit check">\n'
    for report in reports:
        yield tostring(_suite(report), encoding="unicode") + "\n"
    yield "</testsuites>\n"


def _suite(report: Report) -> Element:
    suite = Element("testsuite", name=_xml(report.name), timestamp=f"{report.on}T00:00:00")
    files = SubElement(suite, "testcase", classname="files", name="every file can be read")
    if report.problems:
        said = (
            f"{relative(each.file, report)}:{each.line or 1}: {each.what}. {each.remedy}" for each in report.problems
        )
        SubElement(files, "failure", message=f"{len(report.problems)} to mend").text = _xml("\n".join(said))
    cases = [_case(suite, result) for result in report.results]
    suite.set("tests", str(1 + len(cases)))
    suite.set("failures", str(bool(report.problems) + cases.count("failure")))
    suite.set("errors", "0")
    suite.set("skipped", str(cases.count("skipped")))
    return suite


def _case(suite: Element, result: Result) -> str:
    """Add a standard's case and return how it went: ``failure``, ``skipped`` or ``passed``."""
    front = result.standard.front
    case = SubElement(suite, "testcase", classname=front.stage, name=f"{front.id} {front.title}")
    said = [f"{place_of(each)}: {sentences(each)}" for each in result.findings]
    text = "\n".join([*said, *([str(result.reason)] if result.reason else [])])
    if result.counts_now:
        SubElement(case, "failure", message=str(standing_word(result))).text = _xml(text)
        return "failure"
    if result.is_open or result.status is Status.NOT_APPLICABLE:
        when = f", due by {result.due.ends}" if result.is_open and result.due.ends else ""
        SubElement(case, "skipped", message=f"{standing_word(result)}{when}").text = _xml(text)
        return "skipped"
    if text:
        SubElement(case, "system-out").text = _xml(text)
    return "passed"


def _xml(text: str) -> str:
    """Return a text without the characters that XML does not have."""
    return _NOT_XML.sub("�", text)
