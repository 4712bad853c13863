"""Days as a language writes them, in the forms that it has."""

from __future__ import annotations

from datetime import date

import pytest

from kit_cli.languages.dates import day_and_month, led, long_date
from kit_cli.languages.table import languages

DAY, LATER, NEXT = date(2027, 12, 21), date(2027, 12, 23), date(2028, 1, 2)


@pytest.mark.parametrize(
    ("tag", "forms", "expected"),
    [
        ("en", (), "21 December 2027"),
        ("en", ("short",), "21 December"),
        ("pt-PT", (), "21 de dezembro de 2027"),
        ("pt-PT", ("short",), "21 de dezembro"),
        ("sv", ("den",), "den 21 december 2027"),
        ("sv", ("den", "short"), "den 21 december"),
        ("sr-Latn", (), "21. decembar 2027."),
        ("sr-Latn", ("genitive",), "21. decembra 2027."),
        ("sr-Latn", ("genitive", "short"), "21. decembra"),
        ("sr-Latn", ("masculine",), "21. decembar 2027."),
    ],
)
def test_a_day_in_a_form(tag: str, forms: tuple[str, ...], expected: str) -> None:
    """The month bends, a word stands before it, the year may be left out; a form of numbers is none of dates."""
    assert long_date(DAY, None, tag, forms) == expected


@pytest.mark.parametrize(
    ("end", "tag", "forms", "expected"),
    [
        (LATER, "sv", ("den",), "21–23 december 2027"),
        (LATER, "sr-Latn", ("genitive",), "21–23. decembra 2027."),
        (NEXT, "sr-Latn", ("genitive",), "21. decembra 2027. – 2. januara 2028."),
        (NEXT, "pt-PT", (), "21 de dezembro de 2027 – 2 de janeiro de 2028"),
        (date(2027, 12, 21), "en", (), "21 December 2027"),
    ],
)
def test_days_from_one_to_another(end: date, tag: str, forms: tuple[str, ...], expected: str) -> None:
    """In Swedish "den" stands before a day, and not before a range of days."""
    assert long_date(DAY, end, tag, forms) == expected


@pytest.mark.parametrize(
    ("end", "tag", "forms", "expected"),
    [
        (LATER, "en", ("last",), "23 December 2027"),
        (NEXT, "pt-PT", ("last",), "2 de janeiro de 2028"),
        (LATER, "sv", ("den", "last"), "den 23 december 2027"),
        (LATER, "sr-Latn", ("genitive", "last"), "23. decembra 2027."),
        (LATER, "en", ("short", "last"), "23 December"),
        (None, "en", ("last",), "21 December 2027"),
        (NEXT, "pt-PT", ("first",), "21 de dezembro de 2027"),
        (LATER, "sr-Latn", ("genitive", "first"), "21. decembra 2027."),
        (None, "sv", ("first",), "21 december 2027"),
    ],
)
def test_one_day_of_several(end: date | None, tag: str, forms: tuple[str, ...], expected: str) -> None:
    """The last, from which a period counts, or the first, in whatever other form; of a single day it is that day."""
    assert long_date(DAY, end, tag, forms) == expected


@pytest.mark.parametrize(
    ("tag", "expected"), [("en", "1 August"), ("sv", "1 augusti"), ("pt-PT", "1 de agosto"), ("sr-Latn", "1. avgust")]
)
def test_a_day_of_every_year(tag: str, expected: str) -> None:
    """As the language writes it, without a year."""
    assert tag in languages()
    assert day_and_month(8, 1, tag) == expected


def test_the_last_day_of_february() -> None:
    """The day that only some years have can be told as well."""
    assert day_and_month(2, 29, "en") == "29 February"


@pytest.mark.parametrize("tag", languages())
@pytest.mark.parametrize("end", [None, LATER, NEXT])
def test_a_day_is_led_by_its_number(tag: str, end: date | None) -> None:
    """What is set large and what stands beside it are together what the language writes."""
    written = long_date(DAY, end, tag)
    number, rest = led(written)
    assert f"{number} {rest}" == written
    assert number.rstrip(".") == ("21–23" if end == LATER else "21")


def test_a_day_that_begins_with_a_word_stays_whole() -> None:
    """As some languages write it."""
    assert led("December 21, 2027") == ("", "December 21, 2027")
    assert led("2027. december 21.") == ("", "2027. december 21.")
