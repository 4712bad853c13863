"""A few cases of many, the same ones each time and each value among them; with MENTORKIT_FULL=1 all of them."""

from __future__ import annotations

import os
import random
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import count, product
from typing import Any, TypeVar

_T = TypeVar("_T")


def is_full() -> bool:
    """Return whether this run tries everything, as `.ci/full` does."""
    return os.environ.get("MENTORKIT_FULL", "") not in {"", "0"}


def drawn(*axes: Iterable[Any], times: int = 1) -> list[tuple[Any, ...]]:
    """Return cases of a product of axes: every value of every axis is in one of them.

    The longest axis is gone through `times` times; the others turn beside it, a step further each time, so that each of
    its values meets so many others (or all, where there are fewer). Two that turn drift apart, so that they meet too.
    """
    values = [list(axis) for axis in axes]
    if is_full():
        return list(product(*values))
    longest = max(values, key=len)
    drifts = count()
    turning = [(axis, 0 if axis is longest else next(drifts), axis is not longest) for axis in values]
    rows = {
        tuple((row + turn * turns + drift * (row // len(axis))) % len(axis) for axis, drift, turns in turning): None
        for turn in range(times)
        for row in range(len(longest))
    }
    return [tuple(axis[number] for axis, number in zip(values, numbers, strict=True)) for numbers in rows]


def spread(values: Iterable[Any], some: int) -> list[Any]:
    """Return some of a line of values that are alike: the first, the last if there are two, and others evenly between."""
    line = list(values)
    if is_full() or len(line) <= some:
        return line
    if some == 1:
        return line[:1]
    return [line[(len(line) - 1) * part // (some - 1)] for part in range(some)]


def turned(alike: Iterable[Sequence[_T]]) -> list[_T]:
    """Return one of each row of things that are alike: of the first row the first, of the second the second, and so on."""
    rows = list(alike)
    return [each for row in rows for each in row] if is_full() else [row[at % len(row)] for at, row in enumerate(rows)]


def covering(values: Mapping[_T, Set[Any]]) -> list[_T]:
    """Return a few that have between them all that any of these has: always the one next that has most that is new."""
    if is_full():
        return list(values)
    left: set[Any] = set().union(*values.values())
    found: list[_T] = []
    while left:
        found.append(max(values, key=lambda each: len(values[each] & left)))
        left -= values[found[-1]]
    return found


def in_turn(values: Sequence[_T], chance: random.Random) -> Iterator[_T]:
    """Yield values in an order of chance, without an end: each comes before any comes again."""
    while True:
        yield from chance.sample(values, len(values))
