"""Runs in Python for browsers: archives again with every module compiled, by the Python that will run it.

The texts of modules, which only programmers read, are not in them: a page that had to compile them would take twice as
long.
"""

from __future__ import annotations

import importlib._bootstrap_external as bootstrap
import io
import tarfile
from zipfile import ZipFile, ZipInfo


def compiled_tar(content: bytes, folder: str) -> bytes:
    """Return a tar with compiled modules; ``folder`` is where it will be laid out."""
    whole = io.BytesIO()
    with (
        tarfile.open(fileobj=io.BytesIO(content)) as old,
        tarfile.open(fileobj=whole, mode="w", format=tarfile.USTAR_FORMAT) as new,
    ):
        for entry in old:
            stream = old.extractfile(entry)
            found = stream.read() if stream else b""
            entry.name, found = _compiled(entry.name, found, folder)
            entry.size = len(found)
            new.addfile(entry, io.BytesIO(found))
    return whole.getvalue()


def compiled_zip(content: bytes, folder: str) -> bytes:
    """Return a ZIP with compiled modules; nothing in it is packed, for it is packed as a whole."""
    whole = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as old, ZipFile(whole, "w") as new:
        for entry in old.infolist():
            name, found = _compiled(entry.filename, old.read(entry), folder)
            new.writestr(ZipInfo(name), found)
    return whole.getvalue()


def _compiled(name: str, content: bytes, folder: str) -> tuple[str, bytes]:
    """Return a file's name and content, compiled if it is a module."""
    if not name.endswith(".py"):
        return name, content
    code = compile(content, f"{folder}/{name}", "exec", dont_inherit=True, optimize=2)
    # Whether its text has changed is never asked: there is none.
    return f"{name}c", bytes(bootstrap._code_to_hash_pyc(code, bytes(8), False))  # type: ignore[attr-defined]
