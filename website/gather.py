"""All pages of the site's own part, finished."""

from __future__ import annotations

from functools import cache

from website import (
    catalogue,
    crosswalk,
    documents,
    examples,
    forms,
    glossary,
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
    written,
)
from website.content import content
from website.linking import book
from website.navigation import navigation
from website.render import render
from website.tooltips import tooltips

__all__ = ["navigation", "pages"]

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
)


@cache
def pages() -> dict[str, str]:
    """Return every page as Markdown, by its path on the site."""
    found = content()
    addresses = book(found, settings.setting_paths(found))
    made = {sheet.uri: render(sheet) for maker in _MAKERS for sheet in maker.sheets(found)}
    return {uri: addresses.link(text, uri) + tooltips(found, text, uri) for uri, text in made.items()}
