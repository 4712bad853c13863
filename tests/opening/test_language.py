"""The texts of each programme, read by hunspell and by short lists of what does not belong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import docx
import pytest

from kit_cli.languages import languages
from tests.helpers.judging import program, run

WORDS = Path(__file__).resolve().parent / "words"
DICTIONARIES = {"en": "en_GB", "sv": "sv_SE", "pt-PT": "pt_PT", "sr-Latn": "sr_Latn_RS"}
WHERE = [("sweden", "sv"), ("portugal", "pt-PT"), ("western-balkans", "en"), ("western-balkans", "sr-Latn")]

# Words of Brazil, each with what Portugal writes (shared by teachers of both; -ônico is Brazil's spelling).
BRAZIL = {
    "equipe": "equipa",
    "usuário": "utilizador",
    "registro": "registo",
    "compartilhar": "partilhar",
    "planejamento": "planeamento",
    "contato": "contacto",
    "gerenciar": "gerir",
    "treinamento": "formação",
    "cadastro": "registo",
    "tela": "ecrã",
    "celular": "telemóvel",
    "monitoramento": "monitorização",
    "eletrônico": "eletrónico",
    "você": "(impessoal)",
    "econômico": "económico",
    "time": "equipa",
    "ônibus": "autocarro",
}

# Pairs of the same word, ijekavian and ekavian: Serbian here is ekavian.
IJEKAVIAN = {
    "obavještenje": "obaveštenje",
    "procjena": "procena",
    "mjesto": "mesto",
    "vrijeme": "vreme",
    "sljedeći": "sledeći",
    "primjer": "primer",
    "prije": "pre",
    "izvještaj": "izveštaj",
    "općina": "opština",
    "historija": "istorija",
    "sedmica": "nedelja",
    "savjet": "savet",
    "cijeli": "celi",
    "riječ": "reč",
    "dijete": "dete",
    "vrijednost": "vrednost",
    "razumjeti": "razumeti",
    "poslije": "posle",
    "gdje": "gde",
    "ovdje": "ovde",
    "mjesec": "mesec",
    "uvijek": "uvek",
    "promjena": "promena",
    "osjećaj": "osećaj",
}

# Words so frequent that every sentence of a language holds some of them, and so short that no other language does.
FREQUENT = {
    "en": {
        "the",
        "of",
        "and",
        "with",
        "you",
        "your",
        "that",
        "this",
        "is",
        "are",
        "from",
        "who",
        "which",
        "what",
        "not",
        "for",
    },
    "sv": {"och", "att", "för", "som", "inte", "är", "av", "med", "på", "du", "ditt", "eller", "det", "den", "till"},
    "pt-PT": {"que", "não", "uma", "com", "dos", "das", "pelo", "pela", "aos", "ou", "os", "um", "ao", "seu", "são"},
    "sr-Latn": {
        "je",
        "koji",
        "koja",
        "koje",
        "nije",
        "ili",
        "sa",
        "šta",
        "kako",
        "biti",
        "ste",
        "vas",
        "vaš",
        "su",
        "od",
    },
}


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


_NOT_PROSE = re.compile(
    r"https?://\S+|\S+@\S+|\S*[\w-]+\.(?:yml|md|docx|xlsx|html|ics|gs|org|pt|se|rs|mk|al|com)\S*|`[^`]*`|\{[^}]*\}"
)
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


def words(text: str) -> list[str]:
    """Return the words of a text, without addresses, file names and code."""
    return _WORD.findall(_NOT_PROSE.sub(" ", text))


@pytest.mark.parametrize(("place", "language"), WHERE)
def test_hunspell_knows_the_words(place: str, language: str, built: dict[str, Path], tmp_path: Path) -> None:
    """At most one word in a hundred is unknown to the dictionary and to the project's own short list."""
    command = program("hunspell")
    dictionary = DICTIONARIES[language]
    if dictionary not in run(command, "-D", input="").stderr:
        program(f"the hunspell dictionary {dictionary}")
    text = [word for _file, line in lines(built[place], language) for word in words(line)]
    own = set((WORDS / f"{language}.txt").read_text(encoding="utf-8").split())
    assert len(own) <= 160, "the list is for genuine words of this project, not for everything"
    (tmp_path / "text").write_text("\n".join(text), encoding="utf-8")
    said = run(
        command,
        "-i",
        "utf-8",
        "-d",
        dictionary,
        "-l",
        tmp_path / "text",
        env={"LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"},
    )
    unknown = [word for word in said.stdout.split() if word not in own and not word.isupper()]
    assert len(text) > 8000
    assert len(unknown) <= len(text) / 100, sorted(set(unknown))


@pytest.mark.parametrize(("place", "language"), WHERE)
def test_no_sentence_is_of_another_language(place: str, language: str, built: dict[str, Path]) -> None:
    """A line with three frequent words of another language and hardly one of its own is a foreign sentence."""
    foreign = []
    for file, line in lines(built[place], language):
        found = [word.lower() for word in words(line)]
        own = sum(word in FREQUENT[language] for word in found)
        others = [FREQUENT[other] - FREQUENT[language] for other in FREQUENT if other != language]
        if any(sum(word in other for word in found) >= max(3, 2 * own + 2) for other in others):
            foreign.append(f"{file}: {line[:90]}")
    assert foreign == []


def test_portuguese_is_portugals(built: dict[str, Path]) -> None:
    """No word of Brazil; hunspell's dictionary accepts both."""
    wrong = [
        f"{file}: {word} → {BRAZIL[word.lower()]}"
        for file, line in lines(built["portugal"], "pt-PT")
        for word in words(line)
        if word.lower() in BRAZIL or re.search(r"ôni[cm]", word.lower())
    ]
    assert wrong == []


def test_serbian_is_ekavian(built: dict[str, Path]) -> None:
    """No ijekavian form, in any inflection; the dictionary accepts both."""
    short = {"prije", "gdje", "ovdje", "uvijek"}
    stems = tuple(word[: max(4, len(word) - 2)] for word in IJEKAVIAN.keys() - short)
    wrong = [
        f"{file}: {word}"
        for file, line in lines(built["western-balkans"], "sr-Latn")
        for word in words(line)
        if word.lower() in short or word.lower().startswith(stems)
    ]
    assert wrong == []


def test_every_language_is_judged() -> None:
    """A new language brings its dictionary and its frequent words."""
    assert set(languages()) == set(DICTIONARIES) == set(FREQUENT)
