"""Open a file that somebody may have handed over: an ordinary one, inside its folder, and never more of it than fits.

A device never ends, a pipe is waited for, and a link may lead to what is none of the kit's business. Whatever reads a
programme opens its files here, and says in which folder they have to lie.
"""

from __future__ import annotations

import os
import stat
from codecs import BOM_UTF8
from io import BufferedReader, FileIO
from pathlib import Path

from kit_cli.files.rehearsing import instead
from kit_cli.files.system_reasons import Refused
from kit_cli.grammar.sentence import say

MAX_BYTES = 2_000_000
"""No text of a programme comes near this; a larger file is a mistake."""

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
"""Not to be kept waiting by what was put in the file's place after it was looked at."""
_ELSEWHERE = say("it is a link that leads out of the programme's folder")
_COPY = say("Put a copy of what it leads to in its place.")
_SPECIAL = say("it is a device, a pipe or a socket, and no file")
_FILE = say("Put a file in its place.")


def opened(path: Path | str, home: Path | str | None = None, *, piped: bool = False) -> FileIO:
    """Return an ordinary file, opened to be read; raises OSError, and Refused for whatever else it is.

    With ``home`` no link on the way may lead out of that folder. With ``piped`` a pipe will do: somebody has named it.
    """
    name = os.fspath(path)
    if home is not None:
        check_inside(name, home)
    _check_ordinary(os.stat(name).st_mode, name, piped)  # noqa: PTH116  (opening alone does things to some devices)
    stream = FileIO(os.open(name, _FLAGS))
    try:
        mode = os.fstat(stream.fileno()).st_mode
        _check_ordinary(mode, name, piped)
        if stat.S_ISFIFO(mode):
            os.set_blocking(stream.fileno(), True)
    except BaseException:
        stream.close()
        raise
    return stream


def content(
    path: Path | str, home: Path | str | None = None, *, most: int = MAX_BYTES, piped: bool = False
) -> bytes | None:
    """Return a file's bytes, or None where there are more than ``most``; raises as `opened` does."""
    with BufferedReader(opened(path, home, piped=piped)) as stream:
        found = instead(path) or stream.read(most + 1)
    return None if len(found) > most else found


def as_text(found: bytes, errors: str = "strict") -> str:
    """Return the text of a file's bytes, without a byte order mark and with each line end as one newline.

    Raises UnicodeDecodeError for what is not UTF-8, where ``errors`` does not say otherwise, as it does for `decode`.
    """
    return found.removeprefix(BOM_UTF8).decode(errors=errors).replace("\r\n", "\n").replace("\r", "\n")


def check_inside(path: Path | str, home: Path | str) -> None:
    """Raise Refused where a path below a folder leads out of it, and OSError where links lead nowhere."""
    name, top = os.fspath(path), os.fspath(home)
    if _is_linked(name, top) and not _where(name).is_relative_to(os.path.realpath(top)):
        raise Refused(_ELSEWHERE, _COPY, name)


def _where(name: str) -> Path:
    """Return where a path leads; raises OSError that names the path, and not what is missing behind it."""
    try:
        return Path(os.path.realpath(name, strict=True))
    except OSError as error:
        raise OSError(error.errno, error.strerror, name) from error


def _is_linked(name: str, top: str) -> bool:
    """Return whether there is a link on the way from a folder to a path below it; raises OSError.

    The way is a piece of text: a check opens a hundred files, and a path as an object costs more than to look at it.
    """
    while name not in {"", top, "."}:
        about = os.lstat(name)
        if stat.S_ISLNK(about.st_mode) or getattr(about, "st_reparse_tag", False):  # the latter is how Windows leads on
            return True
        name, before = os.path.dirname(name), name  # noqa: PTH120  (see above)
        if name == before:
            return True
    return False


def _check_ordinary(mode: int, name: str, piped: bool) -> None:
    """Raise Refused for what is no file; a folder is refused by the system, in words that are ours already."""
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(21, os.strerror(21), name)
    if not stat.S_ISREG(mode) and not (piped and stat.S_ISFIFO(mode)):
        raise Refused(_SPECIAL, _FILE, name)
