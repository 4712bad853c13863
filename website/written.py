"""The pages of the method that people wrote around the standards: the start, the transfer, the evidence base."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kit_cli.method.front_matter import PageFront
from kit_cli.method.read import Page
from website.addresses import method_page
from website.cited_sources import cited_sources
from website.content import Content
from website.site_page import SitePage


@dataclass(frozen=True)
class WrittenPage:
    """A page as it was written, with its sources."""

    title: str
    summary: str
    body: str
    sources: str


def site_pages(content: Content) -> Iterator[SitePage]:
    """Yield the pages, save the two whose lists are made elsewhere."""
    library = content.library
    for page in (library.start, *library.transfer, library.evidence_base):
        yield SitePage(method_page(page), "page", written(content, page))


def written(content: Content, page: Page[PageFront]) -> WrittenPage:
    """Return a page as it was written."""
    front = page.front
    return WrittenPage(front.title, front.summary or front.title, page.body, cited_sources(content, page))
