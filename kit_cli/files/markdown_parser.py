"""The Markdown that documents are written in."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_UNUSED = ("html_block", "html_inline", "code", "fence", "reference", "lheading", "autolink")
"""What documents do not use is shown as it is written: HTML, code blocks, links by reference, and headings by
underlining (so that `---` is a new page wherever it stands)."""


@cache
def markdown_parser() -> MarkdownIt:
    """Return what reads a document's Markdown; the library is imported here alone."""
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False}).enable("table").disable(list(_UNUSED))
