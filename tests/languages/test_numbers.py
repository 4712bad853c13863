"""Numbers and money as a language writes them."""

from __future__ import annotations

import pytest
from babel.lists import format_list

from kit_cli.languages.numbers import OR, currencies, listing, number_in
from kit_cli.languages.table import babel_locale, languages


def test_a_currency_is_one_that_is_in_use() -> None:
    """Those of the kit's places are; those that gave way to the euro, and made-up ones, are not."""
    assert currencies() >= {"EUR", "SEK", "RSD", "ALL", "BAM", "MKD"}
    assert not currencies() & {"PTE", "DEM", "YUM", "XTS", "XXX"}


@pytest.mark.parametrize(
    ("number", "tag", "forms", "expected"),
    [
        (3, "en", (), "3"),
        (3, "en", ("words",), "three"),
        (12, "en", ("words",), "twelve"),
        (13, "en", ("words",), "13"),
        (0, "en", ("words",), "0"),
        (2, "pt-PT", ("feminine",), "duas"),
        (1, "sv", ("neutrum",), "ett"),
        (2, "sr-Latn", ("feminine",), "dve"),
        (2.5, "pt-PT", (), "2,5"),
        (9999, "sr-Latn", (), "9999"),
        (12500, "sr-Latn", (), "12.500"),
        (2.0, "en", ("words",), "two"),
        (-3, "en", ("words",), "-3"),
    ],
)
def test_a_number_in_a_form(number: float, tag: str, forms: tuple[str, ...], expected: str) -> None:
    """In words up to twelve where a form asks for it; thousands are set apart from ten thousand on."""
    assert number_in(number, tag, forms).replace("\xa0", " ") == expected


@pytest.mark.parametrize(
    ("tag", "both", "either"),
    [
        ("en", "a, b and c", "a, b or c"),
        ("sv", "a, b och c", "a, b eller c"),
        ("pt-PT", "a, b e c", "a, b ou c"),
        ("sr-Latn", "a, b i c", "a, b ili c"),
    ],
)
def test_a_list_of_all_and_a_list_of_which_one_is_meant(tag: str, both: str, either: str) -> None:
    """By CLDR; one alone is itself, and of two the word stands between them."""
    assert listing(["a", "b", "c"], tag) == both
    assert listing(["a", "b", "c"], tag, (OR,)) == either
    assert listing(["b", "c"], tag, ("short", OR)) == either.removeprefix("a, ")
    assert listing(["a"], tag, (OR,)) == "a"
    assert listing([], tag, (OR,)) == ""


@pytest.mark.parametrize("tag", languages())
def test_a_list_is_written_as_cldr_has_it(tag: str) -> None:
    """Of any length, as Babel writes it; what stands in it is no pattern."""
    named, locale = ["Ana", "{1}", "Ћ & b", "c, d", "{hub.name}"], babel_locale(tag)
    for number in range(len(named) + 1):
        assert listing(named[:number], tag) == format_list(named[:number], locale=locale)
        assert listing(named[:number], tag, (OR,)) == format_list(named[:number], style="or", locale=locale)
