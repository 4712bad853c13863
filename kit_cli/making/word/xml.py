"""The few pieces of WordprocessingML that the kit's documents consist of; every text is escaped here."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

TEXT_WIDTH = 9412
"""Between the margins of an A4 page, in twentieths of a point."""

BLANK = "\ue000"
"""Stands for `____`, a place to write by hand, until its run is written."""

_ORDER = {
    name: number
    for number, name in enumerate(
        (
            "keepNext",
            "keepLines",
            "pageBreakBefore",
            "numPr",
            "pBdr",
            "shd",
            "tabs",
            "spacing",
            "ind",
            "jc",
            "textAlignment",
        )
    )
}
"""A paragraph's properties in the order in which the schema wants them (ECMA-376, 17.3.1.26)."""
_NAME = re.compile(r"<w:(\w+)")

TABLE_END = "</w:tbl>"

KEEP = "<w:keepNext/>"
"""A paragraph's property: it stands on one page with the paragraph or table after it."""

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_RANGE = re.compile(r"(?<=\d)–(?=\d)")
_KEPT_RANGE = "–\ufeff"
"""A line ends after a dash, also between two days; not before U+FEFF, which the fonts of Word have, unlike U+2060."""
_BREAK = re.compile(r"(\r\n|\r|\n|\t)")


class Piece(NamedTuple):
    """Some WordprocessingML, and the text that people read in it; a paragraph's text ends its line.

    A build makes twenty thousand.
    """

    xml: str
    text: str = ""

    def __add__(self, other: Piece) -> Piece:  # type: ignore[override] # never joined as tuples
        return Piece(self.xml + other.xml, self.text + other.text) if other.xml else self


NOTHING = Piece("")

TICK_BOX = Piece(
    '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="0"/>'
    '<w14:checkedState w14:val="2612" w14:font="Segoe UI Symbol"/>'
    '<w14:uncheckedState w14:val="2610" w14:font="Segoe UI Symbol"/></w14:checkbox></w:sdtPr>'
    '<w:sdtContent><w:r><w:rPr><w:rStyle w:val="Box"/></w:rPr><w:t>☐</w:t></w:r></w:sdtContent></w:sdt>',
    "☐",
)
"""A box that a click in Word ticks, and a pen on paper."""


def joined(pieces: Iterable[Piece]) -> Piece:
    """Return pieces one after the other."""
    found = list(pieces)
    if len(found) == 1:
        return found[0]
    return Piece("".join(piece.xml for piece in found), "".join(piece.text for piece in found))


def escape(text: str) -> str:
    """Return text for XML, without the characters that XML cannot hold."""
    return html.escape(_NOT_XML.sub("", text))


def run(text: str, properties: str = "") -> Piece:
    """Return a run of text; newlines become line breaks, and `properties` is the inside of `w:rPr`."""
    if not text:
        return NOTHING
    before = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    shown = _NOT_XML.sub("", text)
    if not _BREAK.search(shown):
        return Piece(f"<w:r>{before}{_words(shown)}</w:r>", shown)
    inside = "".join(_line(part) for part in _BREAK.split(shown) if part)
    return Piece(f"<w:r>{before}{inside}</w:r>", shown)


def _line(part: str) -> str:
    if part == "\t":
        return "<w:tab/>"
    return "<w:br/>" if part in ("\r\n", "\r", "\n") else _words(part)


def _words(text: str) -> str:
    kept = _RANGE.sub(_KEPT_RANGE, text) if "–" in text else text
    return f'<w:t xml:space="preserve">{html.escape(kept)}</w:t>'


def gap(text: str) -> Piece:
    """Return a run that stands out: something that a person still has to write."""
    return run(text, '<w:rStyle w:val="Gap"/>')


def paragraph(inside: Piece, style: str = "", *properties: str) -> Piece:
    """Return a paragraph; `properties` are elements of `w:pPr` beside its style, in any order, or empty."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    others = "".join(sorted(filter(None, properties), key=_place))
    before = f"<w:pPr>{named}{others}</w:pPr>" if named or others else ""
    return Piece(f"<w:p>{before}{inside.xml}</w:p>", f"{inside.text}\n")


def _place(element: str) -> int:
    name = _NAME.match(element)
    return _ORDER[name[1]] if name else len(_ORDER)


def cell(inside: Piece, width: int, columns: int = 1) -> Piece:
    """Return a table's cell that holds paragraphs and spans columns; its width is in twentieths of a point."""
    span = f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
    return Piece(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}</w:tcPr>{inside.xml}</w:tc>', inside.text)


def row(cells: Iterable[Piece], header: bool = False, height: int = 0) -> Piece:
    """Return a table's row that is not torn apart by a page; a header row returns on each page."""
    tall = f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>' if height else ""
    repeat = "<w:tblHeader/>" if header else ""
    inside = joined(cells)
    return Piece(f"<w:tr><w:trPr><w:cantSplit/>{tall}{repeat}</w:trPr>{inside.xml}</w:tr>", inside.text)


def table(
    rows: Iterable[Piece],
    widths: Sequence[int],
    *,
    header: bool,
    first_column: bool,
    style: str = "KitTable",
    indent: int = 0,
) -> Piece:
    """Return a table with fixed column widths in twentieths of a point."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    look = f'w:firstRow="{int(header)}" w:firstColumn="{int(first_column)}" w:noHBand="1" w:noVBand="1"'
    moved = f'<w:tblInd w:w="{indent}" w:type="dxa"/>' if indent else ""
    inside = joined(rows)
    return Piece(
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>{moved}'
        f'<w:tblLayout w:type="fixed"/><w:tblLook {look}/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{inside.xml}</w:tbl>",
        inside.text,
    )
