"""The texts of a programme that go from one cycle to the next, and whether two of them say the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kit_cli.files.document_paths import DOCUMENT_FOLDERS, document_path
from kit_cli.files.plain_text import read_text
from kit_cli.model import folder as lies

REGISTERS = {lies.ATTESTATIONS.path, lies.ADAPTATIONS.path, lies.CONFIRMATIONS.path}
"""What was done and what was agreed in a cycle: it stays with it."""
_TEXTS = (
    *(file.path for file in lies.FILES if file.path not in REGISTERS),
    lies.form_path("*"),
    *(document_path("*", "*", folder) for folder in DOCUMENT_FOLDERS),
)
"""What comes along (patterns of `glob`)."""


def texts(folder: Path) -> Iterator[str]:
    """Yield the paths of the texts that may come along."""
    for path in sorted({path for pattern in _TEXTS for path in folder.glob(pattern)}):
        if not path.name.startswith(".") and path.is_file():
            yield path.relative_to(folder).as_posix()


def in_languages(path: str, languages: Iterable[str]) -> list[str]:
    """Return a document's paths in other languages."""
    folder, _, name = path.split("/", 2)
    return [f"{folder}/{language}/{name}" for language in languages]


def text_of(path: Path) -> str:
    """Return what a text says; nothing where there is none. Raises KitError where it cannot be read."""
    return read_text(path) if path.is_file() else ""


def same(one: str, other: str) -> bool:
    """Return whether two texts say the same, blanks at the ends of lines and of the text aside."""
    return _lines(one) == _lines(other)


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.rstrip().split("\n")]
