"""Names of countries and towns as a language bends them, with the word that stands before them."""

from __future__ import annotations

import pytest

from kit_cli.files.shipped import template_folder
from kit_cli.languages.grammar import grammar_of
from kit_cli.languages.names import forms_of, name_in
from kit_cli.languages.table import languages
from kit_cli.places.read import load_place
from tests.conftest import PLACES


@pytest.mark.parametrize(
    ("name", "tag", "form", "expected"),
    [
        ("Suécia", "pt-PT", "em", "na Suécia"),
        ("Sérvia", "pt-PT", "em", "na Sérvia"),
        ("Kosovo*", "pt-PT", "em", "no Kosovo*"),
        ("Portugal", "pt-PT", "em", "em Portugal"),
        ("Porto", "pt-PT", "em", "no Porto"),
        ("Braga", "pt-PT", "em", "em Braga"),
        ("Kosovo*", "sr-Latn", "locative", "na Kosovu*"),
        ("Crna Gora", "sr-Latn", "locative", "u Crnoj Gori"),
        ("Srbija", "sr-Latn", "genitive", "Srbija"),
        ("Serbia", "en", "or", "Serbia"),
    ],
)
def test_a_name_in_a_form(name: str, tag: str, form: str, expected: str) -> None:
    """A name that the language does not know has its usual word before it; a form of dates bends no name."""
    assert form in grammar_of(tag).forms
    assert name_in(name, tag, (form,)) == expected


@pytest.mark.parametrize("place", PLACES)
def test_every_country_of_a_place_is_known(place: str) -> None:
    """In each language that bends names: none is written as an unknown one is, but for what is the same anyway."""
    for country in load_place(template_folder(), place).countries:
        for tag, language in languages().items():
            name = country.name(tag)
            for form in language.names.values():
                assert name in form.known or name == "Portugal"  # which takes no article
                assert len(forms_of(name, tag)) <= 1 + len(language.names)
