"""The few pieces of WordprocessingML that the kit's documents consist of; every text is escaped here."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence

TEXT_WIDTH = 9412
"""Between the margins of an A4 page, in twentieths of a point."""

LANDSCAPE_WIDTH = 14344
"""The same of a page on its side."""

BLANK = "\ue000"
"""Stands for `____`, a place to write by hand, until its run is written."""

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BREAK = re.compile(r"(\r\n|\r|\n|\t)")

TICK_BOX = (
    '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="0"/>'
    '<w14:checkedState w14:val="2612" w14:font="Segoe UI Symbol"/>'
    '<w14:uncheckedState w14:val="2610" w14:font="Segoe UI Symbol"/></w14:checkbox></w:sdtPr>'
    '<w:sdtContent><w:r><w:rPr><w:rStyle w:val="Box"/></w:rPr><w:t>☐</w:t></w:r></w:sdtContent></w:sdt>'
)
"""A box that a click in Word ticks, and a pen on paper."""


def escape(text: str) -> str:
    """Return text for XML, without the characters that XML cannot hold."""
    return html.escape(_NOT_XML.sub("", text))


def run(text: str, properties: str = "") -> str:
    """Return a run of text; newlines become line breaks, and `properties` is the inside of `w:rPr`."""
    if not text:
        return ""
    before = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    if not _BREAK.search(text):
        return f'<w:r>{before}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
    inside = "".join(_piece(piece) for piece in _BREAK.split(text) if piece)
    return f"<w:r>{before}{inside}</w:r>"


def _piece(piece: str) -> str:
    if piece == "\t":
        return "<w:tab/>"
    return "<w:br/>" if piece in ("\r\n", "\r", "\n") else f'<w:t xml:space="preserve">{escape(piece)}</w:t>'


def gap(text: str) -> str:
    """Return a run that stands out: something that a person still has to write."""
    return run(text, '<w:rStyle w:val="Gap"/>')


def paragraph(inside: str, style: str = "", properties: str = "") -> str:
    """Return a paragraph; `properties` follows the style in `w:pPr`, in the order of the schema."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    before = f"<w:pPr>{named}{properties}</w:pPr>" if named or properties else ""
    return f"<w:p>{before}{inside}</w:p>"


def cell(inside: str, width: int, shade: str = "", span: int = 1, borders: str = "") -> str:
    """Return a table's cell that holds paragraphs; its width is in twentieths of a point."""
    more = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    more += f"<w:tcBorders>{borders}</w:tcBorders>" if borders else ""
    more += f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>' if shade else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{more}</w:tcPr>{inside}</w:tc>'


def row(cells: Iterable[str], header: bool = False, height: int = 0) -> str:
    """Return a table's row that is not torn apart by a page; a header row returns on each page."""
    tall = f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>' if height else ""
    repeat = "<w:tblHeader/>" if header else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{tall}{repeat}</w:trPr>{''.join(cells)}</w:tr>"


def table(
    rows: Iterable[str],
    widths: Sequence[int],
    *,
    header: bool,
    first_column: bool,
    style: str = "KitTable",
    indent: int = 0,
) -> str:
    """Return a table with fixed column widths in twentieths of a point."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    look = f'w:firstRow="{int(header)}" w:firstColumn="{int(first_column)}" w:noHBand="1" w:noVBand="1"'
    moved = f'<w:tblInd w:w="{indent}" w:type="dxa"/>' if indent else ""
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>{moved}'
        f'<w:tblLayout w:type="fixed"/><w:tblLook {look}/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


AFTER_TABLE = paragraph("", "AfterTable")
"""Keeps two tables apart, and ends a cell or a document as Word wants it."""
