"""Every HTML page, by the Nu checker and by axe in Chromium; none asks the network for anything."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kit_cli.languages.table import languages
from tests.conftest import PLACES
from tests.helpers.browsing import barriers, overflow
from tests.helpers.drawing import covering, is_full
from tests.helpers.elements import kinds
from tests.helpers.judging import nu

WIDTHS = (390, 1200) if is_full() else (390,)
"""A telephone's; in the full run a desk's too."""


def test_every_page_is_valid(built: dict[str, Path]) -> None:
    """The Nu checker has nothing to say, warnings included: pages with each kind of element, and in the full run all."""
    pages = [path for path, by_axe in _asked(built).items() if by_axe]
    if is_full():
        pages = sorted(path for folder in built.values() for path in (folder / "build").rglob("*.html"))
    assert {_language(path) for path in pages} == set(languages())
    # The checker guesses languages and takes Serbian in Latin script for its neighbours.
    neighbours = ".*appears to be written in (Slovenian|Croatian|Bosnian).*lang=.sr-Latn.*"
    assert nu(pages, "--filterpattern", neighbours) == ("", 0)


def _asked(built: dict[str, Path]) -> dict[Path, bool]:
    """Return the pages, each once in a language, and whether axe is asked: until each kind of element has been seen.

    Pages of one name have one template; what another place has in the same language has but other names in it.
    """
    alike: dict[tuple[str, str], Path] = {}
    for place in PLACES:
        for path in sorted((built[place] / "build").rglob("*.html")):
            alike.setdefault((path.name.partition(".")[0], _language(path)), path)
    asked = covering({path: kinds(path.read_text(encoding="utf-8")) for path in alike.values()})
    assert {_language(path) for path in asked} == {language for _, language in alike}
    return {path: path in asked for path in alike.values()}


def _language(page: Path) -> str:
    return page.read_text(encoding="utf-8").partition('<html lang="')[2].partition('"')[0]


def test_no_page_keeps_anyone_out(built: dict[str, Path], browser: Any) -> None:
    """Axe finds no violation; and in the full run no page in any language is wider than its window."""
    found = []
    page = browser.new_page(bypass_csp=True)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path, by_axe in _asked(built).items():
        if not by_axe and not is_full():
            continue  # tests/pages/test_reading.py looks at the width of each kind
        page.goto(path.as_uri())
        # No script of a page asks how wide it is, so it need not be opened again.
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            found += [f"{path} at {width}: {each}" for each in (barriers if by_axe else overflow)(page)]
    page.close()
    assert [url for url in asked if not url.startswith("file:")] == []
    assert found == []


# A page that is read and not shown has the same elements, and is there at once.
_LINKS = """
(text) => {
  const page = new DOMParser().parseFromString(text, "text/html");
  const parts = [page, ...[...page.querySelectorAll("template")].map((each) => each.content)];
  const links = parts.flatMap((part) => [...part.querySelectorAll("a[href]")]).map((a) => a.getAttribute("href"));
  return [links, [...page.querySelectorAll("[id]")].map((each) => each.id)];
}
"""


@pytest.mark.parametrize("place", PLACES)
def test_every_link_of_the_pages_leads_somewhere(place: str, built: dict[str, Path], browser: Any) -> None:
    """Files and anchors alike."""
    page = browser.new_page()
    dead = []
    for path in sorted((built[place] / "build").rglob("*.html")):
        links, anchors = page.evaluate(_LINKS, path.read_text(encoding="utf-8"))
        for link in links:
            target, _, anchor = link.partition("#")
            if link.startswith(("mailto:", "https:")):
                continue
            if (target and not (path.parent / target).is_file()) or (not target and anchor not in anchors):
                dead.append(f"{path.name}: {link}")
    page.close()
    assert dead == []
