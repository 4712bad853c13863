"""Where a new programme is to stand: whether it may, and how it gets there."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from shutil import copymode

from kit_cli.errors import KitError, Problem
from kit_cli.files.leftovers import is_nothing
from kit_cli.files.replacing import put_around
from kit_cli.files.writing import disk_errors_told
from kit_cli.grammar.sentence import say

_MOST_NAMED = 3
"""So many files are named of a folder that is not empty."""


_GIT = ".git"
"""What git keeps: people begin with an empty repository."""


def check_target(target: Path) -> None:
    """Raise KitError when a programme cannot be put there."""
    with disk_errors_told(target):
        if target.absolute().resolve() in (Path.cwd(), *Path.cwd().parents):
            what = say("you stand in this folder, and it would be replaced under your feet")
            raise KitError(Problem(what, say("Go one folder up and name it from there."), target))
        if target.is_symlink() or (target.exists() and not target.is_dir()):
            what = say("there is already something of this name")
            raise KitError(Problem(what, say("Choose another name."), target))
        if there := _of_people(target):
            names = ", ".join(there[:_MOST_NAMED] + ["…"] * (len(there) > _MOST_NAMED))
            what = say("this folder exists and is not empty ({names}); nothing was touched", names=names)
            raise KitError(Problem(what, say("Choose another name, or empty the folder."), target))
        if not target.parent.is_dir():
            what = say("the folder above does not exist")
            raise KitError(Problem(what, say("Make {folder} first.", folder=target.parent), target))


def put_in_place(folder: Path, target: Path) -> None:
    """Move a programme's folder to its place; one that stands there and looks empty gives it its rights."""
    if not target.is_dir():
        folder.rename(target)
        return
    copymode(target, folder)
    put_around(folder, target, [each.name for each in target.iterdir()])


def _of_people(folder: Path) -> list[str]:
    """Return the names of the first few files in a folder that leave it not empty, also for whoever looks into it."""
    if not folder.is_dir():
        return []
    theirs = (each.name for each in folder.iterdir() if each.name != _GIT and not is_nothing(each))
    return list(islice(theirs, _MOST_NAMED + 1))
