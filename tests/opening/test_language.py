"""The texts of each programme and of the catalogues, read by hunspell and by short lists of what does not belong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import docx
import pytest

from kit_cli.files.shipped import data_folder, template_folder
from kit_cli.languages.catalogues import TOOLS, catalogue
from kit_cli.languages.table import SOURCE_LANGUAGE, languages
from kit_cli.places.read import load_place
from tests.conftest import PLACES
from tests.helpers.judging import program, run
from tests.helpers.languages import judged

WHERE = [
    (place, language) for place in PLACES for language in load_place(template_folder(), place).file.languages.default
]
"""Each programme in each of its languages."""
CATALOGUES = "catalogues"
"""What the tools say, and what the method asks, whether or not a programme shows it."""
READ = [*WHERE, *((CATALOGUES, language) for language in languages() if language != SOURCE_LANGUAGE)]


class _Text(HTMLParser):
    """Collects what a page shows."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.quiet = 0

    def handle_starttag(self, tag: str, _attributes: object) -> None:
        self.quiet += tag in {"style", "script"}

    def handle_endtag(self, tag: str) -> None:
        self.quiet -= tag in {"style", "script"}

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


def read(where: str, language: str, built: dict[str, Path]) -> Iterator[tuple[str, str]]:
    """Yield file and line of a programme's build, or of the catalogues."""
    if where != CATALOGUES:
        yield from lines(built[where], language)
        return
    for folder in (TOOLS, data_folder("methodology"), template_folder()):
        yield from ((folder.name, text) for text in catalogue(language, folder).values())


_NOT_PROSE = re.compile(
    r"https?://\S+|\S+@\S+|\S*[\w-]+\.(?:yml|md|docx|xlsx|html|ics|gs|org|pt|se|rs|mk|al|com)\S*|`[^`]*`|\{[^}]*\}|<<[a-z ]+: "
)
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


def words(text: str) -> list[str]:
    """Return the words of a text, without addresses, file names and code."""
    return _WORD.findall(_NOT_PROSE.sub(" ", text))


@pytest.mark.parametrize(("where", "language"), READ)
def test_hunspell_knows_the_words(where: str, language: str, built: dict[str, Path], tmp_path: Path) -> None:
    """At most one word in a hundred is unknown to the dictionary and to the project's own short list."""
    command = program("hunspell")
    judge = judged()[language]
    if judge.dictionary not in run(command, "-D", input="").stderr:
        program(f"the hunspell dictionary {judge.dictionary}")
    text = [word for _file, line in read(where, language, built) for word in words(line)]
    assert len(judge.own) <= 160, "the list is for genuine words of this project, not for everything"
    (tmp_path / "text").write_text("\n".join(text), encoding="utf-8")
    environment = {"LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"}
    said = run(command, "-i", "utf-8", "-d", judge.dictionary, "-l", tmp_path / "text", env=environment)
    unknown = [word for word in said.stdout.split() if word not in judge.own and not word.isupper()]
    assert len(text) > 8000
    assert len(unknown) <= len(text) / 100, sorted(set(unknown))


@pytest.mark.parametrize(("where", "language"), READ)
def test_no_sentence_is_of_another_language(where: str, language: str, built: dict[str, Path]) -> None:
    """A line with three frequent words of another language and hardly one of its own is a foreign sentence."""
    frequent = {tag: judge.frequent for tag, judge in judged().items()}
    others = [words_of - frequent[language] for tag, words_of in frequent.items() if tag != language]
    foreign = []
    for file, line in read(where, language, built):
        found = [word.lower() for word in words(line)]
        own = sum(word in frequent[language] for word in found)
        if any(sum(word in other for word in found) >= max(3, 2 * own + 2) for other in others):
            foreign.append(f"{file}: {line[:90]}")
    assert foreign == []


@pytest.mark.parametrize(("where", "language"), READ)
def test_no_word_is_a_neighbours(where: str, language: str, built: dict[str, Path]) -> None:
    """No word of Brazil in Portugal, no ijekavian form in Serbia, in any inflection; hunspell accepts both."""
    judge = judged()[language]
    patterns = [re.compile(pattern) for pattern in judge.not_here_patterns]
    wrong = [
        f"{file}: {word}"
        for file, line in read(where, language, built)
        for word in words(line)
        if word.lower() in judge.not_here or any(pattern.search(word.lower()) for pattern in patterns)
    ]
    assert wrong == []


def test_every_language_is_judged() -> None:
    """A new language brings its dictionary and its frequent words."""
    assert set(languages()) == set(judged())
