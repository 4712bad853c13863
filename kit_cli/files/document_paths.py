"""Where documents lie, in a programme as in the template: `documents/<language>/<id>.md`, or below `evaluation`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

DOCUMENT_FOLDERS = ("documents", "evaluation")
"""The folders of a programme that have a folder for each language."""


def document_path(document: str, language: str, folder: str = DOCUMENT_FOLDERS[0]) -> str:
    """Return where a document lies in a language, from the programme's folder."""
    return f"{folder}/{language}/{document}.md"


def documents_of(language: str, programme: Path) -> Iterator[Path]:
    """Yield the files of a language's documents, folder by folder in the order of their ids."""
    for folder in DOCUMENT_FOLDERS:
        yield from sorted((programme / folder / language).glob("[!.]*.md"))


def is_document(path: str) -> bool:
    """Tell whether a document lies at a path, told from the programme's folder."""
    return language_of(path) is not None and path.count("/") == 2 and path.endswith(".md")


def language_of(path: str) -> str | None:
    """Return the language of the document at a path, told from the programme's folder; None for any other file."""
    folder, *below = path.split("/")
    return below[0] if folder in DOCUMENT_FOLDERS and len(below) > 1 else None
