"""What other programs leave in the folders that people work in: leftovers.yml says by which names they are known."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from kit_cli.files.opening import content

_APPLE_DOUBLE = b"\x00\x05\x16\x07"
"""Begins each file `._x` in which macOS keeps on other disks what it knows of a file `x`."""


def is_nothing(path: Path) -> bool:
    """Return whether a file is only what a system leaves beside the files of people."""
    if path.is_symlink() or path.is_dir():
        return False
    if path.name.startswith("._"):
        try:
            found = content(path, most=1_000_000)
        except OSError:
            return False
        return found is not None and (not found or found.startswith(_APPLE_DOUBLE))
    return _fits("nothing", path.name) is not None


def is_leftover(name: str) -> bool:
    """Return whether a name is one by which a system leaves things beside the files of people; nothing is looked at."""
    return name.startswith("._") or _fits("nothing", name) is not None


def is_silent(name: str) -> bool:
    """Return whether nobody needs to be told of a file of this name."""
    return bool(_fits("nothing", name) or _fits("silent", name))


def unfinished(name: str) -> str | None:
    """Return which file is on its way where one of this name lies; None where none is."""
    return _fits("unfinished", name)


def copy_of(name: str) -> str | None:
    """Return of which file one of this name is a second copy, as programs and people make them; None for any other."""
    stem, dot, ending = name.rpartition(".")
    found = _fits("copies", stem) if dot else None
    return f"{found}.{ending}" if found else None


def _fits(kind: str, name: str) -> str | None:
    """Return what a name of a kind stands for: the whole name where a pattern names no other; None where none fits."""
    for pattern in _patterns(kind):
        if match := pattern.fullmatch(name):
            return match.groupdict().get("name", name)
    return None


@cache
def _patterns(kind: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(row.get("pattern") or row["stem"]) for row in _rows()[kind])


@cache
def _rows() -> dict[str, list[dict[str, Any]]]:
    from kit_cli.files.yaml_source import read_yaml  # an untouched build needs none

    rows: dict[str, list[dict[str, Any]]] = read_yaml(Path(__file__).with_name("leftovers.yml")).data
    return rows
