"""Each kind of page as people read it: on a small telephone, with large letters, in forced colours and on paper."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kit_cli.check.run import check
from kit_cli.method.handbook import handbook
from kit_cli.method.read import method, read_outside
from kit_cli.report.html import as_html
from tests.helpers.browsing import barriers
from tests.helpers.drawing import is_full
from tests.helpers.judging import program, run

# A matrix, choices with another one to write, long lists, a date: what is wide on a form.
FORMS = ("end-mentor", "mentee-application", *(["needs-assessment"] if is_full() else []))
PLACES = ("portugal", "sweden", "western-balkans")
"""Between them they have every language."""


@pytest.fixture(scope="module")
def pages(built: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A covering few: each kind of page in each language."""
    folder = tmp_path_factory.mktemp("pages")
    reports = [check(built[place], method(), date(2027, 8, 1)) for place in PLACES]
    accreditation = next(each for each in read_outside(method().folder).standards if each.levels)
    texts = {f"report-{each.language}": as_html([each], accreditation) for each in reports}
    texts |= {"report-sr-Latn": as_html(reports[-1:], accreditation, language="sr-Latn")}
    texts |= {
        f"overview-{language}": as_html(reports, accreditation, language=language) for language in ("pt-PT", "sv")
    }
    texts |= {"handbook": iter([handbook()])}
    found = {}
    for name, pieces in texts.items():
        found[name] = folder / f"{name}.html"
        found[name].write_text("".join(pieces), encoding="utf-8")
    for place in PLACES:
        build = built[place] / "build"
        some = [*build.glob("index*.html"), *build.glob("timeline/*.html")]
        some += [path for name in FORMS for path in build.glob(f"forms/*/{name}.html")]
        found |= {f"{place}/{path.relative_to(build).as_posix()}": path for path in some}
    return found


_WIDER = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
WIDTHS = (1280, 640, 390, 320) if is_full() else (1280, 320)
_LARGE = "html { font-size: 200% !important }"


def test_nobody_scrolls_sideways(pages: dict[str, Path], browser: Any) -> None:
    """At 320 px (WCAG 2.2, 1.4.10), and with letters twice as large (1.4.4) on a desk and on a telephone."""
    page = browser.new_page()
    wide = []
    for name, path in pages.items():
        page.goto(path.as_uri())
        for large in (False, True):
            if large:
                page.add_style_tag(content=_LARGE)
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 800})
                if page.evaluate(_WIDER):
                    wide.append(f"{name} at {width}{', large' if large else ''}")
    page.close()
    assert wide == []


# A word is broken where the marks of its first and its last letter stand on different lines.
_BROKEN = """
() => {
  const broken = [];
  for (const cell of document.querySelectorAll(".matrix th, .matrix label span")) {
    if (!cell.offsetParent) continue;
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode())
      for (const word of text.data.matchAll(/[\\p{L}\\p{N}]{2,}/gu)) {
        const range = document.createRange();
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        if (new Set([...range.getClientRects()].map((each) => Math.round(each.top))).size > 1) broken.push(word[0]);
      }
  }
  return broken;
}
"""
_TOO_WIDE = """
() => [...document.querySelectorAll("input, textarea")].filter((each) => each.offsetParent)
  .filter((each) => each.getBoundingClientRect().right > document.documentElement.clientWidth).length
"""
_LOW = """
() => [...document.querySelectorAll("input[type=text], input[type=email], input[type=tel], input[type=date], textarea, label:has(input)")]
  .filter((each) => each.offsetParent && each.getBoundingClientRect().height < 44).map((each) => each.outerHTML.slice(0, 80))
"""


def test_forms_fit_a_telephone(pages: dict[str, Path], browser: Any) -> None:
    """No word of a matrix is broken, no field is wider than the screen, and all are high enough for a thumb."""
    page = browser.new_page(viewport={"width": 390, "height": 800})
    found: dict[str, Any] = {}
    for name, path in pages.items():
        if "/forms/" in name:
            page.goto(path.as_uri())
            found[name] = (page.evaluate(_BROKEN), page.evaluate(_TOO_WIDE), page.evaluate(_LOW))
    page.close()
    assert len(found) == 4 * len(FORMS)
    assert {name: said for name, said in found.items() if said != ([], 0, [])} == {}


