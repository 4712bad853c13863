"""A programme as one ZIP file: the same programme is the same bytes."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from kit_cli.files.fingerprints import walked
from kit_cli.files.opening import opened

_BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The time of each file: the first that a ZIP can name."""


def packed(folder: Path, how: int = ZIP_DEFLATED) -> bytes:
    """Return a folder as a ZIP file, everything under the folder's name.

    Raises OSError, also for what is no ordinary file or leads out of the folder.
    ``how`` is one of zipfile's: ZIP_DEFLATED for what is handed over, ZIP_STORED for what only has to be quick.
    """
    target = BytesIO()
    with ZipFile(target, "w", how) as archive:
        for path in sorted(walked(folder)):
            entry = ZipInfo(f"{folder.name}/{path}", _BEGINNING)
            entry.external_attr, entry.compress_type = 0o644 << 16, how
            with opened(folder / path, folder) as stream:
                archive.writestr(entry, stream.readall())
    return target.getvalue()
