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
from kit_cli.files.written_numbers import WrittenFloat, as_written
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.judging.context import Context
from kit_cli.judging.marks import Length, Limits, Spelled
from kit_cli.judging.misfit import OtherKind, Unfit, unfit

Judge = Callable[[Any, Context], Any]
"""Returns what is kept of a value that a file holds; raises Misfit."""

TEXT = say("Write a text here, for example {example}.", example='"Ana"')
_WHOLE = say("Write a whole number here, in digits, for example {example}.", example="25")
_NUMBER = say("Write a number here, in digits, for example {example}.", example="340.50")
_TRUTH = say("Write true or false.")
_DAY = say("Write a date as YYYY-MM-DD, for example {example}.", example="2027-10-08")
_DAY_THAT_EXISTS = say("Write a date that exists, as YYYY-MM-DD, for example {example}.", example="2027-10-08")

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
    if isinstance(value, int | float):
        raise unfit(value, say("Put it into quotes, for it is a text: {example}.", example=f'"{as_written(value)}"'))
    raise unfit(value, TEXT)


def text_of(length: Length | None, spelling: Spelled | None) -> Judge:
    """Return the judge of a text that has a length, or a form."""
    least, most = (length.least or 0, length.most) if length else (0, None)
    fits: Callable[[str], object] | None = None

    def judge(value: Any, context: Context) -> str:
        if spelling and not isinstance(value, str):
            raise unfit(value, spelling.remedy)
        found = text(value, context)
        if spelling and not found.isascii():
            from kit_cli.files.invisible import without_invisible

            found = without_invisible(found)
        if len(found) < least:
            if spelling:
                raise Unfit(say("{key}: {value} is too short", value=shown(value)), spelling.remedy)
            remedy = say("Write at least <<{number} character / {number} characters>>.", number=least)
            raise Unfit(say("{key}: {value} is too short", value=shown(value)), remedy)
        if most is not None and len(found) > most:
            remedy = say("Write at most <<{number} character / {number} characters>>.", number=most)
            raise Unfit(say("{key}: {value} is too long", value=shown(value)), remedy)
        if spelling:
            nonlocal fits
            fits = fits or re.compile(spelling.pattern).fullmatch
            if not fits(found):
                if spelling.kind is not str:
                    raise OtherKind(value, spelling.kind, spelling.remedy)
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
            raise unfit(value, _WHOLE)
        if value.is_integer() and not _grouped(value):
            return int(value)
    if isinstance(value, str) and len(value) < 1000 and not _grouped(value):
        match = _QUOTED_WHOLE.fullmatch(value.strip())
        if match:
            return int(match[1])
    raise OtherKind(value, int, _WHOLE)


def exactly_whole(value: Any, _context: Context) -> int:
    """Return a number that is written as a whole one."""
    if isinstance(value, int) and not isinstance(value, bool):
        return int(value)
    raise unfit(value, _WHOLE)


def number(value: Any, _context: Context) -> float:
    """Return a number."""
    if isinstance(value, int | float) and not _grouped(value):
        return float(value)
    if isinstance(value, str) and value.isascii() and not _grouped(value):
        try:
            return float(value)
        except ValueError:
            pass
    raise OtherKind(value, float, _NUMBER)


def _grouped(value: Any) -> bool:
    """Return whether a number is written with one point before three digits: a thousand and more, or one and a bit."""
    written = value.written if type(value) is WrittenFloat else value
    if not isinstance(written, str):
        return False
    whole, _point, rest = written.strip().lstrip("+-").partition(".")
    return len(rest) == 3 and len(whole) in (1, 2, 3) and (whole + rest).isdecimal() and whole[0] != "0"


def beside(judge: Judge, sign: str) -> Judge:
    """Return the judge of a number beside which people write a sign."""

    def signed(value: Any, context: Context) -> Any:
        try:
            return judge(value, context)
        except OtherKind as misfit:
            misfit.beside = sign
            raise

    return signed


def truth(value: Any, _context: Context) -> bool:
    """Return a truth value."""
    if isinstance(value, bool):
        return value
    if isinstance(value, int | float) and value in (0, 1):
        return bool(value)
    if isinstance(value, str) and (word := _WORDS.get(value.lower())) is not None:
        return word
    raise OtherKind(value, bool, _TRUTH)


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
    raise OtherKind(value, date, _DAY)


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
    raise OtherKind(value, date, _DAY if _ISO_DAY.match(value) else _DAY_THAT_EXISTS)


def within(judge: Judge, limits: Limits, kind: type) -> Judge:
    """Return the judge of a number or a day that lies within limits; each of them is said to whoever wrote no other."""
    least, most = limits.least, limits.most

    def limited(value: Any, context: Context) -> Any:
        try:
            found = judge(value, context)
        except Unfit as misfit:
            if kind is not date:
                misfit.remedy = _between(limits, kind)
            raise
        # Said so that what is no number at all (`nan`) is refused too.
        if (most is not None and not found <= most) or not found >= least:
            raise unfit(value, _between(limits, kind))
        return found

    return limited


def _between(limits: Limits, kind: type) -> Sentence:
    """Return what fits, by examples that do: the limits themselves."""
    least = _said(limits.least)
    if limits.most is None:
        return _AT_LEAST[kind](least)
    return _FROM_TO[kind](least, _said(limits.most))


_AT_LEAST: dict[type, Callable[[str], Sentence]] = {
    int: lambda least: say("Write a whole number in digits, at least {least}.", least=least),
    float: lambda least: say("Write a number in digits, at least {least}.", least=least),
    date: lambda least: say("Write a day from {least} on, as YYYY-MM-DD.", least=least),
}
_FROM_TO: dict[type, Callable[[str, str], Sentence]] = {
    int: lambda least, most: say("Write a whole number in digits, from {least} to {most}.", least=least, most=most),
    float: lambda least, most: say("Write a number in digits, from {least} to {most}.", least=least, most=most),
    date: lambda least, most: say("Write a day from {least} to {most}, as YYYY-MM-DD.", least=least, most=most),
}


def _said(limit: float | date) -> str:
    """Return a limit in digits: a billion is no power of ten here."""
    return str(int(limit) if isinstance(limit, float) and limit.is_integer() else limit)
