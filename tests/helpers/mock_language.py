"""A language that nobody speaks: English in the letters of another script, with plural forms and cases of its own.

Every word that the tools say out of a catalogue comes in its script, so a Latin word in what they say is one that no
translator could have reached.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.pofile import read_po, write_po

from kit_cli.grammar.borrowed import as_grammar_asks
from kit_cli.grammar.parse import Grammar

TAG = "uk"
"""A language that the kit does not speak: Cyrillic, with three plural forms in CLDR's count of whole numbers."""
LOCALE = "uk_UA"
ENDINGS = "ѡѧѫ"
"""What a wording ends in, by its plural form."""
MONTHS = tuple(f"місяцѣ{letter}" for letter in "абвгдежзиклм")
"""The months in a case of their own, which CLDR does not know."""

_LETTERS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", "абцдефгхійклмнопярстувшжузАБЦДЕФГХІЙКЛМНОПЯРСТУВШЖУЗ"
)
_CHOICE = re.compile(r"<<(.*?)>>")
_KEPT = re.compile(
    r"`[^`]*`|\{[^}]*\}|</?[a-z][^>]*>|&\w+;|https?://\S+|--?[a-z][a-z-]*|\bmentorkit [a-z]+|\bmentorkit\b"
    r"|[\w./<>-]*\w\.(?:yml|yaml|md|docx|xlsx|html|ics|json|txt|zip|csv|po|github|org)\b|[\w-]+/[\w./-]*|(?m:^)empty:|%[a-z]"
)
_BLOCK = re.compile(r'(?m)^( +)en: "?(.*?)"?$')
_INLINE = re.compile(r'\{ en: "([^"]*)"')
_DAY = re.compile(r"\{(day|start|end)\}")


def said(text: str) -> str:
    """Return an English text of a catalogue in the mock language."""
    asked = as_grammar_asks(text, Grammar(plurals=len(ENDINGS)))
    pieces, here = [], 0
    for found in _CHOICE.finditer(asked):
        pieces += [_bent(_spelled(asked[here : found.start()])), f"<<{_choice(found[1])}>>"]
        here = found.end()
    return "".join([*pieces, _bent(_spelled(asked[here:]))])


def _choice(inside: str) -> str:
    parts = [_spelled(each) for each in inside.split(" / ")]
    exact = [each for each in parts if re.match(r"\s*(?:[0-9]+|empty):", each)]
    plain = parts[len(exact) :]
    if len(plain) > 1:
        plain = [f"{words}{ending}" for words, ending in zip(plain, ENDINGS, strict=True)]
    return " / ".join([*exact, *plain])


def _bent(text: str) -> str:
    """Return a text outside wordings with its days in the case of the mock language."""
    return _DAY.sub(r"<<genitive: {\1}>>", text)


def _spelled(text: str) -> str:
    here, pieces = 0, []
    for kept in _KEPT.finditer(text):
        pieces += [text[here : kept.start()].translate(_LETTERS), kept[0]]
        here = kept.end()
    return "".join([*pieces, text[here:].translate(_LETTERS)])


def _data(template: Path) -> Iterator[Path]:
    """Yield the data files of which a programme shows texts in its language."""
    yield from (*template.glob("places/*.yml"), *template.glob("countries/*.yml"), template / "holidays.yml")


def _of_data(words: str) -> str:
    """Return a text of a data file; how official a wording is has the same word in each language."""
    return words if words in {"official", "found", "unofficial"} else said(words)


def translate(root: Path) -> None:
    """Fill the row and the catalogues that `tools.add language` made in a checkout, as a translator would."""
    table = root / "cookiecutter-programme" / "languages.yml"
    rows = table.read_text(encoding="utf-8")
    months, words = ", ".join(MONTHS), ", ".join(f"число-{number}" for number in range(1, 13))
    forms = f'  "yes": [т, так]\n  "no": [н, ні]\n  dates:\n    genitive:\n      months: [{months}]\n'
    table.write_text(f"{rows}{forms}  numbers:\n    words: [{words}]\n", encoding="utf-8")
    for path in _data(root / "cookiecutter-programme"):
        text = path.read_text(encoding="utf-8")
        text = _BLOCK.sub(lambda found: f'{found[0]}\n{found[1]}{TAG}: "{_of_data(found[2])}"', text)
        path.write_text(_INLINE.sub(lambda found: f'{{ {TAG}: "{said(found[1])}", en: "{found[1]}"', text), "utf-8")
    for path in root.glob(f"*/locale/{TAG}.po"):
        with path.open("rb") as stream:
            catalogue = read_po(stream, locale=LOCALE)
        for message in catalogue:
            if message.id:
                message.string = said(str(message.id))
        with path.open("wb") as stream:
            write_po(stream, catalogue, width=0)
