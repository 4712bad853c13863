"""A dropped text of a programme: settings, a form, a document. What it says tells which, and its name only its id."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from kit_cli.errors import KitError, visible
from kit_cli.files.document_paths import DOCUMENT_FOLDERS, document_path, is_document
from kit_cli.files.front_matter import read_split, split_text
from kit_cli.files.titles import title_in
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.judging.model import MISSING, Model, fields
from kit_cli.model.document import FrontMatter
from kit_cli.model.folder import FILES, file_at, form_path
from kit_cli.model.form import FormFile
from kit_cli.places.answer_rules import slug_of
from kit_cli.programme.read import languages_of
from kit_cli.web.arriving.dropped import DroppedFile, Recognised, bytes_at
from kit_cli.web.workplace.lying import text_of

WRITTEN = "write"
"""The call that puts such a text in its place."""
_ENOUGH = 0.6
"""So much of what a file must say, and says, has to be the same; the rest may be a slip, which is told by its line."""


def text(dropped: DroppedFile) -> Recognised | None:
    """A text that takes the place of one of the programme's, or is added to them: written as it is, once judged."""
    place = _of_yaml(dropped) or _of_markdown(dropped)
    if not place:
        return None
    name = visible(dropped.name)
    if dropped.folder is None:
        told = say("{name} is a text of a programme.", name=name)
        return Recognised("text", told, also=say("Open the programme to which it belongs, and drop it there."))
    file = text_of(dropped.folder.as_posix(), place)
    if bytes_at(dropped.folder / place, dropped.folder) == dropped.content:
        told = say("{name} is the text “{title}”, as it is already.", name=name, title=_title(place, dropped))
        return Recognised("text", told)
    return Recognised("text", _told(name, place, dropped), WRITTEN, {"file": file, "text": dropped.text}, file)


def _told(name: str, place: str, dropped: DroppedFile) -> Sentence:
    assert dropped.folder is not None  # noqa: S101  (the caller has looked)
    title = _title(place, dropped)
    if not (dropped.folder / place).exists():
        return say("{name} is a text of a programme: it is added as “{title}”.", name=name, title=title)
    return say("{name} takes the place of “{title}”, which is then gone.", name=name, title=title)


def _title(place: str, dropped: DroppedFile) -> Sentence | str:
    """Return what people call the text at a place: a document and a form by their own title, any other by its name."""
    known = file_at(place)
    if is_document(place):
        return title_in(dropped.text or "") or place
    if known is None or known.model is not FormFile:
        return known.title if known else place
    title = dropped.data.get("title")
    return str(next(iter(title.values()), place)) if isinstance(title, dict) else str(title or place)


def _of_yaml(dropped: DroppedFile) -> str:
    """Return where a text in YAML belongs, by the keys that it has; empty for one that belongs nowhere."""
    if not dropped.data:
        return ""
    alike = {file.path: _alike(dropped.data, file.model) for file in FILES}
    path = max(alike, key=lambda each: alike[each])
    if _alike(dropped.data, FormFile) > max(alike[path], _ENOUGH):
        return form_path(_id(dropped, "form"))
    return path if alike[path] >= _ENOUGH else ""


def _alike(data: Mapping[Any, Any], model: type[Model]) -> float:
    """Return how much of what a text says, and ought to say, it says."""
    known = {each.key for each in fields(model)}
    needed = {each.key for each in fields(model) if each.default is MISSING}
    said = set(data)
    return len(said & known) / len(said | needed) if said & known else 0


def _of_markdown(dropped: DroppedFile) -> str:
    """Return where a document belongs, by its front matter: in the language in which one of its name lies."""
    if dropped.text is None or not dropped.text.lstrip().startswith("---"):
        return ""
    try:
        front = split_text(dropped.text, Path(dropped.plain_name)).front.data
    except KitError:
        return ""
    if not isinstance(front, dict) or _alike(front, FrontMatter) < _ENOUGH:
        return ""
    name = _id(dropped, "document")
    ways = [document_path(name, tag, kind) for kind in DOCUMENT_FOLDERS for tag in _tags(dropped.folder)]
    here = [way for way in ways if dropped.folder and (dropped.folder / way).is_file()]
    return next(iter([*_titled(here, front, dropped.folder), *here, *ways]))


def _titled(ways: list[str], front: Mapping[Any, Any], folder: Path | None) -> list[str]:
    """Return those of some documents that bear the title of another one: its language, most likely."""
    found = []
    for way in ways:
        with suppress(KitError):
            if folder and read_split(folder / way, folder).front.data.get("title") == front.get("title"):
                found.append(way)
    return found


def _id(dropped: DroppedFile, otherwise: str) -> str:
    """Return the id that the name of a file gives it."""
    return slug_of(dropped.plain_name.rpartition(".")[0]) or otherwise


def _tags(folder: Path | None) -> tuple[str, ...]:
    return (folder and languages_of(folder)) or ("",)
