"""A dropped picture: it may become the hub's logo, on paper or on pages."""

from __future__ import annotations

from kit_cli.errors import visible
from kit_cli.face.no_picture import NoPicture
from kit_cli.face.picture import LEAST_PIXELS, drawing_of, picture_of
from kit_cli.grammar.sentence import NOTHING, Sentence, say
from kit_cli.model.folder import SETTINGS
from kit_cli.web.arriving.dropped import DroppedFile, Recognised, free_name
from kit_cli.web.arriving.file_kinds import PICTURE, kind_of_file
from kit_cli.web.workplace.lying import text_of

_LOGO = "logo"
_ENDINGS = {"png": "png", "jpeg": "jpg", "svg": "svg"}


def picture(dropped: DroppedFile) -> Recognised | None:
    """A PNG, a JPEG or an SVG; of other kinds, or one that cannot be a logo, it is told why."""
    svg = b"<svg" in dropped.content[:2_000]
    if not svg and kind_of_file(dropped.content) != PICTURE:
        return None
    name = visible(dropped.name)
    try:
        found = drawing_of(dropped.content) if svg else picture_of(dropped.content, LEAST_PIXELS)
    except NoPicture as error:
        # i18n: the name of a picture, and why it cannot be used
        return Recognised("picture", say("{name}: {what}.", name=name, what=error.what), also=error.remedy)
    if dropped.folder is None:
        return Recognised("picture", say("{name} is a picture.", name=name), also=_OPEN_FIRST)
    file = free_name(f"{_LOGO}.{_ENDINGS[found.kind]}", dropped.folder, dropped.content)
    key, place = ("logo_svg", _ON_PAGES) if svg else ("logo", _EVERYWHERE)
    values = {
        "file": text_of(dropped.folder.as_posix(), SETTINGS.path),
        "at": "hub",
        "values": {key: file.rpartition("/")[2]},
    }
    told = say("{name} is a picture. It can be your organisation’s logo, {place}.", name=name, place=place)
    return Recognised("picture", told, "edit", values, file, NOTHING)


_EVERYWHERE: Sentence = say("on letters and on pages")
_ON_PAGES: Sentence = say("on pages, sharp at any size")
_OPEN_FIRST = say("Open a programme first; then it can be its logo.")
