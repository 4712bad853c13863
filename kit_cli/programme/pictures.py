"""The pictures of a programme: logos of its hub and its funders, and what documents show; each lies in its folder.

Somebody writes where one lies as they know it: seen from the document, or from the folder of the programme.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from kit_cli.errors import Problem
from kit_cli.face.no_picture import NoPicture
from kit_cli.files.markdown_parser import markdown_parser
from kit_cli.grammar.sentence import say
from kit_cli.model.folder import SETTINGS
from kit_cli.programme.document import Document
from kit_cli.programme.gaps import UnknownGap, fill
from kit_cli.programme.programme import Programme, UnreadableError

if TYPE_CHECKING:
    from kit_cli.face.picture import PictureFile
    from kit_cli.files.yaml_source import Key
    from kit_cli.model.settings import Hub, Settings
    from kit_cli.model.visibility import ShownFunder

_MEANT = ("![", "<img")
"""What somebody writes who wants a picture."""


def logo(programme: Programme) -> PictureFile | None:
    """Return the hub's logo for paper, PNG or JPEG; None where it has none. Raises NoPicture."""
    return _for_paper(programme.settings.hub.logo, programme.folder)


def logo_for_pages(hub: Hub, folder: Path) -> PictureFile | None:
    """Return a hub's logo as SVG, or else as it is for paper; None where it has none. Raises NoPicture."""
    return _for_pages(hub.logo_svg, folder) or _for_paper(hub.logo, folder)


def logo_of(funder: ShownFunder, folder: Path) -> PictureFile:
    """Return a funder's logo for paper; raises NoPicture."""
    found = _for_paper(funder.logo, folder)
    assert found  # noqa: S101  (its model wants a name)
    return found


def logo_of_for_pages(funder: ShownFunder, folder: Path) -> PictureFile:
    """Return a funder's logo as SVG, or else as it is for paper; raises NoPicture."""
    return _for_pages(funder.logo_svg, folder) or logo_of(funder, folder)


def _for_paper(name: str, folder: Path) -> PictureFile | None:
    if not name:
        return None
    from kit_cli.face.picture import LEAST_PIXELS, read_picture

    return read_picture(folder / _lying(name, folder), folder, LEAST_PIXELS)


def _for_pages(name: str, folder: Path) -> PictureFile | None:
    if not name:
        return None
    from kit_cli.face.picture import read_drawing

    return read_drawing(folder / _lying(name, folder), folder)


def _logos(settings: Settings) -> Iterator[tuple[Key, str, Callable[[str, Path], PictureFile | None]]]:
    """Yield the logos that the settings name: the key, where each is said to lie, and what reads it."""
    places: list[tuple[Key, Hub | ShownFunder]] = [(("hub",), settings.hub)]
    places += [(("visibility", "funders", at), each) for at, each in enumerate(settings.visibility.funders)]
    for key, each in places:
        for field, read in (("logo", _for_paper), ("logo_svg", _for_pages)):
            if name := getattr(each, field):
                yield (*key, field), name, read


def shown_picture(target: str, document: Document, programme: Programme) -> PictureFile:
    """Return what a document shows by a target as its Markdown has it; raises NoPicture, and UnknownGap."""
    from kit_cli.face.picture import read_picture

    return read_picture(programme.folder / _of_document(target, document, programme), programme.folder)


def picture_files(programme: Programme) -> dict[str, tuple[str, ...]]:
    """Return which pictures each text of a programme shows, both by their paths in its folder; not what is missing."""
    found: dict[str, list[str]] = {}

    def note(text: str, way: Callable[[], str]) -> None:
        try:
            found.setdefault(text, []).append(way())
        except (NoPicture, UnknownGap, UnreadableError):
            return

    if programme.knows(SETTINGS):
        for _, name, _ in _logos(programme.settings):
            note(SETTINGS.path, lambda name=name: _lying(name, programme.folder))  # type: ignore[misc]
    for document in programme.documents:
        for _, target, _ in targets(document):
            text = document.place
            note(text, lambda target=target, of=document: _of_document(target, of, programme))  # type: ignore[misc]
    return {text: tuple(dict.fromkeys(paths)) for text, paths in found.items()}


def picture_problems(programme: Programme) -> Iterator[Problem]:
    """Yield what is wrong with each picture, at the line that names it; of a broken file, where it is named first."""
    told = set[str]()
    if programme.knows(SETTINGS):
        for key, name, read in _logos(programme.settings):
            try:
                read(name, programme.folder)
            except NoPicture as error:
                what = say("{file}: {what}", file=name, what=error.what)
                yield programme.source(SETTINGS.path).problem(what, key, error.remedy)
                told.update(programme.pictures.get(SETTINGS.path, ()))
    for document in programme.documents:
        for line, target, _ in targets(document):
            if wrong := _wrong(target, document, programme, told):
                what = say("{file}: {what}", file=unquote(target), what=wrong.what) if target else wrong.what
                yield Problem(what, wrong.remedy, document.path, document.body_line + line)


def _wrong(target: str, document: Document, programme: Programme, told: set[str]) -> NoPicture | None:
    """Return what is wrong with a picture of a document; None where nothing is, or it is told elsewhere."""
    if not target:
        return NoPicture(say("this is not written as pictures are"), say("Write {example}.", example=_EXAMPLE))
    path = ""
    try:
        path = _of_document(target, document, programme)
        shown_picture(target, document, programme)
    except NoPicture as error:
        if path in told:
            return None
        told.update({path} - {""})
        return error
    except (UnknownGap, UnreadableError):  # told with all gaps, and with the broken file
        return None
    return None


def wordless_pictures(programme: Programme) -> Iterator[Problem]:
    """Yield a remark for each picture of a document that says nothing to people who cannot see it."""
    for document in programme.documents:
        for line, target, words in targets(document):
            if target and not words.strip():
                what = say("this picture says nothing to people who cannot see it")
                remedy = say("Write between the brackets what it shows: {example}", example=f"![…]({unquote(target)})")
                yield Problem(what, remedy, document.path, document.body_line + line)


_EXAMPLE = "![…](logo.png)"


def targets(document: Document) -> Iterator[tuple[int, str, str]]:
    """Yield each picture of a document: its line in the body, from 0, where it is said to lie, and its words.

    What was meant as a picture and is none lies nowhere.
    """
    if not any(sign in document.body for sign in _MEANT):
        return
    line = 0
    for token in markdown_parser().parse(document.body):
        line = token.map[0] if token.map else line
        for child in token.children or ():
            if child.type in {"softbreak", "hardbreak"}:
                line += 1
            elif child.type == "image":
                yield line, str(child.attrGet("src") or ""), child.content
            elif child.type == "text" and any(sign in child.content for sign in _MEANT):
                yield line, "", child.content


def _of_document(target: str, document: Document, programme: Programme) -> str:
    name = fill(unquote(target), programme, document.language)
    return _lying(name, programme.folder, document.path.parent.relative_to(programme.folder).as_posix())


def _lying(name: str, folder: Path, beside: str = "") -> str:
    # Most programmes have no picture, and need not know where one may lie.
    from kit_cli.programme.picture_paths import lying

    return lying(name, folder, beside)
