"""Footnotes of countries' names: under the texts that name them, and under no other."""

from __future__ import annotations

import pytest

from kit_cli.model.settings import Country
from kit_cli.programme.footnotes import notes
from tests.helpers.programmes import english, programme, some

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


@pytest.mark.parametrize("text", ["na Kosovu*", "Živite na Kosovu ili u Srbiji.", "Kosovo*"])
def test_a_name_brings_its_footnote_in_every_form(text: str) -> None:
    """As a language bends it; and not where another word begins alike."""
    country = some(Country, code="XK", name={"sr-Latn": "Kosovo*"}, footnote={"sr-Latn": "* Jedan."})
    there = programme(settings={"countries": [country]}, languages=("sr-Latn",))
    assert notes(text, there, "sr-Latn") == ["* Jedan."]
    assert notes("na Kosovuku", there, "sr-Latn") == []
