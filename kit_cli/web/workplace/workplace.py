"""The folder in which the kit works for a page, and how much of it the page may touch.

In a browser tab it is a folder of the tab's own, and all of it is the page's. On a computer it holds what people have
written: then a page may be opened for one programme of several, and deletes nothing but what it has made itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from unicodedata import normalize

from kit_cli.errors import KitError, Problem, UsageProblem
from kit_cli.files.fingerprints import fingerprint_of_all, fingerprint_of_file, walked
from kit_cli.grammar.sentence import say


class Workplace:
    """A working folder on somebody's computer: what stands in ``left_alone``, names in it, is never touched."""

    def __init__(self, left_alone: Iterable[str] = ()) -> None:
        self._left_alone = frozenset(map(_alike, left_alone))
        self._made: dict[Path, str] = {}

    @contextmanager
    def entered(self) -> Iterator[None]:
        """Let this hold for whatever is called in the block."""
        token = _HERE.set(self)
        try:
            yield
        finally:
            _HERE.reset(token)

    def leaves_alone(self, name: str) -> bool:
        """Return whether nobody may touch what is called so in the working folder."""
        return _alike(name) in self._left_alone

    def made(self, folder: Path) -> None:
        """Remember a folder that the page has made, as it is now."""
        self._made[folder.resolve()] = _state(folder)

    def check_deleted(self, folder: Path) -> None:
        """Raise KitError where a folder is not the page's own work, or somebody has changed it since."""
        if self._made.get(folder.resolve()) != _state(folder):
            what = say("this folder is not deleted from here: it is not as this page has made it")
            raise KitError(Problem(what, say("Delete it yourself if nobody needs it any more."), folder))


_HERE: ContextVar[Workplace | None] = ContextVar("_HERE", default=None)
"""None where everything is the page's."""


def inside(name: str) -> Path:
    """Return a path below the folder in which the kit works; raises UsageProblem for one that a page may not touch."""
    path, root = Path(name), Path.cwd().resolve()
    try:
        there = (root / path).resolve()
    except (ValueError, RuntimeError):  # signs that no name can have, and links that lead to themselves
        there = root
    if root not in there.parents:
        raise UsageProblem(Problem(say("{path} lies outside the folder in which the kit works", path=name)))
    here = _HERE.get()
    if here is not None and here.leaves_alone(there.relative_to(root).parts[0]):
        raise UsageProblem(Problem(say("{path} is not what this page was opened for", path=name)))
    return path


def left_alone(name: str) -> bool:
    """Return whether a page may not touch what is called so in the working folder."""
    here = _HERE.get()
    return here is not None and here.leaves_alone(name)


def made(folder: Path) -> None:
    """Remember, where it matters, a folder that the page has made."""
    if here := _HERE.get():
        here.made(folder)


def check_deleted(folder: Path) -> None:
    """Raise KitError where a page may not delete a folder."""
    if here := _HERE.get():
        here.check_deleted(folder)


def _alike(name: str) -> str:
    """Return what is the same for names that some disks take for one."""
    return normalize("NFC", name).casefold()


def _state(folder: Path) -> str:
    return fingerprint_of_all({path: fingerprint_of_file(folder / path) for path in walked(folder)})
