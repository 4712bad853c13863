"""The folders that are meant where several may be named, for every action that goes through many programmes."""

from __future__ import annotations

from pathlib import Path

from kit_cli.errors import Problem, UsageProblem
from kit_cli.grammar.sentence import say

_SIGNS = frozenset("*?[")
"""What a pattern has."""


def folders(named: tuple[Path, ...]) -> tuple[Path, ...]:
    """Return the folders that are named, or this one; a pattern that the shell has left (Windows) is filled in.

    Raises UsageProblem when only patterns are named and no folder fits.
    """
    found: list[Path] = []
    for each in named or (Path(),):
        found += _filled_in(each) if not _SIGNS.isdisjoint(str(each)) and not each.exists() else [each]
    if not found:
        what = say("no folder fits {pattern}", pattern=" ".join(map(str, named)))
        raise UsageProblem(Problem(what, say("Name a programme's folder.")))
    return tuple(found)


def _filled_in(pattern: Path) -> list[Path]:
    from glob import glob  # hardly ever

    there = map(Path, glob(str(pattern)))  # noqa: PTH207  (an absolute pattern fits too)
    return sorted(path for path in there if path.is_dir())
