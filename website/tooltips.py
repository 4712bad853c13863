"""The tooltips that explain the glossary's jargon on every other page."""

from __future__ import annotations

from website.addresses import GLOSSARY
from website.content import Content


def tooltips(content: Content, text: str, uri: str) -> str:
    """Return the abbreviations that a page's text calls for, in Markdown; the glossary itself needs none."""
    if uri == GLOSSARY:
        return ""
    lines = [
        # An abbreviation is matched as it is written, so a term needs one for the middle and one for the beginning.
        f"*[{form}]: {each.means.replace('`', '')}\n"
        for each in content.library.glossary
        if each.tooltip
        for form in (each.term, each.term.capitalize())
        if form in text
    ]
    return "".join(["\n", *lines]) if lines else ""
