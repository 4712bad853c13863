"""Texts that a language of the kit lacks: documents, short texts, texts of data files, and the record of all asked."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kit_cli.files.document_paths import documents_of
from kit_cli.files.front_matter import read_split
from kit_cli.files.yaml_source import Key, read_yaml
from kit_cli.grammar.borrowed import as_grammar_asks
from kit_cli.grammar.parse import Grammar
from kit_cli.languages.table import SOURCE_LANGUAGE
from tools.add.form import form_ids
from tools.add.repository import Found, Repository

_READ_IN_PROGRAMMES = {"title", "breaks", "holidays", "footnote", "answers"}
"""The parts of a place's or country's file that any programme may show; the rest is read where those languages are."""
_WHOLLY = ("eu.yml", "holidays.yml")
"""Files of which a programme may show every text."""


def still_in_english(repository: Repository) -> Iterator[Path]:
    """Yield the translated documents in which nobody has translated anything."""
    for language in repository.languages():
        if language == SOURCE_LANGUAGE:
            continue
        plurals = repository.grammar(language).plurals
        for path in documents_of(language, repository.programme):
            english = path.parents[1] / SOURCE_LANGUAGE / path.name
            if english.is_file() and _bare(english, plurals) == _bare(path, plurals):
                yield path


def _bare(document: Path, plurals: int) -> str:
    """Return a document's text without forms, which the language may have got since the text was copied."""
    return as_grammar_asks(read_split(document).body, Grammar(plurals=plurals))


def untranslated(repository: Repository) -> Iterator[Found]:
    """Yield each catalogue that lacks translations, at the first of them."""
    from babel.messages.pofile import read_po

    for folder in (repository.template, repository.methodology, repository.tools):
        for path in sorted((folder / "locale").glob("*.po")):
            with path.open("rb") as stream:
                lacking = [entry for entry in read_po(stream) if entry.id and not entry.string]
            if lacking:
                first = min(entry.lineno or 1 for entry in lacking)
                yield path, first, f"short texts without a translation: {len(lacking)}"


def unrecorded(repository: Repository) -> Iterator[Found]:
    """Yield the forms and languages that the record of what forms ask does not know yet."""
    path = max((repository.template / "recorded").glob("*.json"), key=_version)
    recorded = json.loads(path.read_text(encoding="utf-8"))
    known = {"forms": form_ids(repository), "languages": repository.languages()}
    for section, names in known.items():
        new = [name for name in sorted(names) if name not in recorded[section]]
        if new:
            yield path, 1, f"{section} that no version has recorded: {', '.join(new)}"


def _version(path: Path) -> list[int]:
    return [int(number) for number in path.stem.split(".")]


def without_a_language(repository: Repository) -> Iterator[Found]:
    """Yield, by file and language, how many texts are there in English and not in that language."""
    for path in _data_files(repository.template):
        source = read_yaml(path)
        texts = [(key, found) for key, found in _by_language(source.data, ()) if _is_read(path, key)]
        for language in repository.languages():
            lacking = [key for key, found in texts if language not in found]
            if lacking:
                yield path, source.line(lacking[0]), f"texts without {language}: {len(lacking)}"


def _data_files(template: Path) -> Iterator[Path]:
    for folder in ("places", "countries"):
        yield from sorted((template / folder).glob("*.yml"))
    yield from (template / name for name in _WHOLLY)


def _is_read(path: Path, key: Key) -> bool:
    return path.name in _WHOLLY or key[0] in _READ_IN_PROGRAMMES


def _by_language(data: Any, key: Key) -> Iterator[tuple[Key, dict[str, str]]]:
    """Yield the texts by language of a file, each with its key."""
    if isinstance(data, dict):
        if SOURCE_LANGUAGE in data:
            yield key, data
            return
        for name, value in data.items():
            yield from _by_language(value, (*key, name))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from _by_language(value, (*key, number))
