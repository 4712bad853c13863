"""What can be opened, as pages and lists name it."""

from __future__ import annotations

from kit_cli.frozen import frozen


@frozen
class Link:
    """Something that can be opened: its title, and its path inside `build/` (with `/`)."""

    title: str
    path: str
