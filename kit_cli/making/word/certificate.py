"""A certificate's page: on its side, a name bigger than all else, and a field of the hub's colour at the right edge.

The ring of the programme's own year is drawn there, as on its start page, with the gatherings on the line around it; in
its middle stand mentor and mentee, one filled, one open, and where they meet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise
from math import pi

from kit_cli.face.drawings.year_ring import Look
from kit_cli.face.emf import Contour, emf
from kit_cli.face.own import Face, own_face
from kit_cli.face.picture import PictureFile
from kit_cli.face.ring import LEFT_HALF, RIGHT_HALF, SIZE, Points, at, band, disc, moved
from kit_cli.making.edition import Edition
from kit_cli.making.funders import has_funders
from kit_cli.making.ring_of_year import looks_and_gatherings
from kit_cli.making.word.body import Body
from kit_cli.making.word.drawing import behind
from kit_cli.making.word.grid import Cell
from kit_cli.making.word.letterhead import head
from kit_cli.making.word.margins import Margins
from kit_cli.making.word.markdown import Writer
from kit_cli.making.word.paper import Paper
from kit_cli.making.word.picture import EMU_PER_CM, inline_picture
from kit_cli.making.word.xml import NOTHING, Piece, cell, paragraph, row, table

_WIDE, _HIGH, _PANEL = 297.0, 210.0, 100.0
"""The page and its field, in millimetres."""
_MIDDLE = 80.0, _HIGH / 2
"""Of the ring, from the field's corner; so it runs out of the page."""
_OUTER, _INNER, _HELD, _GATHERED = 65.0, 43.0, 37.0, 70.0
"""Radii of the stages, of the one that holds them and of the line of gatherings, in millimetres."""
_BETWEEN, _OPENING = 1.1, 7.0
"""Half the way between two stages, and half the opening of the one that holds them, in millimetres."""
_THIN, _THICK, _DOT = 0.7, 2.3, 4.6
"""Of lines, and the radius of a gathering, in millimetres."""
_HALVES = 0.85
"""How many millimetres a unit of the halves in the middle is wide."""
_TINT = 0.16
"""How much of the colour of words is in a tinted stage."""
_FIGURE = 9
"""The most signs of a figure that is set large, such as `[number]`."""
_TWENTIETHS = 1440 / 25.4
_GAP = 340
"""After each cell of a CertificateTable; the last one's lies beside the text, so that lines above end where it does."""

_FULL = Paper(
    16838, 11906, top=2500, bottom=560, left=1134, right=round((_PANEL + 14) * _TWENTIETHS), header=850, footer=340
)
_ROOMY = replace(_FULL, top=3200)
_STYLES = {
    "Title": "CertificateTitle",
    "Heading1": "CertificateName",
    "": "CertificateText",
    "Signature": "CertificateSignature",
}
_FULL_STYLES = {**_STYLES, "Signature": "CertificateSignatureLow"}


class CertificateWriter(Writer):
    """Writes figures above their labels, at the foot who signs beside place and day, and below a `---` the small print.

    The last two paragraphs above the small print are place and day, and who signs. Without small print, as until 0.7,
    what stands below the figures is said in smaller words, for it has to fit on the page.
    """

    def write(self, markdown: str) -> None:
        """Add a certificate's Markdown to the body; raises UnknownGap, and NoPicture."""
        text, rule, small = markdown.partition("\n---\n")
        self._below = self._styles[""] if rule else "LetterText"
        super().write(text)
        above, signed = self.body.pieces[:-2], self.body.pieces[-2:]
        if all(each.xml.startswith("<w:p>") for each in signed):
            self.body.pieces[:] = above
            self.body.add(_side_by_side(signed[::-1], self._width, self._styles["Signature"]))
        self._styles, self._signed = {**self._styles, "": "Small"}, False
        # As many lines as are above it, so that what is wrong in it is told with its own.
        super().write("\n" * (text + rule).count("\n") + small)

    def _tabled(self, head: list[Cell], *rows: list[Cell], held: bool) -> None:
        if len(rows) != 1 or not all(each.text for each in head):
            super()._tabled(head, *rows, held=held)
            return
        width = (self._width + _GAP) // len(head)
        style = "CertificateFigure" if all(len(each.text) <= _FIGURE for each in rows[0]) else "CertificateWords"
        figures = (
            paragraph(figure.runs, style) + paragraph(label.runs, "CertificateLabel")
            for label, figure in zip(head, rows[0], strict=True)
        )
        cells = [cell(each, width) for each in figures]
        self.body.add(
            table([row(cells)], [width] * len(head), header=False, first_column=False, style="CertificateTable")
        )
        self._styles = {**self._styles, "": self._below}


def _side_by_side(pieces: Sequence[Piece], width: int, style: str) -> Piece:
    """Return paragraphs in another style as a row, without what they say of the paragraphs around them."""
    each, only = (width + _GAP) // len(pieces), f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
    cells = [cell(Piece(_PROPERTIES.sub(only, piece.xml, count=1), piece.text), each) for piece in pieces]
    return table([row(cells)], [each] * len(pieces), header=False, first_column=False, style="CertificateTable")


