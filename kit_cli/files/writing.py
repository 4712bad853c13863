"""A temporary folder beside the target, so that what is made appears in one step or not at all."""

from __future__ import annotations

import errno
import os
import re
import shutil
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from kit_cli.errors import KitError, Problem
from kit_cli.files.replacing import finished
from kit_cli.files.system_reasons import refusal
from kit_cli.grammar.sentence import say

_BENCH = re.compile(r"\.mentorkit-tmp-([0-9]{1,9})-\w+")
PREFIX = ".mentorkit-tmp-"
"""Hidden, and begun with the process's number, so that a later run can sweep what a killed one left."""


@contextmanager
def workspace(beside: Path, *, alone: bool = False) -> Iterator[Path]:
    """Give an empty folder in ``beside``, and remove it afterwards, whatever happens.

    With ``alone`` no other run may be at work there.

    Raises KitError when the disk is full or the folder cannot be written to.
    """
    bench: Path | None = None
    try:
        with disk_errors_told(beside):
            _sweep(beside)
            bench = Path(tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}-", dir=beside))
            if alone:
                _check_alone(bench)
            yield bench
    finally:
        if bench is not None:
            shutil.rmtree(bench, ignore_errors=True)


@contextmanager
def disk_errors_told(folder: Path) -> Iterator[None]:
    """Turn what a disk or a forbidden folder answers into a KitError about ``folder``."""
    try:
        yield
    except OSError as error:
        raise KitError(told(error, folder)) from error


def any_workshop(folder: Path) -> bool:
    """Return whether a run is at work in a folder, or was killed there."""
    return any(folder.glob(f"{PREFIX}*"))


def replaced(path: Path, text: str | Iterable[str], *, mode: int = 0o666) -> None:
    """Write a text file whole or not at all, with the line ends that it had; raises KitError when the disk refuses.

    ``mode`` is what the file may be used for from its first byte on, less what the umask takes away.
    """
    bench = path.with_name(f"{PREFIX}{os.getpid()}-{path.name}")
    try:
        with disk_errors_told(path):
            end = "\r\n" if path.is_file() and b"\r\n" in path.read_bytes() else "\n"
            with open(
                bench, "w", encoding="utf-8", newline=end, opener=lambda name, flags: os.open(name, flags, mode)
            ) as stream:
                stream.writelines([text] if isinstance(text, str) else text)
            bench.replace(path)
    finally:
        bench.unlink(missing_ok=True)


def _check_alone(bench: Path) -> None:
    others = [path for path in bench.parent.glob(f"{PREFIX}*") if path != bench and _BENCH.fullmatch(path.name)]
    if others:
        what = say("another mentorkit is at work in this folder")
        raise KitError(Problem(what, say("Wait until it has finished, then try again."), bench.parent))


def _sweep(folder: Path) -> None:
    """Remove what a killed run left, after finishing what it had begun."""
    for left in folder.glob(f"{PREFIX}*"):
        match = _BENCH.fullmatch(left.name)
        if match and not _at_work(int(match[1]), left):
            finished(left)
            shutil.rmtree(left, ignore_errors=True)


def _at_work(number: int, bench: Path) -> bool:
    """Return whether the process that made a workshop may still be at it."""
    if os.name == "nt":  # no way to ask without ending the process: an hour is longer than any build
        return time.time() - bench.stat().st_mtime < 3600
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def told(error: OSError, folder: Path) -> Problem:
    """Return what a failing disk or a forbidden folder means."""
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            what, remedy = say("the disk is full; nothing was written"), say("Free some space and try again.")
        case errno.EACCES | errno.EPERM | errno.EROFS:
            what, remedy = say("this folder cannot be written to"), say("Choose a folder of your own.")
        case errno.ENAMETOOLONG:
            what, remedy = say("the name is too long for this disk"), say("Choose a shorter one.")
        case errno.EIO:
            what, remedy = say("the disk could not be read or written"), say("Look at the disk, then try again.")
        case _:
            where = Path(os.fsdecode(error.filename)) if isinstance(error.filename, str | bytes) else folder
            what = say("the disk refused: {reason}", reason=refusal(error))
            return Problem(what, say("Look at this file or folder."), where)
    return Problem(what, remedy, folder)
