"""The tools: a page each, and their list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kit_cli.method.front_matter import ToolFront
from website.addresses import SiteLink, document_page, method_page
from website.cited_sources import cited_sources
from website.content import Content
from website.site_page import SitePage
from website.written import WrittenPage, written


@dataclass(frozen=True)
class Tools:
    """The page that introduces the tools, and each with its path."""

    written: WrittenPage
    tools: tuple[tuple[ToolFront, str], ...]


@dataclass(frozen=True)
class ToolPage:
    """A tool, and the document that is printed for it."""

    front: ToolFront
    body: str
    printable: SiteLink
    sources: str


def site_pages(content: Content) -> Iterator[SitePage]:
    """Yield the list and the page of each tool."""
    library = content.library
    tools = tuple((tool.front, method_page(tool)) for tool in library.tools)
    yield SitePage(method_page(library.tools_index), "tools", Tools(written(content, library.tools_index), tools))
    titles = {each.id: each.front.title for each in content.documents()}
    for tool in library.tools:
        printable = SiteLink(titles[tool.front.document], document_page(tool.front.document))
        page = ToolPage(tool.front, tool.body, printable, cited_sources(content, tool))
        yield SitePage(method_page(tool), "tool", page)
