"""What is served: the page in each language, its scripts, the fonts, each at an address of its own and nothing else.

An address is looked up and never made into a path, so none leads anywhere else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

from kit_cli.face.fonts import FOLDER as FONTS
from kit_cli.face.fonts import font_files
from kit_cli.languages.table import languages
from kit_cli.web.page.page import FOLDER, SCRIPTS, SERVED, make_page, policy

HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": f"{policy(served=True)}; frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
"""What goes with every answer."""


class ServedFile(NamedTuple):
    """A file of the page: its type, and what reads it."""

    type: str
    content: Callable[[], bytes]


def served_files(language: str) -> dict[str, ServedFile]:
    """Return what is served by its address; the first page is in ``language``, a BCP 47 tag."""
    return dict(_files(language))


def _files(language: str) -> Iterator[tuple[str, ServedFile]]:
    yield "/", ServedFile("text/html; charset=utf-8", partial(_page, language, "./"))
    for tag in languages():
        yield f"/{tag}/", ServedFile("text/html; charset=utf-8", partial(_page, tag, "../"))
    for script in (*SCRIPTS, SERVED):
        yield f"/{script}", ServedFile("text/javascript; charset=utf-8", partial(_read, FOLDER / script))
    for font in font_files():
        yield f"/fonts/{font.name}", ServedFile("font/woff2", partial(_read, FONTS / font.name))


@cache
def _page(language: str, here: str) -> bytes:
    addresses = [(tag, f"{here}{tag}/") for tag in languages()]
    page = make_page(language, addresses, home=here, fonts=f"{here}fonts", here=here, first=False, served=True)
    return page.encode()


def _read(path: Path) -> bytes:
    return path.read_bytes()
