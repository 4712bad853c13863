"""Places, countries and languages are called by their names in any language, and by no name that could be another's."""

from __future__ import annotations

import pytest

from kit_cli.errors import KitError
from kit_cli.files.shipped import template_folder
from kit_cli.places.answers import answer, complete, default
from kit_cli.places.read import load_place
from kit_cli.template.facts import PlaceFacts
from tests.conftest import TODAY

TEMPLATE = template_folder()


@pytest.mark.parametrize(
    ("key", "words", "meant"),
    [
        ("place", "Portugal", "portugal"),
        ("place", " PORTUGAL ", "portugal"),
        ("place", "Suécia", "sweden"),
        ("place", "zapadni balkan", "western-balkans"),
        ("place", "Srbija", "serbia"),
        ("place", "Albânia", "western-balkans"),
        ("languages", "English", ("en",)),
        ("languages", "português", ("pt-PT",)),
        ("languages", "Portugues e ingles", ("pt-PT", "en")),
        ("languages", "svenska och engelska", ("sv", "en")),
        ("languages", "sr; en", ("sr-Latn", "en")),
        ("languages", "PT_pt", ("pt-PT",)),
        ("country", "Kosovo", "XK"),
        ("country", "kosovo*", "XK"),
        ("country", "xk", "XK"),
        ("country", "Severna Makedonija", "MK"),
        ("country", "Bosnien och Hercegovina", "BA"),
    ],
)
def test_a_name_is_read_as_it_is_meant(key: str, words: str, meant: object) -> None:
    """Whatever its case and accents."""
    assert answer(key, words, {}, TEMPLATE) == meant


@pytest.mark.parametrize(
    ("key", "words", "said"),
    [
        ("place", "Balkan", "does not fit"),
        ("languages", "Klingon", "does not fit"),
        ("country", "Atlantis", "the countries are"),
    ],
)
def test_what_nobody_calls_so_is_refused(key: str, words: str, said: str) -> None:
    """There is no guess."""
    with pytest.raises(KitError, match=said):
        answer(key, words, {}, TEMPLATE)


def test_a_country_is_one_of_the_place() -> None:
    """A hub in Sweden has another place."""
    with pytest.raises(KitError, match="the countries are RS, AL, BA, XK, ME, MK"):
        answer("country", "SE", {"place": "western-balkans"}, TEMPLATE)


@pytest.mark.parametrize(
    ("words", "day"),
    [("08/10/2027", "2027-10-08"), ("8 de outubro de 2027", "2027-10-08"), ("8. 10. 2027.", "2027-10-08")],
)
def test_a_day_is_read_as_the_country_writes_it(words: str, day: str) -> None:
    """The place is known by then."""
    given = {"place": "portugal", "languages": ("pt-PT",)}
    assert str(answer("starts_on", words, given, TEMPLATE)) == day


def test_a_day_that_may_be_two_is_asked_again_with_both() -> None:
    """In Sweden the year may stand first."""
    given = {"place": "sweden", "languages": ("sv",)}
    with pytest.raises(KitError, match=r"it may be two days(.|\n)*2008-09-10(.|\n)*2010-09-08"):
        answer("starts_on", "10-09-08", given, TEMPLATE)


@pytest.mark.parametrize(
    ("town", "country"),
    [
        ("Gjakova", "XK"),
        ("Đakovica", "XK"),
        ("FERIZAJ", "XK"),
        ("Mitrovica", "XK"),
        ("Prizren", "XK"),
        ("Pec", "XK"),
        ("Nis", "RS"),
        ("Sremska Mitrovica", "RS"),
        ("Shkoder", "AL"),
    ],
)
def test_a_town_tells_its_country(town: str, country: str) -> None:
    """Also without its accents; the programme has that country's law."""
    answers = complete({"place": "western-balkans", "city": town}, TEMPLATE, TODAY)
    assert answers.country == country
    assert PlaceFacts(TEMPLATE, answers).home("en").code == country


def test_a_country_that_is_given_proposes_its_own_town() -> None:
    """Nobody gets a programme of Belgrade, Albania."""
    for country in load_place(TEMPLATE, "western-balkans").countries:
        answers = complete({"place": "western-balkans", "country": country.code}, TEMPLATE, TODAY)
        assert load_place(TEMPLATE, "western-balkans").home_of(answers.city) == country.code
    assert default("city", {"place": "western-balkans"}, TEMPLATE, TODAY) == "Belgrade"
