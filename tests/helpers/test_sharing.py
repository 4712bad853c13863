"""What workers share is made once, and a failure is told to all of them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from tests.helpers.sharing import Shared


def test_each_folder_is_made_once_and_nothing_lies_beside_them(tmp_path: Path) -> None:
    """However many ask at once; whoever made nothing waits until it is whole."""
    made: list[str] = []

    def make(name: str, folder: Path) -> None:
        made.append(name)
        folder.mkdir()
        (folder / "file").write_text(name)

    def ask(_: int) -> list[str]:
        folders = Shared(tmp_path).folders("group", {name: partial(make, name) for name in ("a", "b", "c")})
        return [(folder / "file").read_text() for folder in folders.values()]

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(ask, range(4))) == [["a", "b", "c"]] * 4
    assert sorted(made) == ["a", "b", "c"]
    assert {path.name for path in (tmp_path / "group").iterdir()} == {"a", "b", "c"}


def test_what_could_not_be_made_is_not_waited_for(tmp_path: Path) -> None:
    """The worker who tried has the reason, the others say so."""

    def fail(_: Path) -> None:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        Shared(tmp_path).folders("group", {"a": fail})
    with pytest.raises(AssertionError, match="a could not be made"):
        Shared(tmp_path).folders("group", {"a": fail})


def test_what_nobody_asks_for_is_not_made(tmp_path: Path) -> None:
    """Whoever goes through all of them has all of them made."""
    made: list[str] = []

    def make(folder: Path) -> None:
        made.append(folder.name)

    folders = Shared(tmp_path).when_asked("group", dict.fromkeys("abc", make))
    assert (folders["b"], folders["b"]) == (tmp_path / "group" / "b", tmp_path / "group" / "b")
    assert made == ["b"]
    with pytest.raises(KeyError):
        folders["d"]
    assert list(folders.values()) == [tmp_path / "group" / name for name in "abc"]
    assert made == ["b", "a", "c"]
    assert (len(folders), "a" in folders, {**folders}) == (3, True, {name: folders[name] for name in "abc"})
