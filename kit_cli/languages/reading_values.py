"""Read numbers, money and truth values as people write them, where files have their own way.

Nothing is guessed: each reading that a text can have is returned, and whoever asked takes the one, or refuses two.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from kit_cli.files.invisible import as_plain_digits
from kit_cli.languages.table import babel_locale, languages

_AROUND = re.compile(r"([^0-9+-]*)([-+]?[0-9](?:.*[0-9])?)([^0-9]*)")
_NOTHING_BEHIND = re.compile(r"(?<=[0-9])(?:[.,:] ?)?[-\u2010-\u2015](?=[^0-9]*$)")
"""`340,-` and `340:-` are whole amounts."""
_GROUPS = re.compile(r"[1-9][0-9]{0,2}([ .,'\u2019])[0-9]{3}(?:\1[0-9]{3})*")
_DECIMALS = re.compile(r"(.+)([.,])([0-9]+)")
_PER_CENT = ("%", "\u066a", "per cent", "percent")


def truths(text: str) -> tuple[bool, ...]:
    """Return what a word of any of the kit's languages says; both where two of them disagree."""
    word = as_plain_digits(text).strip(" .!").casefold()
    table = languages().values()
    said = {False: [word for each in table for word in each.no], True: [word for each in table for word in each.yes]}
    return tuple(truth for truth, words in said.items() if word in words)


def beside(tags: Sequence[str], currency: str, *, per_cent: bool) -> Collection[str]:
    """Return what may stand beside a number: a currency as some languages call it, the sign for per cent."""
    found = {*_PER_CENT} if per_cent else set[str]()
    if currency:
        from babel.numbers import get_currency_name, get_currency_symbol

        found.add(currency)
        for locale in map(babel_locale, tags):
            found.add(get_currency_symbol(currency, locale))
            found.update(get_currency_name(currency, count, locale) for count in (None, 1, 2, 5))
    return {_bare(each) for each in found}


def numbers(text: str, beside: Collection[str]) -> tuple[float, ...]:
    """Return all numbers that a text can mean, smallest first, with nothing beside it but what may stand there.

    One separator before exactly three digits sets off thousands, or decimals; two of a kind set off thousands.
    """
    plain = as_plain_digits(text)
    around = _AROUND.fullmatch(_NOTHING_BEHIND.sub("", plain) if beside else plain)
    if around is None:
        return ()
    words = [_bare(each) for each in (around[1], around[3]) if _bare(each)]
    if len(words) > 1 or any(each not in beside for each in words):
        return ()
    return tuple(sorted(set(_numbers(around[2]))))


def _numbers(written: str) -> Iterator[float]:
    sign, digits = (-1, written[1:]) if written[0] == "-" else (1, written.lstrip("+"))
    if digits.isdecimal() or _GROUPS.fullmatch(digits):
        yield sign * float(re.sub("[^0-9]", "", digits))
    decimals = _DECIMALS.fullmatch(digits)
    if decimals and decimals[2] not in decimals[1] and (decimals[1].isdecimal() or _GROUPS.fullmatch(decimals[1])):
        yield sign * float(f"{re.sub('[^0-9]', '', decimals[1])}.{decimals[3]}")


def _bare(word: str) -> str:
    return word.strip().rstrip(".").casefold()
