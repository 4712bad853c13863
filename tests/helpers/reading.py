"""Everything that people read in one language: a programme's build, and the catalogues."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import docx

from kit_cli.files.shipped import data_folder, template_folder
from kit_cli.languages.catalogues import TOOLS, catalogue
from kit_cli.languages.table import SOURCE_LANGUAGE, languages
from kit_cli.places.read import load_place
from tests.conftest import PLACES

WHERE = [
    (place, language) for place in PLACES for language in load_place(template_folder(), place).file.languages.default
]
"""Each programme in each of its languages."""
CATALOGUES = "catalogues"
"""What the tools say, and what the method asks, whether or not a programme shows it."""
READ = [*WHERE, *((CATALOGUES, language) for language in languages() if language != SOURCE_LANGUAGE)]


_DRAWN = {"style", "script", "text"}
"""What is no text of a page: rules, scripts, and letters of a drawing, such as the initials of a mark."""


class _Text(HTMLParser):
    """Collects what a page says."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.quiet = 0

    def handle_starttag(self, tag: str, _attributes: object) -> None:
        self.quiet += tag in _DRAWN

    def handle_endtag(self, tag: str) -> None:
        self.quiet -= tag in _DRAWN

    def handle_data(self, data: str) -> None:
        if not self.quiet:
            self.pieces.append(data)


def lines(folder: Path, language: str) -> Iterator[tuple[str, str]]:
    """Yield file and line of everything that people read in one language: pages, Word files, scripts' comments."""
    build = folder / "build"
    main = sorted(build.glob("index*.html"))
    mine = f"index.{language}.html" if (build / f"index.{language}.html").is_file() else "index.html"
    pages = [path for path in main if path.name == mine]
    pages += [*sorted((build / "forms" / language).glob("*.html")), build / "timeline" / f"{language}.html"]
    for path in pages:
        reader = _Text()
        reader.feed(path.read_text(encoding="utf-8"))
        yield from ((path.name, line.strip()) for piece in reader.pieces for line in piece.splitlines() if line.strip())
    for path in sorted(
        [*(build / "documents" / language).glob("*.docx"), *(build / "evaluation" / language).glob("*.docx")]
    ):
        document = docx.Document(str(path))
        paragraphs = [paragraph.text for paragraph in document.paragraphs]
        paragraphs += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        yield from ((path.name, line) for text in paragraphs for line in text.splitlines() if line.strip())


def read(where: str, language: str, built: dict[str, Path]) -> tuple[tuple[str, str], ...]:
    """Return file and line of a programme's build, or of the catalogues; nobody writes to them, so they are read once."""
    return _read(built[where] if where != CATALOGUES else None, language)


@cache
def _read(build: Path | None, language: str) -> tuple[tuple[str, str], ...]:
    if build:
        return tuple(lines(build, language))
    folders = (TOOLS, data_folder("methodology"), template_folder())
    return tuple((folder.name, text) for folder in folders for text in catalogue(language, folder).values())


_NOT_PROSE = re.compile(
    r"https?://\S+|\S+@\S+|\S*[\w-]+\.(?:yml|md|docx|xlsx|html|ics|gs|org|pt|se|rs|mk|al|com)\S*|`[^`]*`|\{[^}]*\}|<<[a-z ]+: "
)
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


@cache
def prose(text: str) -> str:
    """Return a text without addresses, file names and code."""
    return _NOT_PROSE.sub(" ", text)


def words(text: str) -> list[str]:
    """Return the words of a text, without addresses, file names and code."""
    return _WORD.findall(prose(text))
