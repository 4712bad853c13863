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
