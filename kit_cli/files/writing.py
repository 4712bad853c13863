"""What is made appears in one step or not at all: it is made in a workshop beside its place, while a lock is held."""

from __future__ import annotations

import os
import re
import shutil
import stat
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from kit_cli.errors import KitError, Problem
from kit_cli.files.disk_errors import PREFIX as PREFIX
from kit_cli.files.disk_errors import disk_errors_told as disk_errors_told
from kit_cli.files.fingerprints import fingerprint
from kit_cli.files.locking import Hold, locks_here
from kit_cli.files.replacing import RETIRED, Kept, finished
from kit_cli.files.signals import uninterrupted
from kit_cli.grammar.sentence import say

_LEFT = re.compile(rf"{re.escape(PREFIX)}(\w+?)(?:\.lock|-.*)")
_A_BUILD = 1
"""Seconds for which one waits for another run that makes something: it may only be tidying up."""
_AN_ENTRY = 15
"""Seconds for which one waits for whoever is writing the same file."""
_AN_HOUR = 3600
"""Seconds after which no run is still at work, where no lock can tell."""

Writer = Callable[[str | Iterable[str]], None]
"""Writes a text to a file, whole or not at all."""


def _nobody(_kept: Kept) -> None:
    """Hear of what was kept and say nothing."""


@contextmanager
def workspace(
    folder: Path, work: str = "", *, patience: float = _A_BUILD, told: Callable[[Kept], None] = _nobody
) -> Iterator[Path]:
    """Give an empty workshop in a folder, and remove it afterwards, whatever happens.

    Only one run at a time is at work in the same folder on the same ``work``: the name of what is made in the folder,
    empty when it is the folder itself. What killed runs left is removed; ``told`` hears what was kept of it.

    Raises KitError when another is still at work after ``patience`` seconds, and when the disk refuses.
    """
    if not folder.is_dir():  # the library that locks would make it
        what = say("the folder above does not exist")
        raise KitError(Problem(what, say("Make {folder} first.", folder=folder), folder / work))
    key = fingerprint(os.fsencode(work.casefold()))[:8]
    bench: Path | None = None
    with disk_errors_told(folder / work), locks_here()(folder / f"{PREFIX}{key}.lock", patience) as hold:
        if hold is Hold.ANOTHERS:
            what = say("another mentorkit is at work in {folder}", folder=folder.resolve())
            raise KitError(
                Problem(what, say("Wait until it has finished, then try again."), folder / work if work else None)
            )
        _sweep(folder, key, hold, told if not work else None)
        try:
            with uninterrupted():
                bench = Path(tempfile.mkdtemp(prefix=f"{PREFIX}{key}-", dir=folder))
            yield bench
        finally:
            if bench is not None:
                _discard(bench)


def any_workshop(folder: Path) -> bool:
    """Return whether a run is at work in a folder, or was killed there."""
    return any(folder.glob(f"{PREFIX}*"))


@contextmanager
def changing(path: Path, *, mode: int = 0o666) -> Iterator[Writer]:
    """Hold a file while it is read, changed and written, and give what writes it: whole or not at all.

    It keeps its rights and line ends; a new one has those of ``mode``, from its first byte on, less what the umask
    takes away. Nothing is written unless the writer is called. Raises KitError when the path is a link or no file, when
    another run is still writing it after a while, and when the disk refuses.
    """
    check_file(path)
    with workspace(path.parent, path.name, patience=_AN_ENTRY) as bench:
        check_file(path)
        yield partial(_write, bench / "new", path, mode)


def replaced(path: Path, text: str | Iterable[str], *, mode: int = 0o666) -> None:
    """Write a text file that was not read before, as `changing` does; raises KitError as that does."""
    with changing(path, mode=mode) as write:
        write(text)


def check_file(path: Path, root: Path | None = None) -> None:
    """Raise KitError when there is something in a file's place that must not be written over, as a link or a device.

    Below a ``root`` no folder on the way may be a link either.
    """
    between = path.relative_to(root).parents[:-1] if root else ()
    with disk_errors_told(path):
        links = [root / each for each in between if (root / each).is_symlink()] if root else []
        if path.is_symlink() and (path.is_file() or not path.exists()):
            links.append(path)
        for link in links:
            what = say("this is a link, and nothing is written where it leads")
            raise KitError(Problem(what, say("Name the file itself, or put it in the place of the link."), link))
        if path.is_dir():
            raise KitError(Problem(say("there is a folder of this name"), say("Choose another name."), path))
        if path.exists() and not path.is_file():
            what = say("this is no file but a device or a pipe")
            raise KitError(Problem(what, say("Name an ordinary file."), path))
        if path.is_file() and not os.access(path, os.W_OK):
            what = say("this file is protected from being changed")
            raise KitError(Problem(what, say("Allow changes to it, or choose another name."), path))


def _write(bench: Path, path: Path, mode: int, text: str | Iterable[str]) -> None:
    there = path.is_file()
    end = "\r\n" if there and b"\r\n" in path.read_bytes() else "\n"
    # A name that the system has in other letters than UTF-8 is shown by its numbers, as on a screen.
    with open(
        bench,
        "x",
        encoding="utf-8",
        newline=end,
        errors="backslashreplace",
        opener=lambda name, flags: os.open(name, flags, mode),
    ) as stream:
        if there:
            _like(bench, path)
        stream.writelines([text] if isinstance(text, str) else text)
        stream.flush()
        os.fsync(stream.fileno())  # people wrote it: a power cut must leave the old one or the new one
    bench.replace(path)


def _like(new: Path, old: Path) -> None:
    """Give a new file the owner, the rights and what else is noted of an old one, as far as one may."""
    about = old.stat()
    with suppress(OSError, AttributeError):  # Windows has no owners of this kind
        os.chown(new, about.st_uid, about.st_gid)
    shutil.copystat(old, new)


def _sweep(folder: Path, key: str, hold: Hold, told: Callable[[Kept], None] | None) -> None:
    """Remove what killed runs left in a folder; with ``told`` finish first what they had begun.

    What another has begun in the same folder is only looked at when its lock is free.
    """
    left: dict[str, list[Path]] = {}
    for path in folder.glob(f"{PREFIX}*"):
        if match := _LEFT.fullmatch(path.name):
            left.setdefault(match[1], []).append(path)
    _swept(left.pop(key, []), hold, told)
    for other, paths in left.items():
        with locks_here()(folder / f"{PREFIX}{other}.lock", 0) as theirs:
            _swept(paths, theirs, told)


def _swept(paths: Iterable[Path], hold: Hold, told: Callable[[Kept], None] | None) -> None:
    for path in paths:
        if hold is Hold.ANOTHERS or path.suffix == ".lock" or (hold is Hold.NOBODYS and _is_young(path)):
            continue
        if told and not path.is_symlink() and (kept := finished(path)):
            told(kept)
        _discard(path)


def _is_young(path: Path) -> bool:
    with suppress(OSError):
        return time.time() - path.lstat().st_mtime < _AN_HOUR
    return False


def _discard(bench: Path) -> None:
    """Remove a workshop, but for one that still holds what it took away: the next run finishes that."""
    with uninterrupted(), suppress(OSError):
        if not stat.S_ISDIR(bench.lstat().st_mode):
            bench.unlink()
        elif not os.path.lexists(bench / RETIRED):
            shutil.rmtree(bench, ignore_errors=True)
