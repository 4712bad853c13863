"""A text that ends in the middle is seen; one that a hub has shortened otherwise is its own."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kit_cli.errors import Problem
from kit_cli.model.folder import BASE, BUILD
from kit_cli.programme.read import read_programme
from kit_cli.programme.remarks import remarks

GUIDE = "documents/pt-PT/mentor-guide.md"


@pytest.fixture
def folder(built: dict[str, Path], tmp_path: Path) -> Path:
    """A programme of a test's own."""
    return Path(shutil.copytree(built["portugal"], tmp_path / "ours", ignore=shutil.ignore_patterns(BUILD)))


def _told(folder: Path, change: Callable[[list[str]], list[str]]) -> list[Problem]:
    lines = (folder / GUIDE).read_text(encoding="utf-8").splitlines(keepends=True)
    (folder / GUIDE).write_text("".join(change(lines)), encoding="utf-8")
    return [each for each in remarks(read_programme(folder)) if "only in part" in str(each)]


@pytest.mark.parametrize(
    "change",
    [
        lambda lines: lines[:30],
        lambda lines: [*lines[:30], lines[30][: len(lines[30]) // 2]],
        lambda lines: lines[:-1],
        lambda lines: [line.replace("\n", "\r\n") for line in lines[:30]],
    ],
    ids=["between two lines", "within a line", "without the last", "with Windows’ ends of lines"],
)
def test_a_text_that_was_cut_is_told_with_its_last_line(folder: Path, change: Callable[[list[str]], list[str]]) -> None:
    """And how much is missing."""
    (problem,) = _told(folder, change)
    assert problem.file == folder / GUIDE
    assert problem.line == len((folder / GUIDE).read_text(encoding="utf-8").splitlines())


@pytest.mark.parametrize(
    "change",
    [
        lambda lines: lines,
        lambda lines: [*lines, "\nTrazemos café.\n"],
        lambda lines: [*lines[:30], "Escrevemos o resto de outra maneira.\n"],
        lambda lines: lines[:20] + lines[25:],
        lambda lines: ["".join(lines).rstrip()],
    ],
    ids=["whole", "longer", "another end", "shorter in the middle", "without the last end of a line"],
)
def test_what_a_hub_has_written_is_no_cut(folder: Path, change: Callable[[list[str]], list[str]]) -> None:
    """Shorter or longer, with an end of its own."""
    assert _told(folder, change) == []


def test_nobody_knows_without_what_the_kit_wrote(folder: Path) -> None:
    """Kits before 0.5 kept nothing of it."""
    (folder / BASE).unlink()
    assert _told(folder, lambda lines: lines[:30]) == []
