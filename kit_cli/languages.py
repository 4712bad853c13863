"""The kit's languages: one table from BCP 47 tags to what other programs call them, and words for dates."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kit_cli.errors import KitError, Problem
from kit_cli.files.shipped import template_folder
from kit_cli.files.yaml_source import read_yaml
from kit_cli.judging.validate import validate_rows
from kit_cli.model.base import repeated
from kit_cli.model.language import Language
from kit_cli.model.texts import SOURCE_LANGUAGE as SOURCE_LANGUAGE

if TYPE_CHECKING:
    from babel import Locale


def languages(template: Path | None = None) -> dict[str, Language]:
    """Return the languages of a template by tag (by default those of the kit's own).

    Raises KitError with every problem of languages.yml.
    """
    return _languages(template or template_folder())


@cache
def _languages(template: Path) -> dict[str, Language]:
    source = read_yaml(template / "languages.yml")
    rows = validate_rows(Language, source, ())
    tags = [row.tag for row in rows]
    number = repeated(tags)
    if number is not None:
        raise KitError(source.problem(f"{tags[number]} stands twice", (number, "tag"), "Keep one of the two blocks."))
    if SOURCE_LANGUAGE not in tags:
        what = f"{SOURCE_LANGUAGE} is missing: the template is written in it"
        raise KitError(source.problem(what, (), "Take the block over from the kit's own languages.yml."))
    return dict(zip(tags, rows, strict=True))


def judge_locales(template: Path) -> None:
    """Raise KitError with each locale of languages.yml that Babel does not know."""
    problems: list[Problem] = []
    source = read_yaml(template / "languages.yml")
    for number, language in enumerate(languages(template).values()):
        if _babel(language.locale) is None:
            what = f"Babel does not know the locale {language.locale}"
            problems.append(source.problem(what, (number, "locale"), "Write one that it has, for example sv_SE."))
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


@cache
def catalogue(tag: str, folder: Path | None = None) -> dict[str, str]:
    """Return the short texts of a language by their English text; fuzzy and empty entries do not count.

    ``folder`` holds the catalogues: the template's by default, or the method's.
    The PO file itself is read (about 50 ms): nothing has to be compiled, and nothing can be stale.
    """
    if tag == SOURCE_LANGUAGE:
        return {}
    from babel.messages.pofile import read_po

    with catalogue_file(tag, folder).open("rb") as stream:
        entries = read_po(stream, locale=languages()[tag].locale)
    return {str(entry.id): str(entry.string) for entry in entries if entry.id and entry.string and not entry.fuzzy}


def catalogue_file(tag: str, folder: Path | None = None) -> Path:
    """Return the PO file of a language."""
    return (folder or template_folder()) / "locale" / f"{tag}.po"


def translate(text: str, tag: str, folder: Path | None = None) -> str:
    """Return a short text in a language (the English text itself where the catalogue lacks it)."""
    return catalogue(tag, folder).get(text, text)


def long_date(start: date, end: date | None, tag: str) -> str:
    """Return a day, or days such as `12–13 February 2027` and `27 May – 4 June 2027`, as a language writes them."""
    from babel.dates import format_date, format_skeleton

    locale = babel_locale(tag)
    whole: str = locale.date_formats["long"].pattern
    if end is None or end == start:
        return str(format_date(start, whole, locale))
    if (start.year, start.month) == (end.year, end.month):
        # CLDR's own intervals abbreviate the month; the long form with two days does not.
        return str(format_date(end, whole.replace("d", f"'{start.day}–'d", 1), locale))
    same_year = start.year == end.year
    first = format_skeleton("MMMMd", start, locale=locale) if same_year else format_date(start, whole, locale)
    return f"{first} – {format_date(end, whole, locale)}"


def day_and_month(month: int, day: int, tag: str) -> str:
    """Return a day that comes every year as a language writes it: `1 August`."""
    from babel.dates import format_skeleton

    # Any leap year does, since the year is not told.
    return str(format_skeleton("MMMMd", date(2000, month, day), locale=babel_locale(tag)))


def language_name(tag: str, language: str) -> str:
    """Return what a language is called in another one: `sv` in `pt-PT` is `sueco`."""
    names: dict[str, str] = dict(babel_locale(language).languages)
    code = babel_locale(tag).language
    return names.get(code, languages()[tag].name)


def currencies() -> set[str]:
    """Return the codes of the currencies that are in use today somewhere, by CLDR."""
    from babel.core import get_global

    spans = (span for spans in get_global("territory_currencies").values() for span in spans)
    return {code for code, _start, end, tender in spans if end is None and tender}


def money(amount: float, currency: str, tag: str) -> str:
    """Return an amount with its currency as a language writes it, without decimals when they are zero."""
    from babel.numbers import format_currency

    digits = "#,##0" if float(amount).is_integer() else "#,##0.00"
    pattern = babel_locale(tag).currency_formats["standard"].pattern.replace("#,##0.00", digits)
    return str(format_currency(amount, currency, format=pattern, locale=babel_locale(tag), currency_digits=False))


def decimals(text: str, tag: str) -> str:
    """Return a text in which numbers have the decimal sign of a language: `≥ 0.4` is `≥ 0,4` in most."""
    from babel.numbers import get_decimal_symbol

    return re.sub(r"(?<=\d)\.(?=\d)", get_decimal_symbol(babel_locale(tag)), text)


def listing(items: list[str], tag: str) -> str:
    """Return `a, b and c` in a language."""
    from babel.lists import format_list

    return str(format_list(items, locale=babel_locale(tag)))
