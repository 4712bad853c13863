"""The report for patrons: two pages in words and signs, without files, numbers of standards or shares."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kit_cli.actions.check import CheckRequest, prepare
from kit_cli.check.results import Report, Status, Timing
from kit_cli.check.run import check
from kit_cli.errors import UsageProblem
from kit_cli.method.read import method
from kit_cli.report.patron import for_patrons
from tests.conftest import SOME_PLACES
from tests.helpers.browsing import barriers, overflow
from tests.helpers.drawing import drawn
from tests.helpers.judging import nu, program, run
from tests.report.conftest import HOSTILE


def _words(page: str) -> str:
    return " ".join(re.sub(r"<style>.*?</style>|<[^>]+>", " ", page, flags=re.DOTALL).split())


def _page(report: Report, language: str | None = None) -> str:
    (page,) = for_patrons([report], language)
    return page


@pytest.mark.parametrize("language", ["en", "pt-PT", "sv", "sr-Latn"])
def test_it_names_no_file_no_standard_and_no_accreditation(report: Report, language: str) -> None:
    """Nor a share in per cent, which would read as a mark."""
    words = _words(_page(report, language))
    assert re.findall(r"\w+\.(?:yml|md|docx|xlsx|json)\b", words) == []
    assert re.findall(r"\b[A-Z]{3}-\d+\b", words) == []
    assert "%" not in words
    assert "EMCC" not in words


def test_every_standard_that_applies_has_a_sign_and_a_word(report: Report) -> None:
    """What is as generated shows nothing, however early it is."""
    page = _page(report, "en")
    counted = [each for each in report.results if each.status is not Status.NOT_APPLICABLE]
    assert len(re.findall(r'<span class="sign (?:shown|vouched|missing|open)"></span>(?=<span|</span>)', page)) == len(
        counted
    )
    words = _words(page)
    told = [int(number) for number in re.findall(r"(\d+) (?:shown|vouched for|due|to come)\b", words)]
    assert sum(told) == len(counted)
    due = [each for each in counted if each.due.timing in (Timing.DUE, Timing.OVERDUE)]
    assert f"So far {len(due)} have fallen due" in words


def test_it_says_what_the_programme_is_and_when_people_meet(report: Report) -> None:
    """In the programme's language."""
    page = _page(report)
    assert '<html lang="pt-PT">' in page
    assert report.plan
    coming = next(each for each in report.plan.gatherings if each.end >= report.on)
    for told in (*report.plan.support, report.plan.thanks, coming.title):
        assert told["pt-PT"] in page
    after = _page(replace(report, on=date(2030, 1, 1)))
    assert 'class="next' not in after


def test_a_text_is_shown_and_not_obeyed(report: Report) -> None:
    """Of a programme that cannot be read, it says so."""
    page = _page(report)
    assert (HOSTILE in page, "Nasty &lt;script&gt;" in page) == (False, True)
    empty = replace(report, plan=None, results=())
    assert "O programa" not in _words(_page(empty, "en"))
    assert "cannot be read" in _page(empty, "en")


@pytest.mark.parametrize(
    "given", [{"format": "json"}, {"to": Path("x.md")}, {"all": True}, {"next": True}, {"standard": ("SEL-3",)}]
)
def test_what_it_cannot_be_is_refused(given: dict[str, object], built: dict[str, Path]) -> None:
    """Before anything is checked."""
    with pytest.raises(UsageProblem, match="page in HTML"):
        prepare(CheckRequest(programmes=(built["sweden"],), for_="patron", **given))  # type: ignore[arg-type]


def test_it_is_of_one_programme(built: dict[str, Path]) -> None:
    """A page of two would compare them."""
    with pytest.raises(UsageProblem, match="takes one programme"):
        prepare(CheckRequest(programmes=tuple(built.values())[:2], for_="patron"))
    assert prepare(CheckRequest(programmes=(built["sweden"],), for_="patron")).request.format == "html"


def test_it_reads_well_everywhere(built: dict[str, Path], browser: Any, tmp_path: Path) -> None:
    """Valid, without barriers, no broader than a window of 320 px, and two pages of A4 in each language."""
    pages = []
    for place in SOME_PLACES:
        pages.append(tmp_path / f"{place}.html")
        pages[-1].write_text(_page(check(built[place], method(), date(2027, 10, 20), planned=True)), encoding="utf-8")
    # Nu takes pictures that lie in the page for blocked by the policy that allows them; that they are shown is seen below.
    assert nu(pages, "--filterpattern", ".*blocked by .img-src. directive.*") == ("", 0)
    widths = (1200, 390, 320)
    by_axe = drawn(SOME_PLACES, widths)
    page = browser.new_page(bypass_csp=True)
    for path in pages:
        page.goto(path.as_uri())
        assert page.evaluate("[...document.images].every(each => each.naturalWidth > 0)"), path.name
        for width in widths:
            page.set_viewport_size({"width": width, "height": 900})
            judge = barriers if (path.stem, width) in by_axe else overflow
            assert judge(page) == [], (path.name, width)
        page.pdf(path=path.with_suffix(".pdf"), format="A4", prefer_css_page_size=True)
        assert re.search(r"Pages:\s+[12]\n", run(program("pdfinfo"), path.with_suffix(".pdf")).stdout), path.name
    page.close()
