"""Errands on the site: what people look for is found, opened and read, on a telephone too."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kit_cli.files.yaml_source import read_yaml
from tests.conftest import PLACES
from tests.helpers.browsing import pages_found
from tests.helpers.drawing import is_full, spread
from tests.helpers.serving import served

ERRANDS = Path(__file__).with_name("errands.yml")
WHOLE = ("methodology.html", "examples/*/build/**/*")
"""What the site hands out as the kit makes it: the method as one file, and the programmes' own pages."""
MOST = 8_000
"""So many pixels are ten screens of a telephone."""
LONG = "/reference/milestones/"
"""A page that folds, and in it sections that fold as well."""
SCRIPTED = (LONG.strip("/") + "/index.html", "methodology/standards/index.html")
"""Pages whose height may hang on a script: what folds there, and what a filter shows. The others are read without one."""


def test_an_errand_ends_among_the_first_three(site: Path, browser: Any) -> None:
    """The site's own search, with the index as it is built, finds things by the names that people give them."""
    errands: dict[str, str] = read_yaml(ERRANDS).data
    with served(site) as address:
        page = browser.new_page()
        page.goto(address, wait_until="domcontentloaded")
        found = pages_found(page, errands)
        page.close()
    missed = {typed: found[typed][:3] for typed, wanted in errands.items() if wanted not in found[typed][:3]}
    assert missed == {}


def test_what_a_result_is_also_called_is_shown_at_the_page_and_not_at_each_section(site: Path) -> None:
    """What is said of a page stands at its beginning, what is said of a trouble at the trouble."""
    docs = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))["docs"]
    called = {each["location"]: each["tags"] for each in docs if "tags" in each}
    assert "contract" in called["catalogue/documents/mentoring-agreement/"]
    assert "ghosting" in called["when-something-goes-wrong/#mentor-does-not-answer"]
    sections = {each for each in called if "#" in each and not each.startswith("when-something-goes-wrong/")}
    assert sections == set()


_LARGEST = 30
"""The rest are smaller than the smallest of these, of which none is near the limit."""


def test_no_page_is_longer_than_ten_screens_of_a_telephone(site: Path, browser: Any) -> None:
    """Each page in the site's dress, in every language, as it is opened: those that hold most, and in the full run all."""
    whole = {path for pattern in WHOLE for path in site.glob(pattern)}
    by_size = sorted(site.rglob("*.html"), key=lambda path: -path.stat().st_size)
    pages = [path.relative_to(site).as_posix() for path in by_size if path not in whole]
    assert len(pages) > 200
    if not is_full():
        pages = pages[:_LARGEST]
    high = {}
    with served(site) as address:
        for script, some in ((False, pages), (True, SCRIPTED)):
            page = browser.new_page(java_script_enabled=script, viewport={"width": 390, "height": 800})
            for each in some:
                page.goto(f"{address}/{each}", wait_until="load")  # with its style
                height = page.evaluate("document.documentElement.scrollHeight")
                if height > MOST:
                    high[each] = height
            page.close()
    assert high == {}


def test_what_is_folded_opens_where_an_address_leads(site: Path, browser: Any) -> None:
    """From outside and from within the page, through both floors; the rest stays shut."""
    with served(site) as address:
        page = browser.new_page(viewport={"width": 390, "height": 800})
        page.goto(f"{address}{LONG}#mid-term", wait_until="load")
        page.wait_for_function("document.querySelector('details[open] #mid-term')")
        assert page.locator("#mid-term").is_visible()
        assert page.locator("details.mk-fold:not([open])").count() > 5
        page.evaluate("location.hash = 'call-opens'")
        page.locator("#call-opens").wait_for(state="visible")
        page.close()


@pytest.mark.parametrize("script", [True, False])
def test_what_is_folded_can_be_read_without_a_script_and_on_paper(script: bool, site: Path, browser: Any) -> None:
    """On a telephone a tap opens it; a desk and a printer show it all."""
    with served(site) as address:
        context = browser.new_context(java_script_enabled=script, viewport={"width": 390, "height": 800})
        page = context.new_page()
        page.goto(address + LONG, wait_until="load")
        folded = page.locator("#mid-term")
        assert not folded.is_visible()
        fold = page.locator("article details.mk-fold").first
        fold.locator("summary").first.click()
        assert fold.locator("> div").is_visible()
        page.emulate_media(media="print")
        assert folded.bounding_box()["height"] > 0
        page.emulate_media(media="screen")
        page.set_viewport_size({"width": 1280, "height": 800})
        assert folded.bounding_box()["height"] > 0
        context.close()


def test_the_filter_opens_what_it_finds(site: Path, browser: Any) -> None:
    """On a telephone too, where the stages are folded."""
    with served(site) as address:
        page = browser.new_page(viewport={"width": 390, "height": 800})
        page.goto(f"{address}/methodology/standards/?stage=MAT", wait_until="load")
        assert page.locator(".mk-standard:visible").count() > 3
        page.close()


@pytest.mark.parametrize("place", spread(PLACES, 2))
def test_an_example_is_opened_from_the_front_door(place: str, site: Path, browser: Any) -> None:
    """From the home page to the examples, to the page about one, to its generated start page, and on to a form."""
    with served(site) as address:
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        failed: list[str] = []
        page.on("response", lambda answer: failed.append(answer.url) if answer.status >= 400 else None)
        page.goto(address, wait_until="domcontentloaded")
        page.locator("article a[href$='examples/']").first.click()
        page.locator(f"article a[href='{place}/']").first.click()
        page.wait_for_url(f"**/examples/{place}/")
        assert page.locator(".md-header").count() == 1, "the page about the example is the site's own"
        page.locator("article .mk-open a").first.click()
        page.wait_for_url("**/build/")
        assert page.locator(".md-header").count() == 0, "the start page is the programme's own"
        ground = page.evaluate("getComputedStyle(document.querySelector('header')).backgroundColor")
        assert ground not in {"rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"}, "its style sheet works"
        form = "a[href*='forms/'][href$='.html']"
        page.locator(f"details:not([open]):has({form}) > summary").first.click()
        page.locator(f"{form} >> visible=true").first.click()
        page.wait_for_url("**/forms/**")
        assert failed == []
        page.close()


def test_the_list_of_examples_leads_to_their_start_pages(site: Path, browser: Any) -> None:
    """In each language that a programme speaks."""
    with served(site) as address:
        page = browser.new_page()
        page.goto(f"{address}/examples/", wait_until="domcontentloaded")
        links = page.locator("article a[href*='/build/']").evaluate_all("links => links.map(link => link.href)")
        assert len(links) > len(PLACES)
        assert {link.removeprefix(address).split("/")[2] for link in links} == set(PLACES)
        page.close()
