"""The body of a Word document."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import quote

from kit_cli.face.picture import PictureFile
from kit_cli.files.fingerprints import fingerprint
from kit_cli.making.word.xml import TABLE_END, Piece, joined, paragraph, run

_BETWEEN = paragraph(run(" "), "", '<w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/>')
"""Two tables with nothing between them would be one."""
_AS_IT_IS = ":/?#[]@!$&'()*+,;=%~"
"""What an address may hold besides letters and digits (RFC 3986); the rest is written with per cent."""


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
        for piece in pieces:
            if self.ends_in_table and piece.xml.startswith("<w:tbl>"):
                self.pieces.append(_BETWEEN)
            self.pieces.append(piece)

    @property
    def ends_in_table(self) -> bool:
        """Whether a table was added last, after which nothing leaves any space."""
        return bool(self.pieces) and self.pieces[-1].xml.endswith(TABLE_END)

    @property
    def written(self) -> Piece:
        """All that has been written so far."""
        return joined(self.pieces)

    def link(self, target: str) -> str:
        """Return the id of the relation to a target."""
        return f"link{self.links.setdefault(quote(target, safe=_AS_IT_IS), len(self.links) + 1)}"

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
