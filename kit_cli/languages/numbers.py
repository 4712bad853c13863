"""Numbers, money and lists as a language writes them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kit_cli.languages.cldr import cldr
from kit_cli.languages.table import babel_locale, languages

OR = "or"
"""The form of a list of which one is meant; every language has it."""

_UNGROUPED = 10_000
"""From here on the thousands of a number are set apart."""


def number_in(number: float, tag: str, forms: tuple[str, ...] = ()) -> str:
    """Return a number as a language writes it: in words where a form asks for them and has them, else in digits."""
    own = languages()[tag].numbers
    words = next((own[form] for form in forms if form in own), [])
    if number == int(number) and 1 <= number <= len(words):
        return words[int(number) - 1]
    if number == int(number) and abs(number) < _UNGROUPED:
        return str(int(number))
    from babel.numbers import format_decimal

    return str(format_decimal(number, locale=babel_locale(tag), group_separator=abs(number) >= _UNGROUPED))


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
    """Return a text in which numbers have the decimal sign of a language: `≥ 0.4` is `≥ 0,4` in most.

    What stands for per cent stays beside its number.
    """
    from babel.numbers import get_decimal_symbol

    return re.sub(r"(?<=\d)\.(?=\d)", get_decimal_symbol(babel_locale(tag)), text).replace(" %", "\u00a0%")


def without_decimals(text: str, tag: str) -> str:
    """Return a text in which numbers have the decimal sign of a language as files write it, with a point."""
    from babel.numbers import get_decimal_symbol

    sign = re.escape(get_decimal_symbol(babel_locale(tag)))
    return re.sub(rf"(?<=\d){sign}(?=\d)", ".", text).replace("\u00a0%", " %")


def listing(items: Sequence[str], tag: str, forms: tuple[str, ...] = ()) -> str:
    """Return `a, b and c` in a language, and `a, b or c` where the forms ask for `or`."""
    known = cldr(tag)
    two, start, middle, end = known.lists_or if OR in forms else known.lists_and
    if not items[1:]:
        return "".join(items)
    if not items[2:]:
        return two.format(*items)
    said = start.format(items[0], items[1])
    for each in items[2:-1]:
        said = middle.format(said, each)
    return end.format(said, items[-1])
