"""What takes seconds to make is made once for all workers of a run: whoever comes first makes it, others wait."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

_PATIENCE = 600
"""Seconds after which a worker that makes something must have died."""


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
