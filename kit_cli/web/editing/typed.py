"""A value as a person types it in her language and country, and what she means by what she typed."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from kit_cli.errors import KitError, Problem
from kit_cli.files.written_numbers import WrittenFloat, as_written
from kit_cli.grammar.sentence import say
from kit_cli.judging.marks import Beside, Figures, Spelled
from kit_cli.judging.readings import in_a_file
from kit_cli.languages.dates import day_and_month, long_date
from kit_cli.languages.distances import distance_in_words
from kit_cli.languages.hand import Hand
from kit_cli.languages.numbers import decimals, without_decimals
from kit_cli.languages.speech import spoken
from kit_cli.languages.table import babel_locale
from kit_cli.model.days import DayOfYear, DayOfYearOrDay
from kit_cli.model.timeline import Offset, offset_from
from kit_cli.web.editing.shapes import Shape

YES, NO = "yes", "no"
DAYS = (date, DayOfYear, DayOfYearOrDay)
"""Kinds of values that are a day."""
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MONTH_DAY = re.compile(r"[0-9]{2}-[0-9]{2}")
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What no text file of people holds."""


def unseen(text: str) -> re.Match[str] | None:
    """Return where a text holds what no text file of people holds; None where it holds nothing of the kind."""
    return _UNSEEN.search(text)


def kind_of(shape: Shape) -> type:
    """Return what a value is to people: a text, also with figures, a number, a truth value, a day, a distance."""
    spelled = shape.mark(Spelled)
    if shape.mark(Figures):
        return Figures
    if spelled and spelled.kind is not str:
        return spelled.kind
    return shape.kind if shape.kind in (int, float, bool, date, Offset) else str


def as_typed(value: Any, shape: Shape, language: str) -> str:
    """Return a value of a file as a person of a language would type it; empty for nothing."""
    written = "" if value is None else str(as_written(value))
    match kind_of(shape):
        case kind if kind is bool and isinstance(value, bool):
            return YES if value else NO
        case kind if kind in (int, float) and isinstance(value, int | float):
            return _number(float(value), language)
        case kind if kind in DAYS:
            return _day(written, language)
        case kind if kind is Offset:
            offset = value if isinstance(value, Offset) else offset_from(written)
            return spoken(distance_in_words(offset), language) if offset else written
        case kind if kind is Figures:
            return decimals(written.strip(), language)
        case kind if kind is str:
            return written.strip()
    return written


def as_meant(words: str, shape: Shape, hand: Hand) -> Any:
    """Return what somebody means by what they typed, as a file says it; what is not certain stays as it was typed.

    Raises KitError for what no file can hold.
    """
    text = words.replace("\r\n", "\n").replace("\r", "\n").strip()
    if unseen(text):
        what = say("it holds a character that cannot be printed")
        raise KitError(Problem(what, say("Type it again without it.")))
    kind = kind_of(shape)
    if kind is str:
        return text
    if kind is Figures:
        return without_decimals(text, hand.languages[0]) if hand.languages else text
    if kind is bool and text in (YES, NO):
        return text == YES
    if _MONTH_DAY.fullmatch(text) and kind in (DayOfYear, DayOfYearOrDay):
        return text
    beside = shape.mark(Beside)
    sign = beside.sign if beside else ""
    found = hand.readings(text, kind, money=sign == Beside.MONEY, per_cent=sign == Beside.PER_CENT)
    if len(found) != 1:
        return text
    (value,) = found
    return WrittenFloat(in_a_file(value)) if isinstance(value, float) and not value.is_integer() else _whole(value)


def _whole(value: Any) -> Any:
    return int(value) if isinstance(value, float) else str(value) if isinstance(value, str) else value


def _number(value: float, language: str) -> str:
    from babel.numbers import get_decimal_symbol

    return in_a_file(value).replace(".", get_decimal_symbol(babel_locale(language)))


def _day(written: str, language: str) -> str:
    try:
        if _DAY.fullmatch(written):
            return long_date(date.fromisoformat(written), None, language)
        if _MONTH_DAY.fullmatch(written):
            return day_and_month(int(written[:2]), int(written[3:]), language)
    except (ValueError, IndexError):
        pass
    return written
