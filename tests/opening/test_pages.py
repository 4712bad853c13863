"""Every HTML page, by the Nu checker and by axe in Chromium; none asks the network for anything."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import PLACES
from tests.helpers.browsing import barriers, chromium
from tests.helpers.judging import node_package, program, run


@pytest.mark.parametrize("place", PLACES)
def test_every_page_is_valid(place: str, built: dict[str, Path]) -> None:
    """The Nu checker has nothing to say, warnings included."""
    jar = node_package("vnu-jar") / "build" / "dist" / "vnu.jar"
    pages = sorted((built[place] / "build").rglob("*.html"))
    assert len(pages) > 17
    # The checker guesses languages and takes Serbian in Latin script for its neighbours.
    neighbours = ".*appears to be written in (Slovenian|Croatian|Bosnian).*lang=.sr-Latn.*"
    said = run(program("java"), "-jar", jar, "--filterpattern", neighbours, *pages)
    assert said.stderr == ""
    assert said.returncode == 0


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Chromium, driven by Playwright."""
    with chromium() as browser:
        yield browser


@pytest.mark.parametrize("place", PLACES)
def test_no_page_keeps_anyone_out(place: str, built: dict[str, Path], browser: Any) -> None:
    """Axe finds no violation, wide or narrow, and no page is wider than a telephone."""
    found = []
    page = browser.new_page(bypass_csp=True)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in sorted((built[place] / "build").rglob("*.html")):
        page.goto(path.as_uri())
        for width in (1200, 390):  # no script of a page asks how wide it is, so it need not be opened again
            page.set_viewport_size({"width": width, "height": 900})
            found += [f"{path.name} at {width}: {each}" for each in barriers(page)]
    page.close()
    assert [url for url in asked if not url.startswith("file:")] == []
    assert found == []


@pytest.mark.parametrize("place", PLACES)
def test_every_link_of_the_pages_leads_somewhere(place: str, built: dict[str, Path], browser: Any) -> None:
    """Files and anchors alike."""
    build = built[place] / "build"
    page = browser.new_page()
    dead = []
    for path in sorted(build.rglob("*.html")):
        page.goto(path.as_uri())
        anchors = set(page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)"))
        links = page.evaluate(
            "[...document.querySelectorAll('a[href]'), ...[...document.querySelectorAll('template')]"
            ".flatMap(t => [...t.content.querySelectorAll('a[href]')])].map(a => a.getAttribute('href'))"
        )
        for link in links:
            target, _, anchor = link.partition("#")
            if link.startswith(("mailto:", "https:")):
                continue
            if (target and not (path.parent / target).is_file()) or (not target and anchor not in anchors):
                dead.append(f"{path.name}: {link}")
    page.close()
    assert dead == []
