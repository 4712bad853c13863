"""A heading that the method knows by its id, and that loses it, as it happens when somebody types it anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kit_cli.method.evidence.kinds import DocumentEvidence
from kit_cli.method.read import method


def lose_a_heading(folder: Path) -> None:
    """Take the id from one heading of a programme's document, in the first of its languages."""
    path, text, mark = next(_marks(folder))
    path.write_text(text.replace(mark, ""), encoding="utf-8")


def _marks(folder: Path) -> Iterator[tuple[Path, str, str]]:
    """Yield each document with such a heading: its path, its text, and how the id is written in it."""
    for standard in method().standards:
        for each in standard.front.evidence:
            if not isinstance(each, DocumentEvidence):
                continue
            for heading in each.headings:
                path = next(folder.glob(f"*/*/{each.document}.md"))
                text, mark = path.read_text(encoding="utf-8"), f" {{ #{heading} }}"
                if mark in text:
                    yield path, text, mark
