"""What was read of a programme last, while its folder stays as it was: the views of a page ask for it one by one."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Hashable, Iterator
from dataclasses import field
from pathlib import Path
from typing import Any, TypeVar

from kit_cli.files.fingerprints import walked
from kit_cli.frozen import frozen
from kit_cli.model.folder import BUILD
from kit_cli.programme.programme import Programme
from kit_cli.programme.read import read_programme

T = TypeVar("T")

_COARSE_SECONDS = 0.05 if sys.platform == "emscripten" else 2
"""How coarse the times of change may be: FAT, on a stick, counts in steps of two seconds, a tab in thousandths."""

_Marks = tuple[tuple[str, int, int, int], ...]
"""Each file with its size, its number on the disk and its time of change in nanoseconds."""


@frozen
class _Reading:
    here: Path
    folder: Path
    marks: _Marks
    found: dict[Hashable, Any] = field(default_factory=dict)


_last: list[_Reading] = []
"""The folder of which something is remembered, if any is."""


def programme_in(folder: Path) -> Programme:
    """Return what a folder holds, as `read_programme` does; raises KitError when it is not a programme's."""
    return remembered(folder, read_programme, lambda: read_programme(folder))


def remembered(folder: Path, what: Hashable, make: Callable[[], T]) -> T:
    """Return what is made of the texts in a folder, made again only when a file of it has changed.

    What was changed just now is not remembered: another change might leave no other mark. Raises what ``make`` does.
    """
    reading = _Reading(folder.absolute(), folder, tuple(_marks(folder)))
    last = next((each for each in _last if _are_alike(each, reading)), None)
    if last and what in last.found:
        found: T = last.found[what]
        return found
    made = make()
    newest = max((changed for *_, changed in reading.marks), default=0)
    if newest < (time.time() - _COARSE_SECONDS) * 1e9:
        if last is None:
            _last[:] = [last := reading]
        last.found[what] = made
    return made


def _are_alike(one: _Reading, other: _Reading) -> bool:
    return (one.here, one.folder, one.marks) == (other.here, other.folder, other.marks)


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
