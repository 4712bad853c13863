"""Whole processes measured in turns, for the benchmarks beside this file: what is compared runs within one second.

The machines are shared, and their speed changes by half within a minute: a floor that is measured before everything
else says little of what comes after it. Bytecode is kept, as that of an installed kit is, whatever
PYTHONDONTWRITEBYTECODE says here.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

TURNS = 9


@dataclass(frozen=True)
class Used:
    """What a process took: seconds of wall-clock and of CPU, those of its own children among them."""

    wall: float
    cpu: float


@contextmanager
def bench() -> Iterator[Path]:
    """Give an empty folder, and keep the bytecode of what is run meanwhile in it."""
    with TemporaryDirectory() as temporary:
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(temporary) / "bytecode")
        yield Path(temporary)


def run(*command: str | Path, variables: Mapping[str, str] = {}) -> Used:
    """Run Python with a command, to which it has to come to its end; what it prints goes nowhere."""
    with Path(os.devnull).open("wb") as nowhere:
        actions = [(os.POSIX_SPAWN_DUP2, nowhere.fileno(), 1), (os.POSIX_SPAWN_DUP2, nowhere.fileno(), 2)]
        began, environment = time.perf_counter(), {**os.environ, **variables}
        pid = os.posix_spawn(sys.executable, [sys.executable, *map(str, command)], environment, file_actions=actions)
        _, status, used = os.wait4(pid, 0)
    if status:  # a floor that stops half-way is none
        sys.exit(f"{' '.join(map(str, command))} failed")
    return Used(time.perf_counter() - began, used.ru_utime + used.ru_stime)


def in_turns(*measured: Callable[[], Used]) -> Sequence[float]:
    """Return the median CPU seconds of each, run one after another in each turn; the first turn does not count."""
    turns = [[each().cpu for each in measured] for _ in range(TURNS + 1)]
    return [median(column) for column in zip(*turns[1:], strict=True)]
