"""The page for a patron: complete in itself, in the programme's language, and nothing in it is obeyed."""

from __future__ import annotations

import re

from kit_cli.check.results import Report
from kit_cli.languages.dates import long_date
from kit_cli.method.references import OutsideStandard
from kit_cli.report.html import as_html
from tests.report.conftest import HOSTILE


def test_the_report_says_every_standard_once(report: Report, accreditation: OutsideStandard) -> None:
    """In Portuguese, with an anchor each."""
    (page,) = as_html([report], accreditation)
    assert '<html lang="pt-PT">' in page
    assert sorted(re.findall(r'<tr id="([A-Z]{3}-\d+)">', page)) == sorted(each.standard.id for each in report.results)
    assert "To attest" not in page


def test_values_are_shown_and_not_obeyed(report: Report, accreditation: OutsideStandard) -> None:
    """No script; nothing is asked of the network."""
    (page,) = as_html([report], accreditation)
    assert "<script" not in page
    assert "Nasty &lt;script&gt;" in page
    assert HOSTILE not in page
    assert re.findall(r'(?:src|href)="(?!#)[^"]*"', page) == []


def test_a_site_links_each_standard(report: Report, accreditation: OutsideStandard) -> None:
    """To its page."""
    (page,) = as_html([report], accreditation, "https://method.pt")
    assert page.count('href="https://method.pt/methodology/') == len(report.results)


def test_several_are_an_overview(reports: list[Report], accreditation: OutsideStandard) -> None:
    """With a row each."""
    (page,) = as_html(reports, accreditation)
    assert page.count('<th scope="row">') == len(reports)
    assert '<html lang="pt-PT">' in page
    assert f"{len(reports)} programmes beside the standards of the method on 5 June 2027." in "".join(
        as_html(reports, accreditation, language="en")
    )
    assert list(as_html([], accreditation)) == []


def test_a_day_takes_the_form_that_its_sentence_asks_for(report: Report, accreditation: OutsideStandard) -> None:
    """Serbian says until when in the genitive, and the day alone in the nominative."""
    (page,) = as_html([report], accreditation, language="sr-Latn")
    due = next(each.due.ends for each in report.results if each.counts_now and each.due.ends)
    assert f"do {long_date(due, None, 'sr-Latn', ('genitive',)).removesuffix('.')}" in page
    assert f"do {long_date(due, None, 'sr-Latn').removesuffix('.')}" not in page
    assert f'<td class="due">{long_date(due, None, "sr-Latn")}' in page
