"""Files are added to a folder all together, and never in the place of another."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kit_cli.files.adding import add_all
from tests.helpers.folders import files


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """Three files that were made."""
    folder = tmp_path / "made"
    folder.mkdir()
    for name in "abc":
        (folder / name).write_text(f"made {name}", encoding="utf-8")
    return folder


@pytest.mark.parametrize("names", [True, False], ids=["with second names", "without"])
def test_what_is_there_stops_all(made: Path, tmp_path: Path, names: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where it came between the look and the step, and on a disk that gives no file a second name."""
    if not names:

        def refused(*_: object) -> None:
            raise PermissionError(1, "Operation not permitted")

        monkeypatch.setattr(os, "link", refused)
    target = tmp_path / "data"
    target.mkdir()
    (target / "b").write_text("typed", encoding="utf-8")
    with pytest.raises(FileExistsError):
        add_all(made, target)
    assert files(target) == {"b": b"typed"}
    (target / "b").unlink()
    for name in "abc":
        (made / name).write_text(f"made {name}", encoding="utf-8")
    add_all(made, target)
    assert files(target) == {name: f"made {name}".encode() for name in "abc"}
    assert files(made) == {}


def test_a_folder_that_was_made_for_nothing_goes(made: Path, tmp_path: Path) -> None:
    """What could not be filled is not left behind."""
    (made / "d").mkdir()
    (made / "d" / "e").write_text("a folder cannot be given a second name", encoding="utf-8")
    target = tmp_path / "data"
    target.write_text("a file", encoding="utf-8")
    with pytest.raises(OSError):
        add_all(made, target)
    assert target.read_text(encoding="utf-8") == "a file"
