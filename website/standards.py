"""A page a standard: what its front matter declares, and what people wrote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kit_cli.method.compose import standard_text
from kit_cli.method.front_matter import StandardFront
from kit_cli.method.read import Standard
from kit_cli.method.references import OutsideItem
from website.addresses import SiteLink, comparison_page, stage_page, standard_page
from website.content import Content
from website.site_page import SitePage


@dataclass(frozen=True)
class StandardPage:
    """A standard, what it answers outside, and its text with evidence and sources."""

    front: StandardFront
    requirement: str
    stage: SiteLink
    support: tuple[tuple[str, str], ...]
    """The kinds of support by id, with what they are called; empty for what serves the programme as a whole."""
    answers: tuple[tuple[OutsideItem, str], ...]
    """The items outside, with the page that compares them."""
    text: str


def site_pages(content: Content) -> Iterator[SitePage]:
    """Yield the page of each standard."""
    for standard in content.method.standards:
        yield SitePage(standard_page(content, standard), "standard", _page(content, standard))


def _page(content: Content, standard: Standard) -> StandardPage:
    stage = content.stage(standard.front.stage)
    short = {kind.id: kind.short for kind in content.library.support}
    items = {
        item.id: (item, comparison_page(outside.id))
        for outside in content.library.outside.standards
        for item in outside.items
    }
    return StandardPage(
        front=standard.front,
        requirement=standard.requirement,
        stage=SiteLink(stage.title, stage_page(stage)),
        support=tuple((kind, short[kind]) for kind in standard.front.support),
        answers=tuple(items[each] for each in standard.front.answers),
        text=standard_text(standard, content.library.sources),
    )