_PROPERTIES = re.compile("<w:pPr>.*?</w:pPr>")


def certificate_paper(edition: Edition) -> Paper:
    """Return a certificate's paper, with less room above the text where funders stand below it."""
    return _FULL if has_funders(edition) else _ROOMY


def certificate_styles(edition: Edition) -> Mapping[str, str]:
    """Return what the styles of a document become on it, likewise with less room to sign where funders stand below."""
    return _FULL_STYLES if has_funders(edition) else _STYLES


def certificate_margins(edition: Edition) -> Margins:
    """Return a certificate's margins: the programme's head, and the field behind it.

    Raises KitError where the hub's logo was taken away since the programme was read.
    """
    above = head(edition, _FULL, ["{hub.name}, {hub.city}"], style="CertificateHead", ruled=False)
    settings = edition.programme.settings
    size = int(_PANEL * EMU_PER_CM / 10), int(_HIGH * EMU_PER_CM / 10)
    field = inline_picture(above.picture(_field(own_face(settings.hub), *_year(edition))), above.drawing(), size, "")
    above.pieces[0] = _with(above.pieces[0], behind(field, _WIDE - _PANEL, 0))
    return Margins(above, Body([paragraph(NOTHING, "Footer")]))


def _with(first: Piece, drawing: Piece) -> Piece:
    return Piece(first.xml.removesuffix("</w:p>") + drawing.xml + "</w:p>", first.text)


def _year(edition: Edition) -> tuple[tuple[Look, ...], tuple[float, ...]]:
    looks, gatherings = looks_and_gatherings(edition.programme.dates)
    return tuple(looks), tuple(gatherings)


@cache
def _field(face: Face, looks: Sequence[Look], gatherings: Sequence[float]) -> PictureFile:
    x, y = _MIDDLE
    corners = ((0.0, 0.0), (_PANEL, 0.0), (_PANEL, _HIGH), (0.0, _HIGH), (0.0, 0.0))
    # A straight line is a curve whose handles lie on its ends.
    field = (corners[0], *(each for one, other in pairwise(corners) for each in (one, other, other)))
    left, right = moved(LEFT_HALF, _HALVES, x - 0.6, y - 4), moved(RIGHT_HALF, _HALVES, x + 0.6, y + 4)
    contours = (
        Contour([field], face.fill),
        *_stages(face, looks),
        *_gathered(face, gatherings, 2 * pi / max(1, len(looks) - 1)),
        Contour([left], face.on),
        Contour([right], line=face.on, width=1.2),
        Contour([moved(disc(4), _HALVES, x + 7, y + 5)], face.spark),
    )
    return PictureFile("emf", emf(contours, _PANEL, _HIGH))


def _stages(face: Face, looks: Sequence[Look]) -> Iterator[Contour]:
    """Yield the stages in their order from the top, the last of them as a ring inside that holds the others."""
    step = 2 * pi / max(1, len(looks) - 1)
    fills = {"solid": face.on, "wash": _mixed(face.fill, face.on, _TINT)}
    for number, look in enumerate(looks[:-1]):
        shape = _band(number * step, (number + 1) * step, _OUTER, _INNER, _BETWEEN)
        yield Contour([shape], fills.get(look, ""), face.on, _THIN)
    yield Contour([_band(0, 2 * pi, _HELD + _THICK / 2, _HELD - _THICK / 2, _OPENING)], face.on)


def _gathered(face: Face, places: Sequence[float], step: float) -> Iterator[Contour]:
    """Yield the gatherings as discs on a line, each at its place among the stages."""
    if len(places) > 1:
        line = _band(places[0] * step, places[-1] * step, _GATHERED + _THIN / 2, _GATHERED - _THIN / 2, 0)
        yield Contour([line], face.on, face.on, _THIN / 2)
    for place in places:
        left, top = (each - SIZE / 2 for each in at(place * step, _GATHERED))
        dot = moved(disc(SIZE / 2), 2 * _DOT / SIZE, _MIDDLE[0] + left, _MIDDLE[1] + top)
        yield Contour([dot], face.spark, face.on, 2 * _THIN)


def _band(start: float, end: float, outer: float, inner: float, between: float) -> Points:
    """Return a piece of a ring about the middle with some millimetres left out at both ends."""
    out = between / ((outer + inner) / 2)
    return moved(band(start + out, end - out, outer, inner), 1, *_MIDDLE)


def _mixed(colour: str, other: str, share: float) -> str:
    """Return a colour with a share of another one in it."""
    one, two = (bytes.fromhex(each.removeprefix("#")) for each in (colour, other))
    return "#" + bytes(round(a + (b - a) * share) for a, b in zip(one, two, strict=True)).hex().upper()
