"""What an addition writes, and how it is written: all of it, or nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from kit_cli.errors import KitError, Problem
from kit_cli.files.writing import disk_errors_told, replaced
from kit_cli.grammar.sentence import literal


@dataclass(frozen=True)
class Addition:
    """New files, and files in which something was added, each with the whole of its text."""

    new: dict[Path, str] = field(default_factory=dict)
    changed: dict[Path, str] = field(default_factory=dict)
    has_short_texts: bool = False
    """Whether the catalogues have to be brought up to date."""


def write(addition: Addition) -> None:
    """Write an addition; raises KitError, with everything as it was, where a file is in the way or the disk refuses."""
    in_the_way = [path for path in addition.new if path.exists()]
    if in_the_way:
        what, remedy = literal("this file is there already"), literal("Choose another name.")
        raise KitError(Problem(what, remedy, path) for path in in_the_way)
    before = {path: path.read_bytes() for path in addition.changed}
    try:
        for path, text in {**addition.new, **addition.changed}.items():
            with disk_errors_told(path):
                path.parent.mkdir(parents=True, exist_ok=True)
            replaced(path, text)
    except BaseException:
        for path in addition.new:
            path.unlink(missing_ok=True)
        for path, content in before.items():
            path.write_bytes(content)
        raise
