"""The standards beside each outside standard and the kinds of support, in both directions: a page each."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from kit_cli.method.read import Standard
from kit_cli.method.references import AccreditationLevel
from website.addresses import CROSSWALK, comparison_page
from website.content import Content
from website.listed import Listed, listed
from website.site_page import SitePage

_SHORT = {"emcc": "EMCC’s six", "mentor": "MENTOR’s six, planning and evaluation"}
"""What a heading calls an outside standard whose full title is too long for it."""

Keys = Callable[[Standard], Collection[str]]
"""What a standard answers: items of an outside standard, or kinds of support, by their ids."""


@dataclass(frozen=True)
class ComparisonRow:
    """An outside item or a kind of support: its column's heading, what it asks, and the standards that answer it."""

    id: str
    column: str
    title: str
    asks: str
    found: tuple[Listed, ...]
    unanswered: str | None = None
    """What of it nothing here answers, and why."""


@dataclass(frozen=True)
class Comparison:
    """What the standards are laid beside: its rows, and for every standard which of them it answers."""

    uri: str
    short: str
    title: str
    rows: tuple[ComparisonRow, ...]
    matrix: tuple[tuple[Listed, tuple[bool, ...]], ...]
    publisher: str = ""
    source: str = ""
    note: str | None = None
    levels: tuple[AccreditationLevel, ...] = ()


@dataclass(frozen=True)
class Crosswalk:
    """Every comparison, and the standards that answer nothing outside."""

    comparisons: tuple[Comparison, ...]
    alone: tuple[Listed, ...]


def site_pages(content: Content) -> Iterator[SitePage]:
    """Yield the crosswalk's entrance and a page for each comparison."""
    comparisons = (*_outside(content), _support(content))
    alone = listed(content, (each for each in content.method.standards if not each.front.answers))
    yield SitePage(CROSSWALK, "crosswalk", Crosswalk(comparisons, alone))
    for comparison in comparisons:
        yield SitePage(comparison.uri, "comparison", comparison)


def _outside(content: Content) -> Iterator[Comparison]:
    def keys(standard: Standard) -> Collection[str]:
        return standard.front.answers

    for outside in content.library.outside.standards:
        rows = tuple(
            ComparisonRow(
                item.id, item.id, f"{item.id} {item.title}", item.asks, _found(content, item.id, keys), item.unanswered
            )
            for item in outside.items
        )
        yield Comparison(
            uri=comparison_page(outside.id),
            short=_SHORT.get(outside.id, outside.title),
            title=outside.title,
            rows=rows,
            matrix=_matrix(content, rows, keys),
            publisher=outside.publisher,
            source=outside.source,
            note=outside.note,
            levels=tuple(outside.levels),
        )


def _support(content: Content) -> Comparison:
    def keys(standard: Standard) -> Collection[str]:
        return standard.front.support

    rows = tuple(
        ComparisonRow(kind.id, kind.short, kind.title, kind.what, _found(content, kind.id, keys))
        for kind in content.library.support
    )
    short = "the five kinds of support"
    return Comparison(comparison_page("support"), short, short.capitalize(), rows, _matrix(content, rows, keys))


def _found(content: Content, key: str, keys: Keys) -> tuple[Listed, ...]:
    return listed(content, (each for each in content.method.standards if key in keys(each)))


def _matrix(
    content: Content, rows: tuple[ComparisonRow, ...], keys: Keys
) -> tuple[tuple[Listed, tuple[bool, ...]], ...]:
    standards = content.method.standards
    marks = (tuple(row.id in keys(each) for row in rows) for each in standards)
    return tuple(zip(listed(content, standards), marks, strict=True))
