"""Languages, and what is written by them."""

from __future__ import annotations

import pytest

from kit_cli.languages.dates import day_and_month
from kit_cli.languages.numbers import currencies
from kit_cli.languages.table import languages


def test_a_currency_is_one_that_is_in_use() -> None:
    """Those of the kit's places are; those that gave way to the euro, and made-up ones, are not."""
    assert currencies() >= {"EUR", "SEK", "RSD", "ALL", "BAM", "MKD"}
    assert not currencies() & {"PTE", "DEM", "YUM", "XTS", "XXX"}


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
