"""Make a new programme: render, build, and let it appear in one step."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kit_cli.errors import KitError, Problem
from kit_cli.files.writing import disk_errors_told, workspace
from kit_cli.places.answers import Answers
from kit_cli.template.render import render

if TYPE_CHECKING:
    from kit_cli.making.run import Progress


def check_target(target: Path) -> None:
    """Raise KitError when a programme cannot be put there."""
    with disk_errors_told(target):
        if target.absolute().resolve() in (Path.cwd(), *Path.cwd().parents):
            what = "you stand in this folder, and it would be replaced under your feet"
            raise KitError(Problem(what, "Go one folder up and name it from there.", target))
        if target.is_symlink() or (target.exists() and not target.is_dir()):
            raise KitError(Problem("there is already something of this name", "Choose another name.", target))
        if target.is_dir() and any(target.iterdir()):
            what = "this folder exists and is not empty; nothing was touched"
            raise KitError(Problem(what, "Choose another name, or empty the folder.", target))
        if not target.parent.is_dir():
            raise KitError(Problem("the folder above does not exist", f"Make {target.parent} first.", target))


def new(answers: Answers, target: Path, template: Path, progress: Progress | None) -> int:
    """Write a programme to ``target`` and return how many files its build made.

    With ``progress`` None the text is written and nothing is built.
    Raises KitError; then nothing is left behind.
    """
    check_target(target)
    with workspace(target.parent) as bench:
        folder = render(answers, template, bench)
        count = 0
        if progress is not None:
            from kit_cli.making.run import build

            count = build(folder, None, progress).files
        if target.is_dir():
            target.rmdir()  # empty, as was checked; rename cannot replace it everywhere
        folder.rename(target)
    return count
