"""All pages of the site's own part, finished."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from kit_cli.method.handbook import handbook
from website import (
    catalogue,
    crosswalk,
    documents,
    examples,
    face,
    forms,
    glossary,
    home,
    milestones,
    places,
    roles,
    settings,
    sources,
    stages,
    standards,
    standards_index,
    tables,
    tools,
    troubles,
    written,
)
from website.content import content
from website.examples import built_files
from website.linking import book
from website.make_page import make_files
from website.navigation import navigation
from website.render import render
from website.tooltips import tooltips

__all__ = ["navigation", "pages", "whole_files"]

HANDBOOK = "methodology.html"
"""The method as one page, which a visitor can take along."""

_MAKERS = (
    stages,
    standards,
    standards_index,
    crosswalk,
    written,
    tools,
    roles,
    sources,
    catalogue,
    documents,
    forms,
    examples,
    places,
    settings,
    milestones,
    tables,
    glossary,
    home,
    troubles,
)


@cache
def pages() -> dict[str, str]:
    """Return every page as Markdown, by its path on the site."""
    found = content()
    addresses = book(found, settings.setting_paths(found))
    made = {page.uri: render(page) for maker in _MAKERS for page in maker.site_pages(found)}
    return {uri: addresses.link(text, uri) + tooltips(found, text, uri) for uri, text in made.items()}


def whole_files(site_url: str | None = None) -> Iterator[tuple[str, bytes | Path]]:
    """Yield what the site holds besides pages, by its path: its content, or the file that holds it.

    ``site_url`` is the whole address of the site, where it is known.
    """
    yield HANDBOOK, handbook().encode()
    yield from face.files()
    yield from make_files(site_url=site_url)
    yield from built_files(content())
