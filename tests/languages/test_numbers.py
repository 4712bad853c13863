"""Numbers and money as a language writes them."""

from __future__ import annotations

import pytest

from kit_cli.languages.numbers import currencies, number_in


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
