"""Days as a language writes them."""

from __future__ import annotations

import re
from datetime import date

from kit_cli.languages.cldr import Cldr, cldr
from kit_cli.languages.table import languages
from kit_cli.model.language import DateForm

SHORT = "short"
"""The form of a date without its year; every language has it."""

FIRST = "first"
"""The form of days of which only the first is told, as the beginning of a period. Every language has it."""

LAST = "last"
"""The form of days from which a period counts: the last of them alone. Every language has it."""

_AS_IT_IS = DateForm()
_YEAR_WITH_DOT = re.compile(r"\d{4}\.$")
_LEADING_DAYS = re.compile(r"(\d{1,2}(?:–\d{1,2})?\.?) (.+)")
_FIELD = re.compile(r"'((?:[^']|'')*)'|(d+|M+|L+|y+)")
"""A field of a pattern of CLDR, or words in quotes."""


def long_date(start: date, end: date | None, tag: str, forms: tuple[str, ...] = ()) -> str:
    """Return a day, or days such as `12–13 February 2027` and `27 May – 4 June 2027`, as a language writes them.

    ``forms`` are those of languages.yml (`genitive`), `short` for one without a year, and `first` and `last` for that
    day alone.
    """
    known, own = cldr(tag), languages()[tag].dates
    if FIRST in forms or LAST in forms:
        start, end = start if FIRST in forms else end or start, None
    form = next((own[name] for name in forms if name in own), _AS_IT_IS)
    pattern = known.short if SHORT in forms else known.long
    if end is None or end == start:
        return form.day.replace("{date}", _written(start, pattern, form, known))
    if (start.year, start.month) == (end.year, end.month):
        # CLDR's own intervals abbreviate the month; the long form with two days does not.
        return form.days.replace("{dates}", _written(end, pattern, form, known, f"{start.day}–{end.day}"))
    first = _written(start, known.short if start.year == end.year else pattern, form, known)
    return form.days.replace("{dates}", f"{first} – {_written(end, pattern, form, known)}")


def led(written: str) -> tuple[str, str]:
    """Return the number with which a written day or days begin, and the rest: `9–10` and `October 2027`.

    The number is empty where a language begins with something else.
    """
    found = _LEADING_DAYS.fullmatch(written)
    return (found[1], found[2]) if found else ("", written)


def followed(written: str, follows: str, tag: str) -> str:
    """Return a day as it stands before what follows it: in some languages the dot of its year gives way to a sign."""
    gives_way = follows[:1] in languages()[tag].dot_gives_way_to if follows else False
    return written[:-1] if gives_way and _YEAR_WITH_DOT.search(written) else written


def day_and_month(month: int, day: int, tag: str) -> str:
    """Return a day that comes every year as a language writes it: `1 August`."""
    # Any leap year does, since the year is not told.
    return _written(date(2000, month, day), cldr(tag).short, _AS_IT_IS, cldr(tag))


def _written(day: date, pattern: str, form: DateForm, known: Cldr, days: str = "") -> str:
    """Return a day by CLDR's pattern of a long date, its month in the form's own words where it has some.

    CLDR's long patterns of every language hold a day, a month in words or digits and a year, and nothing else.
    """
    months = form.months or known.months

    def field(match: re.Match[str]) -> str:
        if match[1] is not None:
            return match[1].replace("''", "'")
        sign, width = match[2][0], len(match[2])
        number = {"d": day.day, "M": day.month, "L": day.month, "y": day.year}[sign]
        if sign == "d" and days:
            return days
        return months[day.month - 1] if sign in "ML" and width > 2 else f"{number:0{width}}"

    return _FIELD.sub(field, pattern)


def day_of_week(day: date, tag: str) -> str:
    """Return a day with its day of the week, as it stands above a page: `Tuesday, 2 November 2027`."""
    from babel.dates import format_date

    from kit_cli.languages.table import babel_locale

    written = str(format_date(day, "full", locale=babel_locale(tag)))
    return written[:1].upper() + written[1:]
