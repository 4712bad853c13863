"""The sources that a page of the method rests on, for the pages where there may be none."""

from __future__ import annotations

from typing import Any

from kit_cli.method.compose import sources_text
from kit_cli.method.read import Page
from website.content import Content


def cited_sources(content: Content, page: Page[Any]) -> str:
    """Return the section of a page's sources, empty where it names none."""
    return sources_text(page, page.front.sources, content.library.sources) if page.front.sources else ""
