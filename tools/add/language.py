"""A language: its row, its catalogues, the documents still in English, and how the tests judge it."""

from __future__ import annotations

import re
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from kit_cli.errors import KitError, Problem, shown
from kit_cli.files.document_paths import DOCUMENT_FOLDERS
from kit_cli.files.yaml_source import Source
from kit_cli.grammar.sentence import literal
from kit_cli.judging.validate import validate
from kit_cli.languages.table import SOURCE_LANGUAGE
from kit_cli.model.language import Language
from kit_cli.template.quoting import quoted
from tools.add.addition import Addition
from tools.add.judging import refuse
from tools.add.marks import mark
from tools.add.repository import Repository, grammar_in
from tools.add.translation import still_english

_FORMS = (
    "yes and no as people type them; the forms that its sentences ask of dates, and of numbers up to twelve, "
    "as in the blocks above"
)
_TAG = re.compile(r"([a-z]{2,3})(?:-([A-Z][a-z]{3}))?(?:-([A-Z]{2}))?")


def options(parser: ArgumentParser) -> None:
    """Add what the command asks of a language."""
    parser.add_argument("name", help="its BCP 47 tag: the language, with its script or country where that matters")


def add(repository: Repository, arguments: Namespace) -> Addition:
    """Return the files of a new language; raises KitError where Babel does not know it."""
    tag = arguments.name
    refuse(_bad_tag(tag, repository))
    locale = _locale(tag)
    name = str(locale.languages[locale.language]).capitalize()
    table = repository.template / "languages.yml"
    data = {"tag": tag, "name": name, "locale": str(locale), "xlsform": f"{name} ({locale.language})"}
    validate(Language, Source(table, data), ())
    first, *rest = (f"{key}: {quoted(value)}\n" for key, value in data.items())
    row = f"- {first}" + "".join(f"  {line}" for line in (*rest, f"# {mark(_FORMS)}\n"))
    new = {**dict(_documents(tag, locale, repository)), repository.judged / f"{tag}.yml": _judged(name, locale)}
    changed = {table: f"{table.read_text(encoding='utf-8').rstrip()}\n{row}"}
    return Addition(new, changed, has_short_texts=True)


def _bad_tag(tag: str, repository: Repository) -> Iterator[Problem]:
    if not _TAG.fullmatch(tag):
        remedy = literal("Write the language, then its script or country where that matters: da, sr-Cyrl, pt-BR.")
        yield Problem(literal(f"{shown(tag)} is not a BCP 47 tag as the kit writes it"), remedy)
        return
    if tag in repository.languages():
        remedy = literal("python -m tools.add --left says what is left to write in it.")
        yield Problem(literal(f"the kit speaks {tag} already"), remedy)
    try:
        _locale(tag)
    except KitError as error:
        yield from error.problems


def _locale(tag: str) -> Locale:
    """Return Babel's locale of a tag, with the country in which most people speak it; raises KitError."""
    match = _TAG.fullmatch(tag)
    language, script, country = match.groups() if match else (tag, None, None)
    likely = get_global("likely_subtags")
    guess = likely.get("_".join(filter(None, (language, script)))) or likely.get(language) or ""
    country = country or guess.rpartition("_")[2]
    try:
        return Locale.parse("_".join(filter(None, (language, script, country))))
    except (UnknownLocaleError, ValueError) as error:
        what = literal(f"Babel does not know the language {tag}")
        raise KitError(Problem(what, literal("Dates and numbers need it."))) from error


def _documents(tag: str, locale: Locale, repository: Repository) -> Iterator[tuple[Path, str]]:
    grammar = grammar_in(str(locale))
    for folder in DOCUMENT_FOLDERS:
        for path in sorted((repository.programme / folder / SOURCE_LANGUAGE).glob("*.md")):
            yield path.parents[1] / tag / path.name, still_english(path.read_text(encoding="utf-8"), grammar)


def _judged(name: str, locale: Locale) -> str:
    """Return how the tests judge the language, with the usual names of its dictionary and of Debian's package."""
    return (
        f"# How {name} is judged (tests/opening/test_language.py).\n"
        f"# {mark('whether hunspell has this dictionary, and Debian this package with it: the names are a guess')}\n"
        f"dictionary: {locale}\n"
        f"package: hunspell-{locale.language}\n"
        f"# {mark('some fifteen words that every sentence holds, and no other language of the kit')}\n"
        "frequent: []\n"
        "# Genuine words of this project that the dictionary lacks; not for everything.\n"
        "own: []\n"
    )
