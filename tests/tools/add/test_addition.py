"""An addition is written whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit_cli.errors import KitError, Problem
from kit_cli.files import writing
from kit_cli.grammar.sentence import say
from tests.helpers.folders import files
from tools.add.addition import Addition, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one file."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "old.yml").write_text("- one\n", encoding="utf-8")
    return tmp_path / "data"


def test_all_is_written(folder: Path) -> None:
    """New files, in folders that are not there yet, and changed ones."""
    write(Addition({folder / "da" / "new.md": "new\n"}, {folder / "old.yml": "- one\n- two\n"}))
    assert files(folder) == {"da/new.md": b"new\n", "old.yml": b"- one\n- two\n"}


def test_nothing_is_overwritten(folder: Path) -> None:
    """A new file that is there already is told, and no other one is written."""
    before = files(folder)
    with pytest.raises(KitError, match="there already"):
        write(Addition({folder / "other.md": "x", folder / "old.yml": "x"}))
    assert files(folder) == before


def test_nothing_is_left_when_the_disk_refuses(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was written before the disk was full is taken back."""
    right = writing.replaced

    def refusing(path: Path, text: str) -> None:
        if path.name == "last.yml":
            raise KitError(Problem(say("the disk is full")))
        right(path, text)

    monkeypatch.setattr("tools.add.addition.replaced", refusing)
    (folder / "last.yml").write_text("- last\n", encoding="utf-8")
    before = files(folder)
    with pytest.raises(KitError, match="full"):
        write(Addition({folder / "new.md": "x"}, {folder / "old.yml": "changed", folder / "last.yml": "changed"}))
    assert files(folder) == before
