"""The page on which a programme is made in the browser, in each language, with its scripts.

What it runs comes beside it: `python -m browser site/make/runtime`, once the site is built.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kit_cli.languages.table import languages
from kit_cli.web.page import FOLDER, SCRIPTS, make_page
from website.content import ENGLISH
from website.face import FONTS

MAKE = "make/index.html"


def make_files() -> Iterator[tuple[str, bytes | Path]]:
    """Yield the page in each language and its scripts, by their paths on the site."""
    for script in SCRIPTS:
        yield f"make/{script}", FOLDER / script
    for tag in languages():
        up = "./" if tag == ENGLISH else "../"
        addresses = [(each, up if each == ENGLISH else f"{up}{each}/") for each in languages()]
        page = make_page(tag, addresses, home=_home(tag), fonts=f"{_home(tag)}{FONTS}", here=up, first=tag == ENGLISH)
        yield MAKE if tag == ENGLISH else f"make/{tag}/index.html", page.encode()


def _home(tag: str) -> str:
    return "../" if tag == ENGLISH else "../../"
