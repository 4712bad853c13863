"""What a page is made of: each kind of element in each kind it stands in, for two pages of the same kinds err alike."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

Kind = tuple[str, ...]
"""A tag, its classes, its type and role, and the names of its other attributes."""

_EMPTY = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "path",
        "circle",
        "line",
        "rect",
        "source",
        "track",
        "use",
        "wbr",
    ]
)


class _Kinds(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[Kind] = []
        self.found: set[Any] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element and what it stands in."""
        given = dict(attrs)
        told = (given.pop(name, None) or "" for name in ("class", "type", "role"))
        kind = (tag, *told, *sorted(given.keys() - {"id"}))
        self.found.add((self.open[-1] if self.open else (), kind))
        if tag == "html":
            self.found.add(("lang", given.get("lang")))
        if tag not in _EMPTY:
            self.open.append(kind)

    def handle_endtag(self, tag: str) -> None:
        """Leave it, and whatever within it was never ended."""
        while tag not in _EMPTY and self.open and self.open.pop()[0] != tag:
            pass


def kinds(page: str) -> frozenset[Any]:
    """Return the kinds of a page's elements, each with the kind that it stands in, and the page's language."""
    parser = _Kinds()
    parser.feed(page)
    return frozenset(parser.found)
