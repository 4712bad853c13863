"""The mark before a day to keep, as a letter has them in a table: filled where people gather, and else open."""

from __future__ import annotations

import re
from functools import cache

from kit_cli.face.emf import Contour, emf
from kit_cli.face.own import own_face
from kit_cli.face.picture import PictureFile
from kit_cli.face.ring import SIZE, disc, moved
from kit_cli.face.tokens import tokens
from kit_cli.making.edition import Edition
from kit_cli.making.timeline.milestones import is_gathering, where
from kit_cli.making.word.body import Body
from kit_cli.making.word.picture import EMU_PER_CM, inline_picture
from kit_cli.making.word.xml import NOTHING, Piece, run

_SIDE, _LINE = 4.0, 0.5
"""How wide a mark and its line are, in millimetres."""
_DAY = re.compile(r"[*_]*(?:<<[a-z ]+: )?\{date\.([a-z0-9-]+)\}(?:>>)?[*_]*")
"""A cell that holds a date of the timeline and nothing else, perhaps in bold and in a form of its language."""


def day_mark(text: str, body: Body, edition: Edition) -> Piece:
    """Return the mark of the day that is the whole of a cell's Markdown, and a tab; nothing for what is no meeting."""
    found = _DAY.fullmatch(text.strip())
    dated = edition.programme.date(found[1]) if found else None
    if dated is None or not (place := where(dated, edition)):
        return NOTHING
    picture = _mark(own_face(edition.programme.settings.hub).spark if is_gathering(dated) else "")
    side = int(_SIDE * EMU_PER_CM / 10)
    return inline_picture(body.picture(picture), body.drawing(), (side, side), place) + run("\t")


@cache
def _mark(fill: str) -> PictureFile:
    radius, middle = (_SIDE - _LINE) / 2, _SIDE / 2
    whole = moved(disc(SIZE / 2), radius * 2 / SIZE, middle, middle)
    return PictureFile("emf", emf([Contour([whole], fill, tokens().colour("ink"), _LINE)], _SIDE, _SIDE))
