"""What the template's documents call the headings that the method finds by their id."""

from __future__ import annotations

from functools import cache

from kit_cli.files.headings import heading_titles
from kit_cli.files.plain_text import read_text
from kit_cli.files.shipped import template_document


@cache
def template_titles(document: str, language: str) -> dict[str, str]:
    """Return the words of a document's headings by their id; none where the template lacks the document."""
    path = template_document(document, language)
    return heading_titles(read_text(path)) if path else {}
