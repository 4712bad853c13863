"""What a dropped file is, by what it holds and not by its name, and where it goes once somebody has agreed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kit_cli.errors import KitError, Problem, visible
from kit_cli.files.disk_errors import disk_errors_told
from kit_cli.files.writing import check_file, workspace
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.model.folder import DATA
from kit_cli.web.arriving.dropped import DroppedFile, Recognised, free_name
from kit_cli.web.arriving.file_kinds import kind_of_file
from kit_cli.web.arriving.office import attestations, built, kept_table
from kit_cli.web.arriving.pictures import picture
from kit_cli.web.arriving.programmes import answers, programme
from kit_cli.web.arriving.texts import WRITTEN, text
from kit_cli.web.editing.texts import write

KINDS: tuple[Callable[[DroppedFile], Recognised | None], ...] = (
    programme,
    attestations,
    built,
    kept_table,
    answers,
    text,
    picture,
)
"""Each looks for its sign and says what can be done; the first that finds it counts. To add a kind: a function."""

_ANYTHING = say("a file")
_WORDS = say("a text")


def recognise(name: str, content: bytes, folder: Path | None) -> Recognised:
    """Return what a file is that somebody dropped, with a programme open or none; nothing is put anywhere."""
    dropped = DroppedFile(name, content, folder)
    found = (kind(dropped) for kind in KINDS)
    return next((each for each in found if each), None) or _unknown(dropped)


def accept(name: str, content: bytes, folder: Path | None) -> str:
    """Put a dropped file where its kind belongs, and return where that is, from the working folder.

    A text of the programme is judged as a build would judge it. Raises KitError for one that a build would refuse, for
    a file that belongs nowhere, or where something is in its place that must not be written over.
    """
    found = recognise(name, content, folder)
    if not found.file:
        raise KitError(Problem(found.told, found.also))
    there = Path(found.file)
    if found.action == WRITTEN:
        write(there, str((found.values or {})["text"]), None)
        return found.file
    check_file(there, folder)
    with disk_errors_told(there):
        there.parent.mkdir(parents=True, exist_ok=True)
    with workspace(there.parent, there.name) as bench:
        (bench / "new").write_bytes(content)
        check_file(there, folder)
        (bench / "new").replace(there)
    return found.file


def _unknown(dropped: DroppedFile) -> Recognised:
    """Say what a file is as far as one can see, and what can be done with it."""
    name, kind = visible(dropped.name), _what_it_is(dropped)
    if not dropped.content:
        return Recognised("unknown", say("{name} is empty.", name=name), also=say("Copy it again."))
    if dropped.folder is None:
        told = say("{name} is {kind}, and no programme: that is a folder, or a ZIP file of one.", name=name, kind=kind)
        return Recognised("unknown", told)
    file = free_name(dropped.plain_name, dropped.folder / DATA, dropped.content)
    told = say(
        "{name} is {kind}. The kit makes nothing of it; it can be kept in {folder}, as a proof or for yourselves.",
        name=name,
        kind=kind,
        folder=f"{DATA}/",
    )
    return Recognised("unknown", told, "accept", {}, file)


def _what_it_is(dropped: DroppedFile) -> Sentence:
    if kind := kind_of_file(dropped.content):
        return kind
    if dropped.names_inside:
        return say("a ZIP file without a programme")
    return _ANYTHING if dropped.text is None else _WORDS
