"""Put a new folder in the place of an old one, and keep what people had put into the old one.

What is the kit's own is known by its fingerprint. Everything else goes to a folder of the day beside the target, under
its own path, unless the new folder holds the same bytes there. It is judged after the old folder has been moved away,
so that nothing that is written meanwhile slips through; and what decides is noted in the workshop before, so that the
next run can finish what a killed one began.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import stat
from collections.abc import Callable, Collection, Mapping
from contextlib import AbstractContextManager, suppress
from datetime import date
from itertools import count, islice
from pathlib import Path

from kit_cli.files.entries import entries
from kit_cli.files.fingerprints import fingerprint_of_file, walked
from kit_cli.files.json_source import read_json
from kit_cli.files.leftovers import is_nothing
from kit_cli.files.signals import uninterrupted
from kit_cli.frozen import frozen

_NOTE = "replacing.json"
"""In the workshop: what is replaced, where people's files go, and the fingerprints of the kit's own."""
RETIRED = "retired"
"""In the workshop: the old folder, as long as something in it may be somebody's."""
_SPENT = "spent"
"""In the workshop: the old folder, when all that is somebody's has been kept."""
_MOST_COUNTED = 10_000
"""More files than these are not counted: nobody looks through them one by one."""


@frozen
class Kept:
    """What people had put into a folder that was replaced: where it lies now, and how many files there are."""

    folder: Path
    files: int


def put_in_place(
    new: Path,
    target: Path,
    own: Mapping[str, str],
    kept: Path,
    *,
    take_over: Callable[[str], bool],
    along: AbstractContextManager[None],
) -> Kept | None:
    """Replace a folder by a new one that lies in a workshop beside it, and return what people had put into the old one.

    ``own`` are the fingerprints of the kit's files by their paths in the folder; all else that would be lost goes to a
    new folder of the day in ``kept``. Old files for whose path ``take_over`` is true stay where they are; what is made
    anew keeps the rights of what was there. ``along`` is entered when the new folder is in its place; what it does it
    takes back where anything fails after it.
    Raises OSError; then the old folder is back in its place, or the next run brings it back from the workshop.
    """
    if not target.is_symlink():
        for path in walked(target):
            if take_over(path):
                _take_over(target / path, new / path)
        for made in (new, *new.rglob("*")):
            _keep_rights(made, target / made.relative_to(new))
    note = {"target": target.name, "kept": kept.name, "own": dict(own)}
    (new.parent / _NOTE).write_text(json.dumps(note), encoding="utf-8")
    bench = new.parent
    with uninterrupted():
        if os.path.lexists(target):
            target.rename(bench / RETIRED)
        try:
            new.rename(target)
            with along:
                return finished(bench)
        except BaseException:
            if os.path.lexists(bench / RETIRED):
                if os.path.lexists(target):
                    target.rename(new)
                (bench / RETIRED).rename(target)
            raise


def put_around(new: Path, target: Path, left: Collection[str]) -> None:
    """Put a new folder where one lies that looks empty; what lies in it, by these names, moves into the new one.

    Raises OSError; then the old folder is back in its place with all that was in it.
    """
    bench = new.parent
    note = {"target": target.name, "kept": target.name, "own": {}}
    (bench / _NOTE).write_text(json.dumps(note), encoding="utf-8")
    with uninterrupted():
        target.rename(bench / RETIRED)
        try:
            for name in left:
                (bench / RETIRED / name).rename(new / name)
            new.rename(target)
        except BaseException:
            for name in left:
                if os.path.lexists(new / name) and not os.path.lexists(bench / RETIRED / name):
                    (new / name).rename(bench / RETIRED / name)
            (bench / RETIRED).rename(target)
            raise
        with suppress(OSError):
            (bench / RETIRED).rename(bench / _SPENT)


def finished(bench: Path) -> Kept | None:
    """Finish what was begun in a workshop, by this run or by a killed one: return what was kept of the old folder.

    An old folder that has no successor goes back to its place. Raises OSError; then nothing has moved.
    """
    retired = bench / RETIRED
    if not os.path.lexists(retired):
        return None
    with uninterrupted():
        target, kept, own = _noted(bench)
        if not os.path.lexists(target):
            retired.rename(target)
            return None
        if retired.is_symlink() or not retired.is_dir():  # what a link leads to is not ours to move
            theirs = {target.name: retired}
        else:
            theirs = {path: retired / path for path in walked(retired) if not _dispensable(path, retired, target, own)}
        found = _kept(theirs, kept)
        try:
            retired.rename(bench / _SPENT)
        except OSError:
            shutil.rmtree(retired, ignore_errors=True)
        return found


