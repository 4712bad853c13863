"""What it means that the system refuses to write, in words of ours."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from glob import escape
from itertools import chain
from pathlib import Path

from kit_cli.errors import KitError, Problem
from kit_cli.files.system_reasons import refusal
from kit_cli.grammar.sentence import Sentence, say

PREFIX = ".mentorkit-tmp-"
"""How the names of locks and workshops begin: hidden, and kept out of git by every programme."""
_OPENED = ("~$*", ".~lock.*#")
"""What Word, Excel and LibreOffice put beside a file while they have it open."""
_SHARING = {32, 33}
"""What Windows answers where another program has a file open."""


@contextmanager
def disk_errors_told(place: Path) -> Iterator[None]:
    """Turn what a disk or a forbidden folder answers into a KitError about ``place``, a file or a folder.

    Whoever uses it leaves everything as it was where it fails.
    """
    try:
        yield
    except OSError as error:
        raise KitError(told(error, place, say("the disk is full; nothing was written"))) from error


def told(error: OSError, place: Path, full: Sentence | None = None) -> Problem:
    """Return what a failing disk or a forbidden folder means; ``full`` says what a full disk has come to."""
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            what, remedy = full or say("the disk is full"), say("Free some space and try again.")
        case errno.EACCES | errno.EPERM if opened := _opened(error, place):
            return opened
        case errno.EACCES | errno.EPERM | errno.EROFS:
            what, remedy = say("this folder cannot be written to"), say("Choose a folder of your own.")
        case errno.ENAMETOOLONG:
            what, remedy = say("the name is too long for this disk"), say("Choose a shorter one.")
        case errno.EIO:
            what, remedy = say("the disk could not be read or written"), say("Look at the disk, then try again.")
        case _:
            what = say("the disk refused: {reason}", reason=refusal(error))
            return Problem(what, say("Look at this file or folder."), next(_named(error), place))
    return Problem(what, remedy, place)


def _named(error: OSError) -> Iterator[Path]:
    """Yield the files that the system names, but for those of a workshop: nobody knows these."""
    for name in (error.filename, error.filename2):
        if isinstance(name, str | bytes):
            path = Path(os.fsdecode(name))
            if not any(part.startswith(PREFIX) for part in path.parts):
                yield path


def _opened(error: OSError, place: Path) -> Problem | None:
    """Return what another program has open: all rights are there, and the system refuses nevertheless."""
    path = next((each for each in chain(_named(error), [place]) if each.exists()), None)
    if path is None:
        return None
    allowed = all(os.access(each, os.W_OK) for each in (path, path.parent))
    return _of_another(path) if allowed or getattr(error, "winerror", None) in _SHARING else None


def _of_another(path: Path) -> Problem:
    """Return that a file is open elsewhere; in a folder it is the one that has been marked, where there is one."""
    what = say("this file is open in another program (Word, Excel), or OneDrive is copying it")
    if path.is_dir():
        what = say("a file in this folder is open in another program (Word, Excel), or OneDrive is copying it")
        for mark in (mark for pattern in _OPENED for mark in sorted(path.rglob(pattern))):
            tail = mark.name.removeprefix("~$").removeprefix(".~lock.").removesuffix("#")
            # Word leaves out the first two letters of a long name.
            path = next((each for each in sorted(mark.parent.glob(f"*{escape(tail)}")) if each != mark), mark)
            what = say("this file is open in another program (Word, Excel), as {mark} beside it shows", mark=mark.name)
            break
    return Problem(what, say("Close it there and try again; nothing was changed."), path)
