"""The report and the overview by the Nu checker and by axe in Chromium, wide, narrow and on paper."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kit_cli.check.results import Report
from kit_cli.check.run import check
from kit_cli.method.read import method
from kit_cli.method.references import OutsideStandard
from kit_cli.report.html import as_html
from tests.conftest import SOME_PLACES
from tests.helpers.browsing import barriers, overflow
from tests.helpers.drawing import drawn
from tests.helpers.judging import nu

WIDTHS = (1200, 390)
"""A desk's, and a telephone's."""


@pytest.fixture(scope="module")
def pages(
    reports: list[Report],
    built: dict[str, Path],
    accreditation: OutsideStandard,
    tmp_path_factory: pytest.TempPathFactory,
) -> list[Path]:
    """One of a programme with everything in it, one of each place in its language, and an overview."""
    folder = tmp_path_factory.mktemp("pages")
    texts = {
        "everything": as_html(reports[:1], accreditation),
        "overview": as_html(reports, accreditation, "https://m.pt"),
    }
    texts |= {place: as_html([check(built[place], method(), date(2027, 8, 1))], accreditation) for place in SOME_PLACES}
    for name, pieces in texts.items():
        (folder / f"{name}.html").write_text("".join(pieces), encoding="utf-8")
    return sorted(folder.glob("*.html"))


def test_every_page_is_valid(pages: list[Path]) -> None:
    """The Nu checker has nothing to say, warnings included."""
    assert nu(pages) == ("", 0)


def test_no_page_keeps_anyone_out(pages: list[Path], browser: Any) -> None:
    """Axe finds no violation, nothing is asked of the network, and no page is wider than its window."""
    page = browser.new_page(bypass_csp=True)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    found = []
    overview = next(path for path in pages if path.stem == "overview")
    by_axe = {*drawn(pages, WIDTHS), *((overview, width) for width in WIDTHS)}
    for path in pages:
        page.goto(path.as_uri())
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            judge = barriers if (path, width) in by_axe else overflow
            found += [f"{path.name} at {width}: {each}" for each in judge(page)]
    page.close()
    assert found == []
    assert [url for url in asked if not url.startswith("file:")] == []


def test_it_prints(pages: list[Path], browser: Any) -> None:
    """A report is a few pages of paper, not fifty."""
    page = browser.new_page()
    page.goto(next(path for path in pages if path.stem == "portugal").as_uri())
    pdf = page.pdf(format="A4", print_background=True)
    assert 4 <= pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ") + pdf.count(b"/Type/Page/") <= 16
