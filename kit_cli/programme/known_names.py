"""By which names the files of a programme are read; whatever else lies among them is strange, and has to be looked at.

An untouched build asks here whether anything strange has come: nothing heavy is imported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from os import DirEntry
from pathlib import Path, PurePosixPath

from kit_cli.files.document_paths import DOCUMENT_FOLDERS
from kit_cli.files.entries import entries, is_folder
from kit_cli.model.folder import ANSWERS, BASE, BUILD, CALENDAR_STATE, CHOICES, FILES, FORMS, KEPT, MADE

ENDINGS = {FORMS: ".yml"} | dict.fromkeys(DOCUMENT_FOLDERS, ".md")
"""How the names of files end of which there are many, by their folder."""

_ID = re.compile(r"[a-z][a-z0-9-]{0,39}")
_LEFT_ALONE = {BUILD, KEPT}


def _by_folder(paths: list[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for path in map(PurePosixPath, paths):
        found.setdefault("" if path.parent == PurePosixPath() else path.parent.as_posix(), set()).add(path.name)
    return found


ONCE = _by_folder([*(file.path for file in FILES), CHOICES, ANSWERS, CALENDAR_STATE])
"""The names of the files that a programme has once, by their folder."""
BESIDE = _by_folder([".gitignore", "README.md", BASE, MADE])
"""The names of what the kit writes besides, and never reads as a text of the programme."""


def is_id(name: str, ending: str) -> bool:
    """Return whether a file of this name is read as a form or a document, by its ending."""
    return name.endswith(ending) and _ID.fullmatch(name.removesuffix(ending)) is not None


def strange(folder: Path) -> Iterator[str]:
    """Yield the path of whatever lies in the folders that are read and is not read by its name; raises OSError."""
    yield from (name for name in _names("", folder) if name not in _LEFT_ALONE and not name.startswith("."))
    yield from (f"{FORMS}/{name}" for name in _names(FORMS, folder) if not is_id(name, ENDINGS[FORMS]))
    for kind in DOCUMENT_FOLDERS:
        for each in _listed(kind, folder):
            if not is_folder(each):
                if each.name not in ONCE.get(kind, ()):
                    yield f"{kind}/{each.name}"
                continue
            where = f"{kind}/{each.name}"
            yield from (f"{where}/{name}" for name in _names(where, folder) if not is_id(name, ENDINGS[kind]))
            yield f"{where}/"
    hidden = PurePosixPath(CALENDAR_STATE).parent.as_posix()
    stems = [name.partition(".")[0] for name in ONCE[hidden]]
    yield from (f"{hidden}/{name}" for name in _names(hidden, folder) if any(stem in name.lower() for stem in stems))


def _names(where: str, folder: Path) -> Iterator[str]:
    return (each.name for each in _listed(where, folder) if each.name not in ONCE.get(where, ()))


def _listed(where: str, folder: Path) -> list[DirEntry[str]]:
    try:
        return entries(folder / where, folder)
    except FileNotFoundError:
        return []
