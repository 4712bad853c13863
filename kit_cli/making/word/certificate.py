"""A certificate's page: on its side, a name bigger than all else, and a field of the hub's colour at the right edge.

The ring of the stages is filled there, for they lie behind whoever is given it; in its middle stand mentor and mentee,
one filled, one open, and where they meet.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import pairwise

from kit_cli.face.emf import Contour, emf
from kit_cli.face.own import Face, own_face
from kit_cli.face.picture import PictureFile
from kit_cli.face.ring import LEFT_HALF, MARKS, RIGHT_HALF, arc, disc, moved
from kit_cli.making.edition import Edition
from kit_cli.making.word.body import Body
from kit_cli.making.word.drawing import behind
from kit_cli.making.word.letterhead import head
from kit_cli.making.word.margins import Margins
from kit_cli.making.word.paper import Paper
from kit_cli.making.word.picture import EMU_PER_CM, inline_picture
from kit_cli.making.word.xml import Piece, paragraph, run

_WIDE, _HIGH, _PANEL = 297.0, 210.0, 96.0
"""The page and its field, in millimetres."""
_MIDDLE = 73.0, _HIGH / 2
"""Of the ring, from the field's corner; so it runs out of the page."""
_RING, _HALVES = 1.4, 0.95
"""How many millimetres a unit of their figures is wide."""
_TWENTIETHS = 1440 / 25.4

_FULL = Paper(16838, 11906, top=1900, bottom=900, left=1134, right=round((_PANEL + 14) * _TWENTIETHS))
_ROOMY = replace(_FULL, top=3000)
STYLES = {
    "Title": "CertificateTitle",
    "Heading1": "CertificateName",
    "": "CertificateText",
    "Signature": "CertificateSignature",
    "TableHead": "TableText",
    "TableText": "CertificateFigure",
    "KitTable": "CertificateTable",
}
"""What the styles of a document become on it."""


def certificate_paper(edition: Edition) -> Paper:
    """Return a certificate's paper, with less room above the text where funders stand below it."""
    visibility = edition.programme.settings.visibility
    return _FULL if visibility.european_union or visibility.funders else _ROOMY


def certificate_margins(edition: Edition) -> Margins:
    """Return a certificate's margins: the programme's head, the field behind it, and the hub's name below.

    Raises KitError where the hub's logo was taken away since the programme was read.
    """
    above = head(edition, _FULL, ["{hub.name}, {hub.city}"], ruled=False)
    settings = edition.programme.settings
    size = int(_PANEL * EMU_PER_CM / 10), int(_HIGH * EMU_PER_CM / 10)
    field = inline_picture(above.picture(_field(own_face(settings.hub))), above.drawing(), size, "")
    above.pieces[0] = _with(above.pieces[0], behind(field, _WIDE - _PANEL, 0))
    below = " · ".join((edition.named(settings.programme.name), edition.named(settings.hub.name)))
    return Margins(above, Body([paragraph(run(below), "Footer")]))


def _with(first: Piece, drawing: Piece) -> Piece:
    return Piece(first.xml.removesuffix("</w:p>") + drawing.xml + "</w:p>", first.text)


@cache
def _field(face: Face) -> PictureFile:
    x, y = _MIDDLE
    corners = ((0.0, 0.0), (_PANEL, 0.0), (_PANEL, _HIGH), (0.0, _HIGH), (0.0, 0.0))
    # A straight line is a curve whose handles lie on its ends.
    field = (corners[0], *(each for one, other in pairwise(corners) for each in (one, other, other)))
    ring = [moved(arc(number), _RING, x, y) for number in range(MARKS)]
    left, right = moved(LEFT_HALF, _HALVES, x - 0.6, y - 4), moved(RIGHT_HALF, _HALVES, x + 0.6, y + 4)
    contours = (
        Contour([field], face.fill),
        Contour([*ring, left], face.on),
        Contour([moved(disc(28), _RING, x, y), right], line=face.on, width=1.2),
        Contour([moved(disc(4), _HALVES, x + 8, y + 6)], face.spark),
    )
    return PictureFile("emf", emf(contours, _PANEL, _HIGH))
