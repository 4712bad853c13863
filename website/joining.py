"""One style sheet for the site: each further one costs a telephone a way there and back before the first word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

SHEET = "assets/all.css"
"""Beside what the site's own sheets ask for by ways of their own, such as the fonts."""
_ASKED = re.compile(r'<link rel="stylesheet" href="(?P<up>[^"]*?)(?P<path>assets/[^"]+)">\n?')
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_ROOM = re.compile(r"\s*\n\s*")


def join(site: Path) -> None:
    """Put the style sheets that the pages of a built site ask for into one, in their order.

    Raises ValueError when two pages ask for different ones.
    """
    found: tuple[str, ...] = ()
    for page, text in _pages(site):
        asked = tuple(each["path"] for each in _ASKED.finditer(text))
        if found and asked != found:
            raise ValueError(f"{page}: asks for other style sheets than the pages before it")
        found = asked
        page.write_text(_asking_for_one(text), encoding="utf-8")
    sheets = [site / path for path in found]
    joined = "\n".join(short(each.read_text(encoding="utf-8")) for each in sheets)
    for each in sheets:
        each.unlink()
    if found:
        (site / SHEET).write_text(joined, encoding="utf-8")


def short(css: str) -> str:
    """Return a style sheet without comments, empty lines and indentation."""
    return _ROOM.sub("\n", _COMMENT.sub("", css)).strip()


def _pages(site: Path) -> Iterator[tuple[Path, str]]:
    """Yield each page of the site that has a style sheet; a generated page brings its own along."""
    for page in sorted(site.rglob("*.html")):
        text = page.read_text(encoding="utf-8")
        if _ASKED.search(text):
            yield page, text


def _asking_for_one(text: str) -> str:
    first = _ASKED.search(text)
    assert first  # noqa: S101  (told by `_pages`)
    one = f'<link rel="stylesheet" href="{first["up"]}{SHEET}">\n'
    return text[: first.start()] + one + _ASKED.sub("", text[first.end() :])
