"""The table of the kit's languages, from BCP 47 tags to what other programs call them.

Whoever says a sentence asks for it, and to read YAML takes longer than most of what is said; so what was read and found
right is kept, and each row only judged again.
"""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from importlib.util import source_hash
from os import fsencode
from pathlib import Path
from typing import TYPE_CHECKING

from kit_cli import __version__
from kit_cli.errors import KitError, Problem
from kit_cli.files.kept import keep, kept, state_of
from kit_cli.files.shipped import template_folder
from kit_cli.grammar.sentence import say
from kit_cli.judging.misfit import Misfit
from kit_cli.judging.model import plain
from kit_cli.judging.validate import judged, validate_rows
from kit_cli.model.base import repeated
from kit_cli.model.language import Language
from kit_cli.model.texts import SOURCE_LANGUAGE as SOURCE_LANGUAGE

if TYPE_CHECKING:
    from babel import Locale

_FILE = "languages.yml"


def languages(template: Path | None = None) -> dict[str, Language]:
    """Return the languages of a template by tag (by default those of the kit's own).

    Raises KitError with every problem of languages.yml.
    """
    return _languages(template or template_folder())


@cache
def _languages(template: Path) -> dict[str, Language]:
    path = template / _FILE
    try:
        checksum = source_hash(repr((__version__, state_of([path, Path(__file__)]))).encode())
    except OSError:
        return _by_tag(_read(path))
    name = f"{source_hash(fsencode(path)).hex()}.languages"
    with suppress(Misfit):  # of code that asks for more than that which has kept it
        if rows := kept(__file__, name, checksum):
            return _by_tag([judged(Language, row) for row in rows])
    found = _read(path)
    keep(__file__, name, checksum, [plain(row, without_none=True) for row in found])
    return _by_tag(found)


def _by_tag(rows: list[Language]) -> dict[str, Language]:
    return {row.tag: row for row in rows}


def _read(path: Path) -> list[Language]:
    from kit_cli.files.yaml_source import read_yaml

    source = read_yaml(path)
    rows = validate_rows(Language, source, ())
    tags = [row.tag for row in rows]
    number = repeated(tags)
    if number is not None:
        what = say("{id} stands twice", id=tags[number])
        raise KitError(source.problem(what, (number, "tag"), say("Keep one of the two blocks.")))
    if SOURCE_LANGUAGE not in tags:
        what = say("{language} is missing: the template is written in it", language=SOURCE_LANGUAGE)
        raise KitError(source.problem(what, (), say("Take the block over from the kit's own languages.yml.")))
    return rows


def judge_locales(template: Path) -> None:
    """Raise KitError with each locale of languages.yml that Babel does not know."""
    from kit_cli.files.yaml_source import read_yaml

    problems: list[Problem] = []
    source = read_yaml(template / _FILE)
    for number, language in enumerate(languages(template).values()):
        if _babel(language.locale) is None:
            what = say("Babel does not know the locale {locale}", locale=language.locale)
            remedy = say("Write one that it has, for example {example}.", example="sv_SE")
            problems.append(source.problem(what, (number, "locale"), remedy))
    if problems:
        raise KitError(problems)


def babel_locale(tag: str) -> Locale:
    """Return Babel's locale of a language tag; raises KitError when languages.yml names one that there is not."""
    locale = _babel(languages()[tag].locale)
    if locale is None:
        judge_locales(template_folder())
    assert locale is not None  # noqa: S101  (else the line above has raised)
    return locale


@cache
def _babel(name: str) -> Locale | None:
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(name)
    except (UnknownLocaleError, ValueError):
        return None
