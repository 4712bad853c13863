"""The body of a Word document."""

from __future__ import annotations

from dataclasses import dataclass, field

from kit_cli.face.picture import PictureFile
from kit_cli.files.fingerprints import fingerprint
from kit_cli.making.word.xml import Piece, joined


@dataclass
class Body:
    """The body of a document while it is written, and what it needs from the package around it."""

    pieces: list[Piece] = field(default_factory=list)
    links: dict[str, int] = field(default_factory=dict)
    """Targets of hyperlinks, each with the number of its relation, from 1."""
    drawings: int = 1
    """The number of the last drawing; the emblem has the first."""
    starts: list[int] = field(default_factory=list)
    """The first number of each numbered list."""
    emblem: bool = False
    pictures: dict[PictureFile, str] = field(default_factory=dict)
    """Each picture that is shown, with the id of its relation."""

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

    def picture(self, picture: PictureFile) -> str:
        """Return the id of the relation to a picture; the same one has the same everywhere in a package."""
        return self.pictures.setdefault(picture, f"picture-{fingerprint(picture.content)[:12]}")

    def drawing(self) -> int:
        """Return the number of a new drawing, by which Word tells it from others."""
        self.drawings += 1
        return self.drawings

    def numbered(self, start: int = 1) -> int:
        """Return the number of a new numbered list that counts from ``start``."""
        self.starts.append(start)
        return len(self.starts) + 1