# What a shape shows is its fill or its outline; in forced colours one of them is not the ground.
_UNSEEN = """
() => {
  const ground = getComputedStyle(document.body).backgroundColor;
  const seen = (shape) => {
    const { fill, stroke } = getComputedStyle(shape);
    return [fill, stroke].some((each) => each !== "none" && each !== ground && !/^rgba.*, 0\\)$/.test(each));
  };
  const ofWhich = "svg.mk-fig :is(circle, path, rect, line)";
  return [...document.querySelectorAll(ofWhich)].filter((shape) => !seen(shape)).map((shape) => shape.outerHTML.slice(0, 90));
}
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_drawings_are_seen_in_forced_colours(scheme: str, pages: dict[str, Path], browser: Any) -> None:
    """Signs, ring and timeline differ from the ground that the reader forces."""
    context = browser.new_context(forced_colors="active", color_scheme=scheme)
    page = context.new_page()
    unseen = {}
    for name, path in pages.items():
        if "/forms/" not in name and name != "handbook":
            page.goto(path.as_uri())
            if found := page.evaluate(_UNSEEN):
                unseen[name] = found[:3]
    context.close()
    assert unseen == {}


def test_paper_keeps_the_words(pages: dict[str, Path], browser: Any, tmp_path: Path) -> None:
    """Printed on A4, the head, each stage and who is who are there, and every word differs from its ground in grey."""
    page = browser.new_page(bypass_csp=True, color_scheme="dark")
    said = {}
    for name in (
        "portugal/index.html",
        "sweden/timeline/sv.html",
        "report-pt-PT",
        "western-balkans/forms/sr-Latn/end-mentor.html",
    ):
        page.goto(pages[name].as_uri())
        headings = page.evaluate(
            "[...document.querySelectorAll('h1, h2, h3')].filter((e) => e.offsetParent).map((e) => e.innerText)"
        )
        # What is folded on a screen is not on paper.
        headings += page.evaluate("[...document.querySelectorAll('.stage h4')].map((e) => e.textContent)")
        page.pdf(path=tmp_path / "page.pdf", format="A4", print_background=True)
        text = "".join(run(program("pdftotext"), tmp_path / "page.pdf", "-").stdout.split())
        missing = [each for each in headings if "".join(each.split()) not in text]
        page.emulate_media(media="print")
        # Contrast is reckoned by how light colours are, so what can be read in colour can be read in grey.
        said[name] = missing, [each for each in barriers(page) if each.startswith("color-contrast")]
        page.emulate_media(media="screen")
    page.close()
    assert {name: found for name, found in said.items() if found != ([], [])} == {}


def test_the_start_page_is_light(pages: dict[str, Path]) -> None:
    """With all that it carries but a logo."""
    sizes = {name: path.stat().st_size for name, path in pages.items() if "/index" in name}
    assert max(sizes.values()) <= 190_000


def test_the_next_date_is_the_biggest_thing(pages: dict[str, Path], browser: Any) -> None:
    """Chosen by the day on which the page is opened: large, and said how soon it comes; afterwards there is none."""
    page = browser.new_page()
    page.clock.set_fixed_time("2027-10-08T12:00:00")
    page.goto(pages["portugal/index.html"].as_uri())
    assert page.locator("#next .next > li").count() == 6
    assert page.locator("#next time").first.get_attribute("datetime") == "2027-10-09"
    assert page.locator("#next .month").first.inner_text().endswith(", amanhã")
    sizes = "[...document.querySelectorAll('body *')].map((e) => parseFloat(getComputedStyle(e).fontSize))"
    assert page.evaluate(f"Math.max(...{sizes})") == page.evaluate(
        "parseFloat(getComputedStyle(document.querySelector('#next .num')).fontSize)"
    )
    page.clock.set_fixed_time("2040-01-01T12:00:00")
    page.reload()
    assert page.locator("#next").is_hidden()
    page.close()


def test_a_link_opens_the_stage_it_leads_to(pages: dict[str, Path], browser: Any) -> None:
    """Stages are folded, what comes next stands above them; so nothing is longer than a telephone bears."""
    page = browser.new_page(viewport={"width": 390, "height": 800})
    page.clock.set_fixed_time("2027-09-01T12:00:00")
    page.goto(pages["portugal/index.html"].as_uri())
    assert page.locator(".stage[open]").count() == 0
    assert page.locator(".next > li").count() == 6
    assert page.locator(".year:visible").count() == 1
    assert page.evaluate("document.documentElement.scrollHeight") <= 8000
    page.close()
    bare = browser.new_page(java_script_enabled=False)
    bare.goto(pages["portugal/index.html"].as_uri() + "#REC")
    assert bare.locator("#REC h4").first.is_visible()
    assert bare.locator(".stage[open]").count() == 1
    bare.close()
