"""A programme as it was read last, while its folder stays as it was: a page's views ask for it one after the other."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path

from kit_cli.files.fingerprints import walked
from kit_cli.frozen import frozen
from kit_cli.model.folder import BUILD
from kit_cli.programme.programme import Programme
from kit_cli.programme.read import read_programme

_COARSE_SECONDS = 0.05 if sys.platform == "emscripten" else 2
"""How coarse the times of change may be: FAT, on a stick, counts in steps of two seconds, a tab in thousandths."""

_Marks = tuple[tuple[str, int, int, int], ...]
"""Each file with its size, its number on the disk and its time of change in nanoseconds."""


@frozen
class _Reading:
    folder: Path
    marks: _Marks
    programme: Programme


_last: list[_Reading] = []
"""The one that is remembered, if any is."""


def programme_in(folder: Path) -> Programme:
    """Return what a folder holds, as `read_programme` does; read again only when a file of it has changed.

    What was changed just now is not remembered: another change might leave no other mark.
    Raises KitError when the folder is not a programme's.
    """
    here = folder.absolute()
    marks = tuple(_marks(folder))
    for last in _last:
        if (last.folder, last.marks, last.programme.folder) == (here, marks, folder):
            return last.programme
    _last.clear()
    programme = read_programme(folder)
    newest = max((changed for *_, changed in marks), default=0)
    if newest < (time.time() - _COARSE_SECONDS) * 1e9:
        _last.append(_Reading(here, marks, programme))
    return programme


def _marks(folder: Path) -> Iterator[tuple[str, int, int, int]]:
    """Yield the mark of each file but those that are built."""
    for name in walked(folder):
        if not name.startswith(f"{BUILD}/"):
            path = folder / name
            try:
                found = path.stat()
            except OSError:  # a link that leads nowhere
                found = path.lstat()
            yield name, found.st_size, found.st_ino, found.st_mtime_ns
