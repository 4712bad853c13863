"""Read a folder as if one of its files held something else: so that a change is judged before it is written."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

_CHANGED: ContextVar[tuple[str, bytes] | None] = ContextVar("changed", default=None)


@contextmanager
def as_if(path: Path, content: bytes) -> Iterator[None]:
    """Let whoever reads a file that is there find this content (at least one byte) in it, in this thread alone."""
    before = _CHANGED.set((os.path.abspath(path), content))  # noqa: PTH100  (a link on the way is not followed)
    try:
        yield
    finally:
        _CHANGED.reset(before)


def instead(path: Path | str) -> bytes | None:
    """Return what stands for the content of a file; None where that is its own."""
    changed = _CHANGED.get()
    return changed[1] if changed and os.path.abspath(path) == changed[0] else None  # noqa: PTH100
