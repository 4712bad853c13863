"""Add files to a folder in which people work: all of them or none, and none in the place of another."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from kit_cli.files.signals import uninterrupted


def add_all(made: Path, target: Path) -> None:
    """Move the files of a folder into another one on the same disk, which is made where it is missing.

    Raises OSError, FileExistsError where something of a file's name is there; then nothing has been added.
    """
    added: list[Path] = []
    is_new = not os.path.lexists(target)
    with uninterrupted():
        try:
            target.mkdir(exist_ok=True)
            for path in sorted(made.iterdir()):
                _add(path, target / path.name)
                added.append(target / path.name)
        except BaseException:
            for each in added:
                each.unlink(missing_ok=True)
            if is_new:
                with suppress(OSError):
                    target.rmdir()
            raise


def _add(made: Path, target: Path) -> None:
    """Give a file its name; unlike a renaming, a second name is refused where there is one already."""
    try:
        target.hardlink_to(made)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):  # a disk without second names, or a browser
        if os.path.lexists(target):
            raise FileExistsError(str(target)) from None
        made.rename(target)
    else:
        made.unlink()
