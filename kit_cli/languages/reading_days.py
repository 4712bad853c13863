"""Read a day as people write it: `2027-10-08`, `08/10/2027`, `8 de outubro de 2027`, `8. 10. 2027.`.

Which number is the day follows the countries that are told; months have their names of CLDR and of languages.yml. What
two countries would read otherwise has two readings, and whoever asked decides. Only what nobody has written as
YYYY-MM-DD comes here, so Babel is imported when it is wanted.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from functools import cache
from itertools import product
from typing import TYPE_CHECKING

from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.judging.misfit import Misfit
from kit_cli.languages.table import languages as kit_languages
from kit_cli.model.days import DayOfYear

if TYPE_CHECKING:
    from babel import Locale

_DASHES = re.compile("[\u2010-\u2015\u2212]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")
_PART = re.compile(r"[0-9]+|[^\W\d_]+", re.UNICODE)
_BETWEEN = "(?: ?[./-] ?| )"
_DIGITS = re.compile(rf"([0-9]{{1,4}}){_BETWEEN}([0-9]{{1,2}}){_BETWEEN}([0-9]{{1,4}}) ?\.?")
_YEARLY = re.compile(rf"([0-9]{{1,2}})({_BETWEEN})([0-9]{{1,2}}) ?\.?")
_WORDED = re.compile(r"[\w\s.,'º°ª:-]+", re.UNICODE)
_CENTURY = 2000
"""Two digits are a year of this century: what a programme plans lies neither behind nor far ahead."""

TWO_DAYS = say("it may be two days")
"""What is wrong with a text that can be read as two."""

_YEARS = range(1990, 2101)
_LEAP_YEAR = "2000"
_LONGEST = 60
"""Characters."""

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
"""Months as they are written on paper from Lisbon to Belgrade."""

_Order = tuple[str, str, str]
_DAY_FIRST: _Order = ("d", "m", "y")
_MONTH_FIRST: _Order = ("m", "d", "y")
_YEAR_FIRST: _Order = ("y", "m", "d")


def day_from(text: str, languages: Sequence[str], countries: Sequence[str]) -> tuple[date, ...]:
    """Return all days that a text can mean, earliest first: one is certain, two are ambiguous, none is no day.

    ``languages`` are tags of languages.yml, ``countries`` codes of ISO 3166-1; where neither is told, each order of
    day and month that is in use counts.
    """
    plain = _plain(text)
    digits = _DIGITS.fullmatch(plain)
    found: Iterable[date] = ()
    if digits:
        found = _by_order((digits[1], digits[2], digits[3]), languages, countries)
    elif _WORDED.fullmatch(plain):
        found = _by_words(plain, languages, countries, _named)
    return tuple(sorted(set(found)))


def one_day(text: str, languages: Sequence[str], countries: Sequence[str], years: Container[int] = _YEARS) -> date:
    """Return the one day that a text can mean; raises Misfit where it is none, or may be several."""
    days = [day for day in day_from(text, languages, countries) if day.year in years]
    if len(days) == 1:
        return days[0]
    if days:
        told = [Sentence("{iso} ({day})", (("iso", day.isoformat()), ("day", day))) for day in days]
        raise Misfit(TWO_DAYS, say("Write {one} or {other}.", one=told[0], other=told[-1]))
    raise Misfit(say("write a date as YYYY-MM-DD"), say("For example: {example}", example="2027-09-15"))


def day_of_year_from(text: str, languages: Sequence[str], countries: Sequence[str]) -> tuple[DayOfYear, ...]:
    """Return all days of every year that a text can mean, as MM-DD, earliest first: `24/12`, `24 de dezembro`.

    Between hyphens files have the month first, so there both orders count.
    """
    plain = _plain(text)
    digits = _YEARLY.fullmatch(plain)
    found: Iterable[date] = ()
    if digits:
        known = _orders(languages, countries)
        orders = {_DAY_FIRST, _MONTH_FIRST} if "-" in digits[2] else {*known} - {_YEAR_FIRST} or known
        both = (digits[1], digits[3])
        pairs = (both if order == _DAY_FIRST else both[::-1] for order in orders)
        found = [each for day, month in pairs for each in _day(_LEAP_YEAR, int(month), day)]
    elif _WORDED.fullmatch(plain):
        found = _by_words(plain, languages, countries, _named_yearly)
    return tuple(DayOfYear(f"{each:%m-%d}") for each in sorted(set(found)))


def _plain(text: str) -> str:
    plain = " ".join(_DASHES.sub("-", _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))).split())
    return plain if len(plain) <= _LONGEST else ""


def _by_order(parts: tuple[str, str, str], languages: Sequence[str], countries: Sequence[str]) -> Iterator[date]:
    if len(parts[0]) > 2:
        orders: Iterable[_Order] = {_YEAR_FIRST}
    elif len(parts[2]) > 2:
        orders = {each for each in _orders(languages, countries) if each != _YEAR_FIRST}
    else:
        orders = _orders(languages, countries)
    for order in orders:
        said = dict(zip(order, parts, strict=True))
        yield from _day(said["y"], int(said["m"]), said["d"])


def _orders(languages: Sequence[str], countries: Sequence[str]) -> set[_Order]:
    """Return in which orders the parts of a day stand in some countries."""
    from babel.dates import get_date_format

    found: set[_Order] = set()
    for locale in [*map(_locale_in, countries)] if countries else [*map(_locale_of, languages)]:
        if locale is None:
            continue
        order = _signs(get_date_format("short", locale=locale).pattern)
        if order:
            found.add(order)
        # Where the year stands first, people write the other way as well: 8/10 2027 in Sweden.
        short = _signs(f"{locale.datetime_skeletons['Md'].pattern} y")
        if short and order == _YEAR_FIRST:
            found.add(short)
    return found or {_DAY_FIRST, _MONTH_FIRST}


def _signs(pattern: str) -> _Order | None:
    signs = tuple(dict.fromkeys(sign.lower() for sign in re.sub("'[^']*'", "", pattern) if sign in "dMy"))
    return next((order for order in (_DAY_FIRST, _MONTH_FIRST, _YEAR_FIRST) if order == signs), None)


def _by_words(text: str, languages: Sequence[str], countries: Sequence[str], named: _Named) -> list[date]:
    """Return the days of a text that names its month, in one of the languages or of those that a country speaks.

    Where it names none there, it may do so in another language of the kit's.
    """
    parts = [_bare(each) for each in _PART.findall(text)]
    near = [*((_locale_of(tag), tag) for tag in languages), *((_locale_in(code), "") for code in countries)]
    for listed in (near, [(_locale_of(tag), tag) for tag in kit_languages()]):
        found = [day for locale, tag in listed if locale is not None for day in named(parts, _words(locale, tag))]
        if found:
            return found
    return []


def _named(parts: list[str], words: _Words) -> Iterator[date]:
    """Yield the days of one month, one day and one year, with nothing beside them but words that go with a day."""
    numbers = [each for each in parts if each.isdecimal()]
    named = [words.months[each] for each in parts if each in words.months]
    rest = [each for each in parts if not each.isdecimal() and each not in words.months]
    if len(named) != 1 or len(numbers) != 2 or not all(each in words.weekdays or each in words.beside for each in rest):
        return
    day, year = sorted(numbers, key=len)
    for month in named[0]:
        for found in _day(year, month, day):
            # A day of the week that does not go with the day leaves open which of them was meant.
            if all(found.weekday() in words.weekdays[each] for each in rest if each in words.weekdays):
                yield found


def _named_yearly(parts: list[str], words: _Words) -> Iterator[date]:
    """Yield the days of one month and one day; a day of the week is none of every year."""
    if not any(each in words.weekdays and each not in words.beside for each in parts):
        yield from _named([*parts, _LEAP_YEAR], words)


def _day(year: str, month: int, day: str) -> Iterator[date]:
    if len(year) not in (2, 4) or len(day) > 2:
        return
    with suppress(ValueError):
        yield date(int(year) + (_CENTURY if len(year) == 2 else 0), month, int(day))


@frozen
class _Words:
    """What stands in a day: months and days of the week, each with its numbers, and what goes with them."""

    months: Mapping[str, frozenset[int]]
    weekdays: Mapping[str, frozenset[int]]
    beside: Mapping[str, frozenset[int]]


_Named = Callable[[list[str], _Words], Iterator[date]]


@cache
def _words(locale: Locale, tag: str) -> _Words:
    months = [(name, number) for number, name in enumerate(_ROMAN, start=1)]
    weekdays: list[tuple[str, int]] = []
    for context, width in product(("format", "stand-alone"), ("wide", "abbreviated")):
        months += [(name, number) for number, name in locale.months[context][width].items()]
        weekdays += [(name, number) for number, name in locale.days[context][width].items()]
    beside = re.findall("'([^']*)'", locale.date_formats["long"].pattern)
    if language := kit_languages().get(tag):
        for form in language.dates.values():
            months += [(name, number) for number, name in enumerate(form.months or (), start=1)]
            beside.append(form.day.replace("{date}", " "))
        beside += language.beside_days
    return _Words(_by_part(months), _by_part(weekdays), _by_part([(word, 0) for word in beside]))


def _by_part(named: Iterable[tuple[str, int]]) -> dict[str, frozenset[int]]:
    """Return the words that names are made of, each with the numbers of all names in which it stands."""
    found: dict[str, frozenset[int]] = {}
    for name, number in named:
        for part in _PART.findall(name):
            if not part.isdecimal():
                found[_bare(part)] = found.get(_bare(part), frozenset()) | {number}
    return found


def _bare(word: str) -> str:
    """Return a word without what people leave out: capitals, accents and dots."""
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).strip(". ")


def _locale_of(tag: str) -> Locale | None:
    return _parsed(kit_languages()[tag].locale) if tag in kit_languages() else _parsed(tag.replace("-", "_"))


def _locale_in(country: str) -> Locale | None:
    return _parsed(f"und_{country.upper()}")


@cache
def _parsed(name: str) -> Locale | None:
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(name)
    except (UnknownLocaleError, ValueError, TypeError):
        return None
