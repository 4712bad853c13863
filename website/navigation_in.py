"""The navigation of another language: the pages it has, under its own labels, then the rest of the site in English."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from kit_cli.grammar.sentence import Sentence
from kit_cli.languages.speech import spoken
from website.navigation import Nav, tree
from website.translated import page_in


@dataclass(frozen=True)
class Entry:
    """A page, a group of pages, or a part of the site that only speaks English."""

    title: str
    """Empty where the page's own title says it."""
    path: str = ""
    below: tuple[Entry, ...] = ()
    in_english: bool = False


def navigation_in(tag: str, known: Collection[str]) -> tuple[Entry, ...]:
    """Return the navigation of a language that has these pages, told by the English pages' paths."""
    return _entries(tree(), tag, known)


def pages(entries: Collection[Entry]) -> Iterator[str]:
    """Yield the paths of a language's own pages, in their order; the first is where the language begins."""
    for entry in entries:
        if entry.below:
            yield from pages(entry.below)
        elif not entry.in_english:
            yield entry.path


def _entries(nav: Nav, tag: str, known: Collection[str]) -> tuple[Entry, ...]:
    """Return what the language has, then the parts that it lacks; nothing where it lacks all."""
    own, others = [], []
    for item in nav:
        label, below = next(iter(item.items())) if isinstance(item, dict) else ("", item)
        title = spoken(label, tag) if isinstance(label, Sentence) else ""
        if isinstance(below, str) and below in known:
            own.append(Entry("", page_in(tag, below)))
        elif isinstance(below, list) and (found := _entries(below, tag, known)):
            own.append(Entry(title, below=found))
        elif title:
            others.append(Entry(title, _first(below), in_english=True))
    return (*own, *others) if own else ()


def _first(nav: Nav | str) -> str:
    """Return the page to which a part of the site leads."""
    while not isinstance(nav, str):
        nav = next(iter(nav[0].values())) if isinstance(nav[0], dict) else nav[0]
    return nav
