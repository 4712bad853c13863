"""Where a picture lies that somebody names: in the programme's folder, by one of the ways in which people name it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from os.path import lexists
from pathlib import Path
from posixpath import basename, dirname, join, normpath
from unicodedata import normalize

from kit_cli.errors import nearest
from kit_cli.face.no_picture import NoPicture
from kit_cli.grammar.sentence import say
from kit_cli.model.folder import BUILD, KEPT

_ON_THE_WEB = re.compile(r"(?:[a-z][a-z0-9+.-]+:)?//|data:|cid:|www\.", re.IGNORECASE)
_ABSOLUTE = re.compile(r"/|~|[a-z]:|file:", re.IGNORECASE)
_ENDINGS = {".png", ".jpg", ".jpeg", ".svg"}
_PUT_IN = say(
    "Put the picture into the programme's folder, and write its name here, for example {example}.", example="logo.png"
)


def lying(name: str, folder: Path, beside: str = "") -> str:
    """Return the path, in a programme's folder, of a picture that is named from there or from a folder in it.

    Folders may be written as Windows has them; letters with marks may be one sign or two, as a Mac has them.
    Raises NoPicture where it is not there, or lies elsewhere.
    """
    name = name.strip().replace("\\", "/")
    if _ON_THE_WEB.match(name) and not name.lower().startswith("file:"):
        raise NoPicture(say("it lies on the web, and nothing is fetched from there"), _PUT_IN)
    ways = list(dict.fromkeys(_ways(name, beside)))
    if _ABSOLUTE.match(name) or not ways:
        raise NoPicture(say("it does not lie in the programme's folder"), _PUT_IN)
    there = next((path for path in ways if lexists(folder / path)), None)
    if there is None:
        what = say("there is no such picture in the programme's folder")
        raise NoPicture(what, nearest(name, _pictures_near(name, ways, folder), _PUT_IN))
    top = there.partition("/")[0]
    if top in {BUILD, KEPT}:
        raise NoPicture(say("it lies in {folder}, where nothing stays as it is", folder=f"{top}/"), _PUT_IN)
    return there


def _ways(name: str, beside: str) -> Iterator[str]:
    for form in (name, normalize("NFC", name), normalize("NFD", name)):
        for each in (beside, ""):
            path = normpath(join(each, form))
            if path != ".." and not path.startswith("../"):
                yield path


def _pictures_near(name: str, ways: list[str], folder: Path) -> set[str]:
    """Return the pictures that lie where one was looked for, as they would be named."""
    found = {
        each.name
        for way in {dirname(way) for way in ways}
        if (folder / way).is_dir()
        for each in (folder / way).iterdir()
        if each.suffix.lower() in _ENDINGS
    }
    return {join(dirname(name), each) for each in found} - {basename(name)}
