"""The kit's own sentences, said in a language."""

from __future__ import annotations

from datetime import date
from functools import cache, partial

from kit_cli.grammar.saying import Speaker, said
from kit_cli.grammar.sentence import Sentence
from kit_cli.languages.catalogues import own_words
from kit_cli.languages.cldr import cldr
from kit_cli.languages.dates import day_and_month, followed, long_date
from kit_cli.languages.grammar import grammar_of
from kit_cli.languages.names import name_in
from kit_cli.languages.numbers import listing, number_in
from kit_cli.model.days import DayOfYear
from kit_cli.model.texts import in_language


@cache
def speaker(tag: str) -> Speaker:
    """Return who speaks a language; raises KitError for a language that the kit does not speak, or a broken one."""
    return Speaker(
        partial(own_words, tag=tag), grammar_of(tag), cldr(tag).plural, partial(shown, tag), partial(followed, tag=tag)
    )


def spoken(sentence: Sentence | str, tag: str) -> str:
    """Return a sentence in a language; plain words, such as a name, as they are."""
    return sentence if isinstance(sentence, str) else said(sentence, speaker(tag))


def shown(tag: str, value: object, forms: tuple[str, ...] = ()) -> str:
    """Return a value as a language writes it: a day or days, a number, a list, a name, a text, also one by language."""
    match value:
        case Sentence():
            return spoken(value, tag)
        case DayOfYear():
            return day_and_month(*value.month_and_day, tag)
        case bool():
            return str(value).lower()
        case date():
            return long_date(value, None, tag, forms)
        case (date() as start, date() as end):
            return long_date(start, end, tag, forms)
        case int() | float():
            return number_in(value, tag, forms)
        case dict():
            return in_language(value, tag)
        case list() | tuple():
            return listing([shown(tag, each, forms) for each in value], tag, forms)
    return name_in(str(value), tag, forms)
