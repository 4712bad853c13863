"""Fingerprints of files: what has the same one holds the same bytes, whenever and wherever it was written."""

from __future__ import annotations

import stat
from collections.abc import Iterable, Iterator, Mapping
from hashlib import file_digest, sha256
from os import scandir
from pathlib import Path

_AT_ONCE = 16_000_000
"""Larger files are read piece by piece, in bytes."""


def fingerprint(content: bytes) -> str:
    """Return the fingerprint of some bytes: their SHA-256 in hexadecimal."""
    return sha256(content).hexdigest()


def fingerprint_of_file(path: Path | str) -> str:
    """Return the fingerprint of a file; empty for what is missing, cannot be read, or is no file."""
    path = Path(path)
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):  # a pipe would be waited for, and a device never ends
            return ""
        with path.open("rb", buffering=0) as stream:
            return (
                fingerprint(stream.readall()) if about.st_size < _AT_ONCE else file_digest(stream, "sha256").hexdigest()
            )
    except OSError:
        return ""


def fingerprint_of_all(fingerprints: Mapping[str, str]) -> str:
    """Return one fingerprint of many, each under its name; the order of the names does not matter."""
    text = "".join(f"{name}\0{each}\0" for name, each in sorted(fingerprints.items()))
    return fingerprint(text.encode(errors="surrogateescape"))  # a name may be written in other letters than UTF-8


def fingerprints(folder: Path, patterns: Iterable[str]) -> dict[str, str]:
    """Return the fingerprint of each file of a folder that fits a pattern of `glob`, by its path in it (with `/`)."""
    found = {path for pattern in patterns for path in folder.glob(pattern)}
    return {path.relative_to(folder).as_posix(): fingerprint_of_file(path) for path in found}


def walked(folder: Path | str, leave_out: tuple[str, ...] = (), *, prefix: str = "") -> Iterator[str]:
    """Yield the path of everything below a folder that is not a folder itself, with ``prefix`` before it, and `/`.

    Yields nothing for a folder that is missing; folders of a name in ``leave_out`` are passed over.
    """
    try:
        with scandir(folder) as entries:
            found = list(entries)
    except OSError:
        return
    for entry in found:
        if not entry.is_dir(follow_symlinks=False):
            yield prefix + entry.name
        elif entry.name not in leave_out:
            yield from walked(entry.path, leave_out, prefix=f"{prefix}{entry.name}/")
