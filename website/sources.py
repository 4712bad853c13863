"""The list of what the method rests on."""

from __future__ import annotations

from collections.abc import Iterator

from kit_cli.method.references import Publication
from website.addresses import SOURCES
from website.content import Content
from website.site_page import SitePage

_KINDS = {
    "research": "Research",
    "standard": "Standards of others",
    "law": "Law",
    "practice": "Practice of others",
    "proposal": "Proposals of this kit",
}

SourceGroups = tuple[tuple[str, tuple[Publication, ...]], ...]
"""The title of each kind of source, and the sources of that kind."""


def site_pages(content: Content) -> Iterator[SitePage]:
    """Yield the list."""
    sources = content.library.sources.values()
    groups: SourceGroups = tuple(
        (title, tuple(each for each in sources if each.kind == kind)) for kind, title in _KINDS.items()
    )
    yield SitePage(SOURCES, "sources", groups)
