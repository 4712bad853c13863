"""What lies in a folder that somebody may have handed over: at most so much, and never that of another folder."""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path

from kit_cli.files.opening import check_inside
from kit_cli.files.system_reasons import Refused
from kit_cli.grammar.sentence import say

MOST = 2_000
"""Files and folders in one folder: the fullest of a programme has some forty."""
DEEPEST = 100
"""Folders inside one another: those of a programme are three, and of a build four."""


def entries(folder: Path, home: Path) -> list[os.DirEntry[str]]:
    """Return what lies in a folder by name; raises OSError, and Refused where it leads elsewhere or holds too much."""
    check_inside(folder, home)
    with os.scandir(folder) as found:
        listed = list(islice(found, MOST + 1))
    if len(listed) > MOST:
        raise too_many(folder)
    return sorted(listed, key=lambda each: each.name)


def is_folder(entry: os.DirEntry[str]) -> bool:
    """Return whether something is a folder, or a link to one; false for links that lead in a circle."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def too_many(folder: Path) -> Refused:
    """Return why a folder is refused that holds too much."""
    what = say("there are more than {number} files in it", number=MOST)
    return Refused(what, say("Is it the right folder? Move what does not belong there elsewhere."), str(folder))


def too_deep(folder: Path | str) -> Refused:
    """Return why a folder is refused that holds folders inside folders without an end."""
    what = say("there are more than {number} folders inside one another", number=DEEPEST)
    return Refused(what, say("Move what does not belong there elsewhere."), str(folder))
