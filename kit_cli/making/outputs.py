"""A file that the build makes."""

from __future__ import annotations

from kit_cli.frozen import frozen


@frozen
class Output:
    """One file: its path inside `build/` (with `/`), and its bytes.

    With ``beside`` the path is one of the programme's folder: what has to outlive `build/` lies there.
    """

    path: str
    content: bytes
    beside: bool = False
