"""What takes seconds to make is made once for all workers of a run: whoever comes first makes it, others wait."""

from __future__ import annotations

import time
from collections.abc import Callable, ItemsView, Iterable, Iterator, KeysView, Mapping, ValuesView
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

_PATIENCE = 600
"""Seconds after which a worker that makes something must have died."""
_T = TypeVar("_T")


@dataclass(frozen=True)
class Shared:
    """A folder that all workers of a run know."""

    folder: Path

    def folders(self, group: str, makers: Mapping[str, Callable[[Path], object]]) -> dict[str, Path]:
        """Return a folder of each name, as its maker makes it, beside each other. Never write to them."""
        (self.folder / group).mkdir(exist_ok=True)
        folders = {name: self.folder / group / name for name in makers}
        for name, make in makers.items():
            if self._is_first(name):
                self._make(folders[name], make)
        for name in makers:
            self._wait(name)
        return folders

    def when_asked(self, group: str, makers: Mapping[str, Callable[[Path], object]]) -> dict[str, Path]:
        """Return the same, of which each is made when somebody asks for it; all at once when somebody asks for all."""
        return WhenAsked(
            lambda: self.folders(group, makers), lambda name: self.folders(group, {name: makers[name]})[name]
        )

    def _is_first(self, name: str) -> bool:
        try:
            self._note(name, "begun").mkdir()  # of two workers who try, one succeeds
        except FileExistsError:
            return False
        return True

    def _make(self, folder: Path, make: Callable[[Path], object]) -> None:
        how = "failed"
        try:
            make(folder)
            how = "done"
        finally:
            self._note(folder.name, how).mkdir()

    def _wait(self, name: str) -> None:
        end = time.monotonic() + _PATIENCE
        while not self._note(name, "done").exists():
            assert not self._note(name, "failed").exists(), f"{name} could not be made; the worker who tried says why"
            assert time.monotonic() < end, f"{name} was begun and never finished"
            time.sleep(0.05)

    def _note(self, name: str, what: str) -> Path:
        return self.folder / f"{name}-{what}"


class WhenAsked(dict[str, _T]):
    """Things by their names, each made when it is asked for: `names` is called when somebody goes through all of them."""

    def __init__(self, names: Callable[[], Iterable[str]], make: Callable[[str], _T]) -> None:
        super().__init__()
        self.names = names
        self.make = make

    def __missing__(self, name: str) -> _T:
        self[name] = found = self.make(name)
        return found

    def _whole(self) -> dict[str, _T]:
        return {name: self[name] for name in self.names()}

    def __iter__(self) -> Iterator[str]:
        return iter(self._whole())

    def __len__(self) -> int:
        return len(self._whole())

    def __contains__(self, name: object) -> bool:
        return name in self._whole()

    def keys(self) -> KeysView[str]:  # type: ignore[override]
        """Return all names."""
        return self._whole().keys()

    def values(self) -> ValuesView[_T]:  # type: ignore[override]
        """Return everything."""
        return self._whole().values()

    def items(self) -> ItemsView[str, _T]:  # type: ignore[override]
        """Return everything with its name."""
        return self._whole().items()