def kept_by_day(kept: Path) -> dict[str, int]:
    """Return how many files lie in each folder of ``kept``, the newest day first; their names are people's."""
    there: list[os.DirEntry[str]] = []
    with suppress(OSError):  # a link that leads elsewhere is none of ours
        there = entries(kept, kept.parent)
    listed = [each for each in there if each.is_dir(follow_symlinks=False)]
    days = {each.name: sum(1 for _ in islice(walked(each.path), _MOST_COUNTED)) for each in listed}
    return {day: files for day, files in sorted(days.items(), reverse=True) if files}


def _noted(bench: Path) -> tuple[Path, Path, Mapping[str, str]]:
    """Return what is replaced, where people's files go, and what the kit's own are; none where the note is gone."""
    names, own = {"target": "build", "kept": "kept"}, {}
    with suppress(OSError, ValueError, TypeError, KeyError, RecursionError):
        noted = read_json(bench / _NOTE, bench)
        given = {key: str(noted[key]) for key in names}
        if all(
            name == Path(name).name and name not in {"", ".."} for name in given.values()
        ):  # a stranger's note leads nowhere else
            names, own = given, dict(noted["own"])
    return bench.parent / names["target"], bench.parent / names["kept"], own


def _dispensable(path: str, retired: Path, target: Path, own: Mapping[str, str]) -> bool:
    """Return whether an old file may go: the kit made it so, it was emptied, or the new folder holds the same bytes."""
    old = retired / path
    if is_nothing(old):
        return True
    if old.is_symlink():
        return _leads(old) == _leads(target / path)
    if path in own and old.is_file() and not old.stat().st_size:
        return True
    here = fingerprint_of_file(old, retired)
    return bool(here) and here in {
        own.get(path),
        "" if (target / path).is_symlink() else fingerprint_of_file(target / path),
    }


def _leads(link: Path) -> str | None:
    return str(link.readlink()) if link.is_symlink() else None


def _kept(theirs: Mapping[str, Path], kept: Path) -> Kept | None:
    """Move files to a new folder of the day; raises OSError, and then they are where they were."""
    if not theirs:
        return None
    moved: list[str] = []
    day = _new_day(kept)
    try:
        for path, old in theirs.items():
            _folder_like((day / path).parent, old.parent, day)
            old.rename(day / path)
            moved.append(path)
    except BaseException:
        for path in moved:
            (day / path).rename(theirs[path])
        _remove_empty(day)
        raise
    return Kept(day, len(theirs))


def _folder_like(folder: Path, old: Path, root: Path) -> None:
    """Make a folder with those above it, up to a root that is there; who may not look into the old may not here."""
    if folder != root:
        _folder_like(folder.parent, old.parent, root)
        folder.mkdir(exist_ok=True)
    folder.chmod(stat.S_IMODE(old.stat().st_mode) | stat.S_IRWXU)


def _remove_empty(day: Path) -> None:
    folders = sorted((path for path in day.rglob("*") if path.is_dir()), reverse=True)
    for folder in (*folders, day, day.parent):
        with suppress(OSError):
            folder.rmdir()


def _new_day(kept: Path) -> Path:
    """Return a new folder of today: `2027-10-09`, and the day's second is `2027-10-09-2`."""
    if kept.is_symlink():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(kept))
    kept.mkdir(exist_ok=True)
    today = date.today().isoformat()
    for number in count(1):
        day = kept / (today if number == 1 else f"{today}-{number}")
        with suppress(FileExistsError):
            day.mkdir()
            return day
    raise AssertionError


def _keep_rights(new: Path, old: Path) -> None:
    """Give what is new the rights of what it replaces, where that is of the same kind."""
    with suppress(FileNotFoundError, NotADirectoryError):
        now, then = new.lstat().st_mode, old.lstat().st_mode
        if stat.S_IFMT(now) == stat.S_IFMT(then) and not stat.S_ISLNK(now) and now != then:
            new.chmod(stat.S_IMODE(then) | (stat.S_IRWXU if stat.S_ISDIR(then) else 0))


def _take_over(old: Path, new: Path) -> None:
    """Copy a file as it is into the new folder, where nothing stands in its way; a link stays the link that it is."""
    if os.path.lexists(new) or not (old.is_file() or old.is_symlink()):
        return
    with suppress(FileExistsError, NotADirectoryError):  # a file of the new folder is in the way of a folder
        new.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(old, new, follow_symlinks=False)
