"""What can be opened, as pages and lists name it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """Something that can be opened: its title, and its path inside `build/` (with `/`)."""

    title: str
    path: str
