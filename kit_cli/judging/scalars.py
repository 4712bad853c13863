"""Texts, numbers, truth values and days, as people write them: what is one, however it is written.

A number in quotes is a number where a number is meant, and `yes` is true; what looks like a number is no text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from math import isfinite
from typing import Any

from kit_cli.errors import shown
from kit_cli.grammar.sentence import say
from kit_cli.judging.context import Context
from kit_cli.judging.marks import Length, Limits, Spelled
from kit_cli.judging.misfit import Unfit, unfit

Judge = Callable[[Any, Context], Any]
"""Returns what is kept of a value that a file holds; raises Misfit."""

_TEXT = say("Write a text here.")
_WHOLE = say("Write a whole number here.")
_NUMBER = say("Write a number here.")
_TRUTH = say("Write true or false.")
_DAY = say("Write a date as YYYY-MM-DD.")
_DAY_THAT_EXISTS = say("Write a date that exists, as YYYY-MM-DD.")

_QUOTED_WHOLE = re.compile(r"([-+]?[0-9]+(?:_[0-9]+)*)(?:\.0+)?")
_QUOTED_NUMBER = re.compile(r"[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)")
_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WORDS = {
    **dict.fromkeys(("true", "yes", "on", "y", "t", "1"), True),
    **dict.fromkeys(("false", "no", "off", "n", "f", "0"), False),
}


def text(value: Any, _context: Context) -> str:
    """Return a text without the blanks around it."""
    if isinstance(value, str):
        return value.strip()
    raise unfit(value, _TEXT)


def text_of(length: Length | None, spelling: Spelled | None) -> Judge:
    """Return the judge of a text that has a length, or a form."""
    least, most = (length.least or 0, length.most) if length else (0, None)
    fits: Callable[[str], object] | None = None

    def judge(value: Any, context: Context) -> str:
        found = text(value, context)
        if len(found) < least:
            remedy = say("Write at least <<{number} character / {number} characters>>.", number=least)
            raise Unfit(say("{key}: {value} is too short", value=shown(value)), remedy)
        if most is not None and len(found) > most:
            remedy = say("Write at most <<{number} character / {number} characters>>.", number=most)
            raise Unfit(say("{key}: {value} is too long", value=shown(value)), remedy)
        if spelling:
            nonlocal fits
            fits = fits or re.compile(spelling.pattern).fullmatch
            if not fits(found):
                what = say("{key}: {value} is not of the form that is needed", value=shown(value))
                raise Unfit(what, spelling.remedy)
        return found

    return judge


def whole(value: Any, _context: Context) -> int:
    """Return a whole number."""
    if isinstance(value, int):
        return int(value)
    if isinstance(value, float):
        if not isfinite(value):
            raise unfit(value, say("It must be a finite number."))
        if value.is_integer():
            return int(value)
    if isinstance(value, str) and (match := _QUOTED_WHOLE.fullmatch(value.strip())) and len(value) < 1000:
        return int(match[1])
    raise unfit(value, _WHOLE)


def exactly_whole(value: Any, _context: Context) -> int:
    """Return a number that is written as a whole one."""
    if isinstance(value, int) and not isinstance(value, bool):
        return int(value)
    raise unfit(value, _WHOLE)


def number(value: Any, _context: Context) -> float:
    """Return a number."""
    if isinstance(value, int | float):
        return float(value)
    if isinstance(value, str) and value.isascii():
        try:
            return float(value)
        except ValueError:
            pass
    raise unfit(value, _NUMBER)


def truth(value: Any, _context: Context) -> bool:
    """Return a truth value."""
    if isinstance(value, bool):
        return value
    if isinstance(value, int | float) and value in (0, 1):
        return bool(value)
    if isinstance(value, str) and (word := _WORDS.get(value.lower())) is not None:
        return word
    raise unfit(value, _TRUTH)


def exactly_true_or_false(value: Any, _context: Context) -> bool:
    """Return what is written as a truth value."""
    if isinstance(value, bool):
        return value
    raise unfit(value, _TRUTH)


def day(value: Any, _context: Context) -> date:
    """Return a day; one with a time is a day at midnight only. A number is none, though it may count seconds."""
    if isinstance(value, str):
        value = _day_of(value)
    if isinstance(value, datetime):
        if value.time() != datetime.min.time():
            raise unfit(value, _DAY)
        return value.date()
    if isinstance(value, date):
        return value
    raise unfit(value, _DAY)


def _day_of(value: str) -> date:
    if _QUOTED_NUMBER.fullmatch(value):
        raise unfit(value, _DAY)
    try:
        if _ISO_DAY.fullmatch(value):
            return date.fromisoformat(value)
        if _ISO_DAY.match(value) and (found := datetime.fromisoformat(value)).time() == datetime.min.time():
            return found.date()
    except ValueError:
        raise unfit(value, _DAY_THAT_EXISTS) from None
    raise unfit(value, _DAY if _ISO_DAY.match(value) else _DAY_THAT_EXISTS)


def within(judge: Judge, limits: Limits) -> Judge:
    """Return the judge of a number or a day that lies within limits."""
    least, most = limits.least, limits.most

    def limited(value: Any, context: Context) -> Any:
        found = judge(value, context)
        if most is not None and not found <= most:  # said so that what is no number at all (`nan`) is refused too
            raise unfit(value, say("It must be less than or equal to {limit}.", limit=_said(most)))
        if not found >= least:
            raise unfit(value, say("It must be greater than or equal to {limit}.", limit=_said(least)))
        return found

    return limited


def _said(limit: float | date) -> str:
    """Return a limit in digits: a billion is no power of ten here."""
    return str(int(limit) if isinstance(limit, float) and limit.is_integer() else limit)
