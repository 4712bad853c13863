"""What the kit wrote when a programme was made, kept beside it: so that a hub's own text can be told from the kit's.

It lies in the programme as one ZIP file, the same bytes for the same texts. It comes from wherever the folder comes
from: what is in it is read piece by piece, never unpacked, and only so far as a text of a programme may be long.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from kit_cli.files.opening import MAX_BYTES, as_text, content, opened
from kit_cli.frozen import frozen
from kit_cli.model.folder import BASE

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

_DAY = (1980, 1, 1, 0, 0, 0)
"""The first day that a ZIP file can name."""
_MOST_FILES = 5_000

Found = TypeVar("Found")


@frozen
class Base:
    """The texts that a programme was made with; none where nothing was kept, as by kits before 0.5."""

    folder: Path

    @property
    def kept(self) -> bool:
        """Whether anything was kept."""
        return bool(self._entries)

    def untouched(self, path: str) -> bool:
        """Return whether a file of the folder is byte for byte what the kit wrote there, line ends aside.

        Told by the list of the archive's contents: nothing is unpacked.
        """
        entry, here = self._entries.get(path), _content(self.folder / path, self.folder)
        return entry is not None and here is not None and _fits(_marks(here), entry)

    def holds(self, content: bytes) -> bool:
        """Return whether some bytes are one of the kit's texts, wherever it wrote it, line ends aside."""
        marks = _marks(content)
        return any(_fits(marks, entry) for entry in self._entries.values())

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths in the programme's folder that the kit wrote to, in their order."""
        return tuple(self._entries)

    def size(self, path: str) -> int:
        """Return how many bytes the kit wrote to a path of the folder; 0 where that is nothing."""
        entry = self._entries.get(path)
        return entry.file_size if entry else 0

    def text(self, path: str) -> str | None:
        """Return what the kit wrote to a path of the folder, its line ends as newlines; None where that is nothing."""
        entry = self._entries.get(path)
        if entry is None or entry.file_size > MAX_BYTES:
            return None

        def read(archive: ZipFile) -> bytes:
            with archive.open(entry) as stream:
                return stream.read(MAX_BYTES)

        found = _read(self.folder / BASE, read)
        return None if found is None else as_text(found, "replace")

    @cached_property
    def _entries(self) -> dict[str, ZipInfo]:
        found = _read(self.folder / BASE, lambda archive: archive.infolist()) or []
        return {} if len(found) > _MOST_FILES else {each.filename: each for each in found if not each.is_dir()}


def keep_base(folder: Path) -> None:
    """Keep all texts of a new programme as they are; raises OSError."""
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

    from kit_cli.files.fingerprints import walked

    with ZipFile(folder / BASE, "w") as archive:
        for path in sorted(walked(folder)):
            if path != BASE:
                entry = ZipInfo(path, _DAY)
                entry.create_system, entry.external_attr = 3, 0o644 << 16  # whatever computer writes it
                archive.writestr(entry, content(folder / path, folder) or b"", ZIP_DEFLATED, 9)


def _content(path: Path, home: Path) -> bytes | None:
    try:
        return content(path, home)
    except OSError:
        return None


def _marks(content: bytes) -> set[tuple[int, int]]:
    """Return by what an archive knows some bytes, with their line ends and with plain ones: length and checksum."""
    from zlib import crc32

    return {(len(each), crc32(each)) for each in (content, content.replace(b"\r\n", b"\n"))}


def _fits(marks: set[tuple[int, int]], entry: ZipInfo) -> bool:
    return (entry.file_size, entry.CRC) in marks


def _read(path: Path, what: Callable[[ZipFile], Found]) -> Found | None:
    """Return something of an archive; None where it is missing, is none, or is broken there."""
    if path.is_symlink() or not path.is_file():
        return None
    import zlib
    from zipfile import BadZipFile, ZipFile

    try:
        with opened(path) as stream, ZipFile(stream) as archive:
            return what(archive)
    except (BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError, zlib.error):
        return None
