"""A file that the build makes."""

from __future__ import annotations

from datetime import datetime

from kit_cli.frozen import frozen

FIXED_DAY = datetime(2026, 1, 1)
"""What each Word file and workbook says of when it was made, so that the same programme gives the same bytes."""


@frozen
class Output:
    """One file: its path inside `build/` (with `/`), and its bytes.

    With ``beside`` the path is one of the programme's folder: what has to outlive `build/` lies there.
    """

    path: str
    content: bytes
    beside: bool = False
