"""Where the files of a programme lie, as a page names them: from the folder in which the kit works."""

from __future__ import annotations

import posixpath

from kit_cli.model.folder import BUILD


def text_of(folder: str, path: str) -> str:
    """Return where a text of a programme lies; ``path`` is told from the programme's folder."""
    return posixpath.join(folder, path)


def built(folder: str, path: str) -> str:
    """Return where a file of the build lies; ``path`` is told from `build/`, and may lead out of it."""
    return posixpath.normpath(posixpath.join(folder, BUILD, path))
