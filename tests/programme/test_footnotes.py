"""Footnotes of countries' names: under the texts that name them, and under no other."""

from __future__ import annotations

import pytest

from kit_cli.model.settings import Country
from kit_cli.programme.footnotes import notes
from tests.helpers.programmes import english, programme

COUNTRIES = [
    english(Country, {"code": code, "name": name, "footnote": footnote})
    for code, name, footnote in (("XK", "Kosovo*", "* One."), ("AA", "Oman", "Two."), ("RS", "Serbia", None))
]
PROGRAMME = programme(settings={"countries": COUNTRIES})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Kosovo* and beyond.", ["* One."]),
        ("In Kosovo, too.", ["* One."]),
        ("(Kosovo)", ["* One."]),
        ("Oman and Kosovo*", ["* One.", "Two."]),
        ("Kosovo's hub", ["* One."]),
        ("TransKosovo", []),
        ("Omani", []),
        ("a Roman Oman", ["Two."]),
        ("Serbia", []),
        ("", []),
    ],
)
def test_a_name_is_no_part_of_another_word(text: str, expected: list[str]) -> None:
    """With or without its asterisk, in the order of programme.yml; a name without a footnote has none."""
    assert notes(text, PROGRAMME, "en") == expected
