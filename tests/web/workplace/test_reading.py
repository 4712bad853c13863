"""What the views of a page are drawn from is read once, and again after any change."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kit_cli.model.folder import BUILD, SETTINGS, TIMELINE
from kit_cli.web.workplace.reading import programme_in, remembered


@pytest.fixture
def casa(small_built: Path, tmp_path: Path) -> Path:
    """A programme that nobody has changed for an hour."""
    folder = shutil.copytree(small_built, tmp_path / "casa")
    for path in (folder, *folder.rglob("*")):
        _age(path)
    return folder


def _age(path: Path, seconds: float = 3600) -> None:
    then = time.time() - seconds
    os.utime(path, (then, then))


def _same_size(folder: Path) -> None:
    path = folder / TIMELINE.path
    path.write_bytes(path.read_bytes().replace(b"anchor", b"anchxr", 1))


def _replaced(folder: Path) -> None:
    """As the kit writes: another file takes its place, here even with the times of the old one."""
    path, other = folder / SETTINGS.path, folder / "other"
    shutil.copy2(path, other)
    other.write_bytes(path.read_bytes().replace(b"name: ", b"name:  ", 1)[:-1])
    shutil.copystat(path, other)
    other.replace(path)


CHANGES: dict[str, Callable[[Path], object]] = {
    "a text of the same size": _same_size,
    "a file in the place of another": _replaced,
    "a file more": lambda folder: (folder / "forms" / "evil.yml").write_text("x"),
    "a file less": lambda folder: next(iter((folder / "forms").glob("*.yml"))).unlink(),
    "a picture": lambda folder: (folder / "logo.png").write_bytes(b"x"),
}


def test_what_is_as_it_was_is_not_read_again(casa: Path) -> None:
    """Nor when something was built."""
    first = programme_in(casa)
    (casa / BUILD / "new.txt").write_text("x")
    assert programme_in(casa) is first


@pytest.mark.parametrize("name", CHANGES)
def test_what_has_changed_is_read_again(name: str, casa: Path) -> None:
    """By whomever, and whatever it is."""
    first = programme_in(casa)
    CHANGES[name](casa)
    assert programme_in(casa) is not first


def test_what_has_just_changed_is_not_remembered(casa: Path) -> None:
    """On a disk that counts time in steps, the next change could look the same."""
    (casa / SETTINGS.path).touch()
    assert programme_in(casa) is not programme_in(casa)
    _age(casa / SETTINGS.path)
    assert programme_in(casa) is programme_in(casa)


def test_each_folder_is_its_own(casa: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also when two are called alike, from where one stands."""
    other = shutil.copytree(casa, tmp_path / "elsewhere" / "casa")
    monkeypatch.chdir(tmp_path)
    first = programme_in(Path("casa"))
    monkeypatch.chdir(other.parent)
    assert programme_in(Path("casa")) is not first


def test_what_could_not_be_made_is_tried_again(casa: Path) -> None:
    """A fault is not remembered, and beside it stands whatever else was made of the same texts."""
    first = programme_in(casa)
    with pytest.raises(ZeroDivisionError):
        remembered(casa, "share", lambda: 1 / 0)
    assert remembered(casa, "share", lambda: 1) == 1
    assert remembered(casa, "share", lambda: 2) == 1
    assert programme_in(casa) is first
