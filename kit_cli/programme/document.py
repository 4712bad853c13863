"""One document of a programme, in one language."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from kit_cli.errors import Problem
from kit_cli.files.document_paths import document_path
from kit_cli.files.front_matter import read_split
from kit_cli.files.headings import heading_ids
from kit_cli.frozen import frozen
from kit_cli.model.document import FrontMatter


@frozen
class Document:
    """One document in one language: its id, what its front matter says, and its Markdown."""

    id: str
    language: str
    folder: str
    path: Path
    front: FrontMatter
    body: str
    body_line: int
    notes: tuple[Problem, ...] = ()
    """What of the front matter was read otherwise than it is written."""

    @property
    def place(self) -> str:
        """Where it lies in the programme's folder."""
        return document_path(self.id, self.language, self.folder)

    def line_of(self, key: str) -> int:
        """Return the line of a key of its front matter, read again: only what is wrong is asked for."""
        return read_split(self.path).front.line((key,))

    @cached_property
    def heading_ids(self) -> dict[str, int]:
        """The ids of the headings that have one, each with its line in the body."""
        return heading_ids(self.body)
