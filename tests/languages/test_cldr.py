"""What CLDR says of a language, as far as sentences need it."""

from __future__ import annotations

import pytest

from kit_cli.languages.cldr import cldr
from kit_cli.languages.table import babel_locale, languages


@pytest.mark.parametrize("tag", languages())
def test_every_whole_number_takes_the_plural_form_of_cldr(tag: str) -> None:
    """As Babel says, also beyond those that are kept; millions excepted, which some languages treat apart."""
    rule = babel_locale(tag).plural_form
    names = {cldr(tag).plural(number): rule(number) for number in range(200)}
    assert set(names) == set(range(cldr(tag).plural_forms))
    for number in (*range(5000), 10_001, 10_011, 123_456, 999_999):
        assert names[cldr(tag).plural(number)] == rule(number)


def test_what_is_no_whole_number_takes_the_last_form() -> None:
    """Half a day is counted as many are."""
    assert cldr("sr-Latn").plural(2.5) == cldr("sr-Latn").plural(5) == 2
    assert cldr("en").plural(-1) == 1
