"""The body of a Word document."""

from __future__ import annotations

from dataclasses import dataclass, field

from kit_cli.making.word.xml import Piece, joined


@dataclass
class Body:
    """The body of a document while it is written, and what it needs from the package around it."""

    pieces: list[Piece] = field(default_factory=list)
    links: dict[str, int] = field(default_factory=dict)
    """Targets of hyperlinks, each with the number of its relation, from 1."""
    starts: list[int] = field(default_factory=list)
    """The first number of each numbered list."""
    emblem: bool = False

    def add(self, *pieces: Piece) -> None:
        """Add paragraphs and tables."""
        self.pieces += pieces

    @property
    def written(self) -> Piece:
        """All that has been written so far."""
        return joined(self.pieces)

    def link(self, target: str) -> str:
        """Return the id of the relation to a target."""
        return f"link{self.links.setdefault(target, len(self.links) + 1)}"

    def numbered(self, start: int = 1) -> int:
        """Return the number of a new numbered list that counts from ``start``."""
        self.starts.append(start)
        return len(self.starts) + 1
