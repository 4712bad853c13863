"""What stands above and below the text of each page, and of a first page that has its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from kit_cli.frozen import frozen
from kit_cli.languages.catalogues import translate
from kit_cli.making.word.body import Body
from kit_cli.making.word.paper import Paper
from kit_cli.making.word.xml import TEXT_WIDTH, Piece, joined, paragraph, run

_FIELD = '<w:fldSimple w:instr=" {} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
_PAGE, _PAGES = Piece(_FIELD.format("PAGE")), Piece(_FIELD.format("NUMPAGES"))


@frozen
class Margins:
    """A document's headers and footers: those of every page, and of its first one where that has its own."""

    header: Body
    footer: Body
    first_header: Body | None = None
    first_footer: Body | None = None

    def parts(self) -> Iterator[tuple[str, str, str, Body]]:
        """Yield each part's name, the element that it is, the pages it is for (as WordprocessingML says), its text."""
        yield "header", "hdr", "default", self.header
        yield "footer", "ftr", "default", self.footer
        if self.first_header and self.first_footer:
            yield "header-first", "hdr", "first", self.first_header
            yield "footer-first", "ftr", "first", self.first_footer


def usual(title: str, note: str, programme: str, author: str, language: str, page: Paper) -> Margins:
    """Return the margins of most documents: whose it is above; below it what it is, a ``note`` if any, and the page."""
    below = " · ".join(filter(None, (title, note)))
    return Margins(
        line(run(programme) + run("\t") + run(author), "Header", page),
        line(run(below) + run("\t") + _page_of_pages(language), "Footer", page),
    )


def of_letter(programme: str, author: str, page: Paper, first_header: Body, first_footer: Body) -> Margins:
    """Return the margins of a letter: its own head and foot first, and a bare number on any further page."""
    header = line(run(programme) + run("\t") + run(author), "Header", page)
    return Margins(header, line(run("\t") + _PAGE, "Footer", page), first_header, first_footer)


def line(inside: Piece, style: str, page: Paper) -> Body:
    """Return a line whose tab leads to the right margin."""
    return Body([paragraph(inside, style, to_the_right(page))])


def to_the_right(page: Paper, left: int = 0) -> str:
    """Return the property of a paragraph whose last tab leads to the right margin, and one before it to ``left``."""
    clear = "" if page.text_width == TEXT_WIDTH else f'<w:tab w:val="clear" w:pos="{TEXT_WIDTH}"/>'
    first = f'<w:tab w:val="left" w:pos="{left}"/>' if left else ""
    # Without dots or lines: those of the body's tab are places to write.
    return f'<w:tabs>{clear}{first}<w:tab w:val="right" w:leader="none" w:pos="{page.text_width}"/></w:tabs>'


def _page_of_pages(language: str) -> Piece:
    _ = partial(translate, tag=language)
    fields = {"{page}": _PAGE, "{pages}": _PAGES}
    pieces = re.split(r"(\{page\}|\{pages\})", _("Page {page} of {pages}"))
    return joined(fields.get(piece) or run(piece) for piece in pieces)
