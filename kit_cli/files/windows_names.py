"""Names that Windows gives to devices: no file and no folder can be called so there, with whatever ending.

Source: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
"""

from __future__ import annotations

DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
)


def is_device(name: str) -> bool:
    """Return whether Windows takes a name without its ending for a device's, in whatever case."""
    return name.partition(".")[0].rstrip(" ").casefold() in DEVICES
