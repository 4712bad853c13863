"""The runtime of a tab, as `python -m browser` puts it together."""

from __future__ import annotations

from pathlib import Path

from filelock import FileLock

from browser.pack import PACKING, RUNTIME
from tests.helpers.judging import prepared


def packed_runtime() -> Path:
    """Return where it lies, once whoever puts it together just now has done so; skip the test where nobody did."""
    with FileLock(PACKING):
        return prepared(RUNTIME, "python -m browser")
