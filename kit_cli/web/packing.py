"""A programme as one ZIP file: the same programme is the same bytes."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from kit_cli.files.fingerprints import walked

_BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The time of each file: the first that a ZIP can name."""


def packed(folder: Path, how: int = ZIP_DEFLATED) -> bytes:
    """Return a folder as a ZIP file, everything under the folder's name; raises OSError.

    ``how`` is one of zipfile's: ZIP_DEFLATED for what is handed over, ZIP_STORED for what only has to be quick.
    """
    stream = BytesIO()
    with ZipFile(stream, "w", how) as archive:
        for path in sorted(walked(folder)):
            entry = ZipInfo(f"{folder.name}/{path}", _BEGINNING)
            entry.external_attr, entry.compress_type = 0o644 << 16, how
            archive.writestr(entry, (folder / path).read_bytes())
    return stream.getvalue()
