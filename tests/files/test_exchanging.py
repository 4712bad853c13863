"""Single files of a folder are exchanged together with what belongs to them, or stay."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kit_cli.errors import KitError
from kit_cli.files.exchanging import Exchange
from tests.helpers.folders import files


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A folder with three files, and a workshop in which one is the same, one another, and one new."""
    for name, text in {"a": "old", "b": "same", "mine": "mine"}.items():
        (tmp_path / "folder").mkdir(exist_ok=True)
        (tmp_path / "folder" / name).write_text(text, encoding="utf-8")
    for name, text in {"a": "new", "b": "same", "sub/c": "new"}.items():
        (tmp_path / "made" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "made" / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_what_differs_is_exchanged(here: Path) -> None:
    """With its rights; what is the same is not touched."""
    (here / "folder" / "a").chmod(0o600)
    os.utime(here / "folder" / "b", (1, 1))
    with Exchange.of(here / "made", here / "folder").done():
        pass
    assert files(here / "folder") == {"a": b"new", "b": b"same", "sub/c": b"new", "mine": b"mine"}
    assert (here / "folder" / "b").stat().st_mtime == 1
    if os.name != "nt":
        assert (here / "folder" / "a").stat().st_mode & 0o777 == 0o600


def test_what_belongs_together_is_undone_together(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The block fails, or one of the files cannot be put in its place."""
    before = files(here / "folder")
    with pytest.raises(KeyboardInterrupt), Exchange.of(here / "made", here / "folder").done():
        assert files(here / "folder") != before
        raise KeyboardInterrupt
    assert files(here / "folder") == before
    for name in ("a", "sub/c"):
        (here / "made" / name).write_text("new", encoding="utf-8")
    exchange, replace = Exchange.of(here / "made", here / "folder"), Path.replace

    def refused(path: Path, target: Path) -> Path:
        if target.name == "c":
            raise OSError(28, "full", str(target))
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(OSError, match="full"), exchange.done():
        pass
    assert files(here / "folder") == before


@pytest.mark.parametrize("name", ["a", "sub"])
def test_no_link_leads_away(name: str, here: Path) -> None:
    """Neither a file nor a folder on its way; and that is told before anything is done."""
    before = files(here / "folder")
    (here / "outside").mkdir()
    (here / "folder" / name).unlink(missing_ok=True)
    (here / "folder" / name).symlink_to(here / "outside" if name == "sub" else here / "made" / "b")
    with pytest.raises(KitError, match="a link"):
        Exchange.of(here / "made", here / "folder")
    assert {key: value for key, value in files(here / "folder").items() if key != "a"} == {
        key: value for key, value in before.items() if key != "a"
    }
    assert list((here / "outside").iterdir()) == []
