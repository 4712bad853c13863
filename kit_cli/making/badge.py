"""What stands at the head of a page or a letter: the hub's logo, or else the programme's mark."""

from __future__ import annotations

from collections.abc import Callable

from kit_cli.errors import KitError
from kit_cli.face.mark import mark_drawing, mark_svg
from kit_cli.face.no_picture import NoPicture
from kit_cli.face.own import own_face
from kit_cli.face.picture import PictureFile
from kit_cli.making.edition import Edition
from kit_cli.making.word.body import Body
from kit_cli.making.word.picture import EMU_PER_CM, filling, inline_picture
from kit_cli.making.word.xml import Piece
from kit_cli.model.folder import SETTINGS
from kit_cli.model.own_names import own_name
from kit_cli.model.settings import Hub
from kit_cli.programme.pictures import logo, logo_for_pages
from kit_cli.programme.programme import Programme

_WIDEST = 3
"""So many times as wide as high may a logo be before it gets lower than the mark would be."""


def page_badge(edition: Edition) -> str:
    """Return the logo or the mark for a page, as HTML of its own; raises KitError where the logo was taken away.

    Beside it stands the name, so nobody has it read out.
    """
    programme = edition.programme
    picture = _logo(lambda: logo_for_pages(programme.settings.hub, programme.folder), programme)
    return badge(picture, _name(programme), programme.settings.hub)


def badge(logo: PictureFile | None, name: str, hub: Hub) -> str:
    """Return a hub's logo, or else the mark of its programme's name, as HTML."""
    return f'<img class="mk-logo" src="{logo.address}" alt="">' if logo else mark_svg(name, own_face(hub))


def word_badge(edition: Edition, body: Body, millimetres: float) -> tuple[Piece, float]:
    """Return the logo or the mark as a run for a text of a Word document, and how wide it is in millimetres.

    It is no higher than ``millimetres``. Its relation is one of ``body``, which is where it can stand. Raises KitError
    likewise.
    """
    picture = _logo(lambda: logo(edition.programme), edition.programme)
    number = body.drawing()
    if picture is None:
        body.drawings += 3  # its shapes
        name = _name(edition.programme)
        return Piece(mark_drawing(name, own_face(edition.programme.settings.hub), millimetres, number)), millimetres
    high = round(millimetres * EMU_PER_CM / 10)
    size = filling((picture.width, picture.height), (_WIDEST * high, high))
    words = edition.named(edition.programme.settings.hub.name)
    return inline_picture(body.picture(picture), number, size, words), size[0] * 10 / EMU_PER_CM


def _name(programme: Programme) -> str:
    """Return the name that decides the mark: in the main language, so that a programme has one in all of them."""
    return own_name(programme.settings.programme.name, programme.languages[0])


def _logo(read: Callable[[], PictureFile | None], programme: Programme) -> PictureFile | None:
    try:
        return read()
    except NoPicture as error:  # it was there when the programme was read
        raise KitError(programme.source(SETTINGS.path).problem(error.what, ("hub", "logo"), error.remedy)) from error
