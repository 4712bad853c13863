"""Long pages fold: on a telephone their headings are a list from which one section opens at a time.

What is folded stays in the page: the browser's own search, a reader without scripts and the site's search, which has
read the page before, all find it. `fold.css` and `fold.js` open it on a desk, on paper, and where an address leads.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from html.parser import HTMLParser

LONG = 4_500
"""So many pixels, as estimated for a telephone, are some six screens; from here on a page or a section folds."""

_SHELF = "mk-shelf"
"""The class of a heading that only says what the sections below it have in common."""
_BLOCK = re.compile(r"<(?:p|li|tr|h[1-6]|dt|dd)\b|<br|\n(?=[^<]*</code>)")
_TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)
_HERE = re.compile(r"<a class=\"headerlink\".*?</a>", re.DOTALL)
_LINK = re.compile(r"</?a\b[^>]*>")
_BEGIN = "<details class='mk-fold'><summary>"
_TAG = re.compile(r"<[^>]+>")
_EMPTY = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"))


@dataclass
class _Section:
    """A heading and what belongs to it, by where they stand in the text."""

    level: int
    begin: int
    text: int
    """Where the heading ends and its text begins."""
    shelf: bool
    """Whether it stays open, and what stands on it folds."""
    end: int = 0


@dataclass
class _Element:
    """An element that is open, and the sections in it that have not ended."""

    tag: str
    begin: int
    names: str = ""
    """What its class says."""
    sections: list[_Section] = field(default_factory=list)

    def end(self, here: int, level: int = 0) -> None:
        """End the sections that a heading of this level ends, or all."""
        while self.sections and self.sections[-1].level >= level:
            self.sections.pop().end = here


class _Sections(HTMLParser):
    """Finds the sections of a page: each ends with the next heading of its level, or with what holds it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[_Section] = []
        self._html = html
        self._lines = [0, *(match.end() for match in re.finditer("\n", html))]
        self._open = [_Element("", 0)]
        self.feed(html)
        self.close()
        for element in self._open:
            element.end(len(html))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element that holds others."""
        if tag not in _EMPTY:
            self._open.append(_Element(tag, self._here(), dict(attrs).get("class") or ""))

    def handle_endtag(self, tag: str) -> None:
        """End an element, with the sections in it; that of a heading begins a section."""
        if tag not in (each.tag for each in self._open):
            return
        here = self._here()
        while (element := self._open.pop()).tag != tag:
            element.end(here)
        element.end(here)
        if re.fullmatch("h[2-6]", tag):
            shelf = _SHELF in element.names.split()
            section = _Section(int(tag[1]), element.begin, here + len(f"</{tag}>"), shelf)
            self._open[-1].end(section.begin, section.level)
            self._open[-1].sections.append(section)
            self.found.append(section)

    def _here(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column


def folded(html: str) -> str:
    """Return a page's content with its sections folded if it is long, and in a long section those below it."""
    if height(html) < LONG:
        return html
    changes = [
        change for each in _folding(_Sections(html).found, html, 0, len(html)) for change in _changes(each, html)
    ]
    # From the end of the page on. Where one section ends and another begins, the end comes first.
    for begin, end, text in sorted(changes, reverse=True):
        html = html[:begin] + text + html[end:]
    return html


def height(html: str) -> float:
    """Return about how many pixels high a text stands on a telephone; in a table's narrow columns it is higher."""
    return 0.6 * _letters(html) + 18 * len(_BLOCK.findall(html)) + sum(map(_letters, _TABLE.findall(html)))


def _letters(html: str) -> int:
    return len(" ".join(_TAG.sub("", html).split()))


def _folding(found: Iterable[_Section], html: str, begin: int, end: int) -> Iterable[_Section]:
    inside = [each for each in found if begin <= each.begin and each.end <= end]
    highest = min((each.level for each in inside), default=0)
    for each in inside:
        if each.begin >= begin and each.level == highest and html[each.text : each.end].strip():
            begin = each.end
            if not each.shelf:
                yield each
            if each.shelf or height(html[each.text : each.end]) >= LONG:
                yield from _folding(inside, html, each.text, each.end)


def _changes(section: _Section, html: str) -> Iterable[tuple[int, int, str]]:
    """Yield what a fold is made of: from where to where, and what stands there instead.

    What is pressed to open a fold holds nothing else to press: the link to the section moves below it.
    """
    heading = html[section.begin : section.text]
    here = "".join(_HERE.findall(heading))
    yield section.begin, section.text, f"{_BEGIN}{_LINK.sub('', _HERE.sub('', heading))}</summary><div>{here}"
    yield section.end, section.end, "</div></details>"
