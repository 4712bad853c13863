"""Fingerprints of files: what has the same one holds the same bytes, whenever and wherever it was written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from hashlib import file_digest, sha256
from os import fspath, fstat, scandir
from pathlib import Path

from kit_cli.files.entries import DEEPEST, too_deep
from kit_cli.files.opening import MAX_BYTES, opened

_AT_ONCE = 16_000_000
"""Larger files are read piece by piece, in bytes."""
_LARGEST = 100_000_000
"""Nothing that the kit makes or reads is larger, in bytes; and a file may claim any size."""


def fingerprint(content: bytes) -> str:
    """Return the fingerprint of some bytes: their SHA-256 in hexadecimal."""
    return sha256(content).hexdigest()


def fingerprint_of_file(path: Path | str, home: Path | str | None = None, most: int = _LARGEST) -> str:
    """Return the fingerprint of a file; empty for what is missing, cannot be read, is no file, or leads out of home.

    It is empty as well for a file of more than ``most`` bytes.
    """
    try:
        with opened(path, home) as stream:
            size = fstat(stream.fileno()).st_size
            if size > most:
                return ""
            return fingerprint(stream.readall()) if size < _AT_ONCE else file_digest(stream, "sha256").hexdigest()
    except OSError:
        return ""


def fingerprint_of_all(fingerprints: Mapping[str, str]) -> str:
    """Return one fingerprint of many, each under its name; the order of the names does not matter."""
    lines = "".join(f"{name}\0{each}\0" for name, each in sorted(fingerprints.items()))
    return fingerprint(lines.encode("utf-8", "surrogateescape"))  # a name need not be UTF-8


def fingerprints(folder: Path, patterns: Iterable[str]) -> dict[str, str]:
    """Return the fingerprint of each file of a folder that fits a pattern of `glob`, by its path in it (with `/`)."""
    found = {path for pattern in patterns for path in folder.glob(pattern)}
    return {path.relative_to(folder).as_posix(): fingerprint_of_file(path, folder, MAX_BYTES) for path in found}


def walked(folder: Path | str, leave_out: tuple[str, ...] = ()) -> Iterator[str]:
    """Yield the path of everything below a folder that is not a folder itself, with `/`.

    Yields nothing for a folder that is missing or a link; folders of a name in ``leave_out`` are passed over, and no
    link is followed. Raises Refused where folders lie inside folders without an end.
    """
    left = [] if Path(folder).is_symlink() else [(fspath(folder), "")]
    while left:
        here, prefix = left.pop()
        if prefix.count("/") > DEEPEST:
            raise too_deep(folder)
        try:
            with scandir(here) as found:
                inside = list(found)
        except OSError:
            continue
        for entry in inside:
            if not entry.is_dir(follow_symlinks=False):
                yield prefix + entry.name
            elif entry.name not in leave_out:
                left.append((entry.path, f"{prefix}{entry.name}/"))
