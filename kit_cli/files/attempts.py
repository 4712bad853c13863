"""Read one file after the other, keeping the problems until all have been read."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from kit_cli.errors import KitError, Problem

Result = TypeVar("Result")


class Attempts:
    """What went wrong so far, while files are read."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def attempt(self, read: Callable[[], Result]) -> Result | None:
        """Return what is read, or None when it has problems."""
        try:
            return read()
        except KitError as error:
            self.problems += error.problems
            return None
