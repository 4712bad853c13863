"""The sources that a page of the method rests on, for the pages where there may be none."""

from __future__ import annotations

from typing import Any

from kit_cli.method.compose import sources_text
from kit_cli.method.read import Page
from website.content import Content


def cited_sources(content: Content, page: Page[Any]) -> str:
    """Return the section of a page's sources, which stand small below its text; empty where it names none."""
    if not page.front.sources:
        return ""
    heading, _, listed = sources_text(page, page.front.sources, content.library.sources).partition("\n\n")
    return f"{heading}\n\n<div class='mk-cited' markdown>\n\n{listed}\n</div>\n"
