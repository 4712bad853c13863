"""A file that the build makes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kit_cli.programme.programme import Programme


@dataclass(frozen=True, slots=True)
class Output:
    """One file of `build/`: its path inside it (with `/`), and its bytes."""

    path: str
    content: bytes


Maker = Callable[[Programme], Iterable[Output]]
"""Makes the files of one kind; it reads the programme and nothing else, so the same input gives the same bytes."""
