"""The words of the method, and what they are in the languages of the kit and of its next hubs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale

from kit_cli.languages import language_name, languages
from kit_cli.yaml_source import read_yaml
from website.addresses import GLOSSARY
from website.content import ENGLISH, Content
from website.sheet import Sheet


@dataclass(frozen=True)
class Word:
    """A term in another language, and what is doubtful about it."""

    language: str
    word: str
    doubt: str


@dataclass(frozen=True)
class Term:
    """An entry of the glossary; jargon has a tooltip wherever it stands on another page."""

    term: str
    means: str
    also: tuple[str, ...]
    tooltip: bool
    words: tuple[Word, ...]


def sheets(content: Content) -> Iterator[Sheet]:
    """Yield the glossary."""
    yield Sheet(GLOSSARY, "glossary", terms(content.method.folder))


@cache
def terms(folder: Path) -> tuple[Term, ...]:
    """Return the entries of a methodology's glossary."""
    return tuple(_term(row) for row in read_yaml(folder / "glossary.yml").data)


def _term(row: dict[str, Any]) -> Term:
    return Term(
        term=row["term"],
        means=" ".join(row["means"].split()),
        also=tuple(row.get("also", ())),
        tooltip=row.get("tooltip", False),
        words=tuple(
            Word(_language(tag), word["word"], word.get("doubt", "")) for tag, word in row.get("words", {}).items()
        ),
    )


def _language(tag: str) -> str:
    # The next hubs' languages are none of the kit's yet.
    return language_name(tag, ENGLISH) if tag in languages() else str(Locale.parse(tag).english_name)
