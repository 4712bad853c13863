"""A certificate's page: on its side, a name bigger than all else, and a field of the hub's colour at the right edge.

All thirteen stages are filled there, for they lie behind whoever is given it; in the middle stand mentor and mentee,
one filled, one open, and where they meet.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import cos, pi, sin

from kit_cli.face.own import Face, own_face
from kit_cli.making.edition import Edition
from kit_cli.making.word.body import Body
from kit_cli.making.word.drawing import DISC, FIELD, LEFT_HALF, RIGHT_HALF, behind, shape
from kit_cli.making.word.letterhead import head
from kit_cli.making.word.margins import Margins
from kit_cli.making.word.paper import Paper
from kit_cli.making.word.xml import Piece, paragraph, run
from kit_cli.method.stages import stages

_WIDE, _HIGH, _PANEL = 297.0, 210.0, 96.0
"""The page and its field, in millimetres."""
_RING, _DISC, _HALF, _SPARK = 34.0, 9.0, 13.0, 4.5
"""How far the discs stand from the middle, and the sizes of disc, half disc and spark, in millimetres."""
_TWENTIETHS = 1440 / 25.4

CERTIFICATE = Paper(16838, 11906, top=2000, bottom=900, left=1134, right=round((_PANEL + 14) * _TWENTIETHS))
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


def certificate_margins(edition: Edition) -> Margins:
    """Return a certificate's margins: the programme's head, the field behind it, and the hub's name below.

    Raises KitError where the hub's logo was taken away since the programme was read.
    """
    above = head(edition, CERTIFICATE, ["{hub.name}, {hub.city}"], ruled=False)
    settings = edition.programme.settings
    above.pieces[0] = _with(
        above.pieces[0], behind(_field(own_face(settings.hub)), _WIDE - _PANEL, 0, _PANEL, _HIGH, number=900)
    )
    below = " · ".join((edition.named(settings.programme.name), edition.named(settings.hub.name)))
    return Margins(above, Body([paragraph(run(below), "Footer")]))


def _with(first: Piece, drawing: Piece) -> Piece:
    return Piece(first.xml.removesuffix("</w:p>") + drawing.xml + "</w:p>", first.text)


def _field(face: Face) -> Iterator[str]:
    fill, on, spark = (each.removeprefix("#") for each in (face.fill, face.on, face.spark))
    x, y = _PANEL / 2, _HIGH / 2
    yield shape(FIELD, 0, 0, _PANEL, _HIGH, fill)
    count = len(stages())
    for number in range(count):
        angle = 2 * pi * number / count - pi / 2
        left, top = x + _RING * cos(angle) - _DISC / 2, y + _RING * sin(angle) - _DISC / 2
        yield shape(DISC, left, top, _DISC, _DISC, on)
    yield shape(LEFT_HALF, x - _HALF, y - _HALF * 1.25, _HALF, 2 * _HALF, on)
    yield shape(RIGHT_HALF, x + 0.5, y - _HALF * 0.75, _HALF, 2 * _HALF, "", on)
    yield shape(DISC, x + _HALF * 0.4, y + _HALF * 0.25 - _SPARK / 2, _SPARK, _SPARK, spark)
