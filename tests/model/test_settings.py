"""What programme.yml may say where a pattern or a date decides."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kit_cli.judging.misfit import Misfit
from kit_cli.judging.validate import judged
from kit_cli.model.settings import OwnName, Person, PersonName, ProgrammeSection, Settings, own_name
from tests.helpers.programmes import english, some

SECTION = {"name": "P", "slug": "p", "place": "x", "languages": ["sv", "en"], "length_months": 12}


@pytest.mark.parametrize(
    ("email", "fits"),
    [
        ("", True),
        ("ana@hub.pt", True),
        ("ana.lima+x@mail.hub.pt", True),
        ("ana", False),
        ("ana@hub", False),
        ("@hub.pt", False),
        ("ana@.pt", False),
        ("ana@hub.", False),
        ("ana@lima@hub.pt", False),
        ("ana lima@hub.pt", False),
        ("<ana@hub.pt>", False),
        ('"ana"@hub.pt', False),
    ],
)
def test_an_address_or_nothing(email: str, fits: bool) -> None:
    """Nothing while the person is still to be named."""
    if fits:
        assert english(Person, {"title": "T", "email": email}).email == email
    else:
        with pytest.raises(Misfit):
            english(Person, {"title": "T", "email": email})


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("1990-01-01", None),
        ("2100-12-31", None),
        ("1989-12-31", "Write a day from 1990-01-01 to 2100-12-31, as YYYY-MM-DD."),
        ("2101-01-01", "Write a day from 1990-01-01 to 2100-12-31, as YYYY-MM-DD."),
        ("2027-02-30", "Write a date that exists, as YYYY-MM-DD, for example 2027-10-08."),
        (20270901, "Write a date as YYYY-MM-DD, for example 2027-10-08."),
        (1.5, "Write a date as YYYY-MM-DD, for example 2027-10-08."),
    ],
)
def test_the_day_on_which_a_programme_starts(day: Any, said: str | None) -> None:
    """A number is no date, though a computer may count seconds with it."""
    data = {**SECTION, "starts_on": day}
    if said is None:
        assert english(ProgrammeSection, data).starts_on == date.fromisoformat(day)
    else:
        with pytest.raises(Misfit) as caught:
            english(ProgrammeSection, data)
        (misfit,) = caught.value.each
        assert (misfit.key, said in (str(misfit.what), str(misfit.remedy))) == (("starts_on",), True)


def test_the_main_language_comes_first() -> None:
    """In the order of the file."""
    section = english(ProgrammeSection, {**SECTION, "starts_on": "2027-09-01"})
    assert some(Settings, programme=section).languages == ("sv", "en")


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("Beograd", "Beograd"),
        ({"sv": "Belgrad"}, {"sv": "Belgrad"}),
        ({"en": "Belgrade", "sv": "Belgrad"}, {"en": "Belgrade", "sv": "Belgrad"}),
    ],
)
def test_a_name_is_one_text_or_one_by_language(written: Any, kept: Any) -> None:
    """As it always was, or for each language that has its own; it need not be all of them."""
    assert judged(OwnName, written, ("sv", "en")) == kept


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("", "at least 1"),
        ({}, "at least 1"),
        ({"sv": ""}, "at least 1"),
        ({"sv": None}, ""),
        (["a"], ""),
        ({"pt-PT": "Belgrado"}, "pt-PT is not a language of this programme (sv, en)"),
    ],
)
def test_what_is_no_name(written: Any, said: str) -> None:
    """Nothing, or a language that the programme does not speak."""
    with pytest.raises(Misfit) as caught:
        judged(OwnName, written, ("sv", "en"))
    (misfit,) = caught.value.each
    assert said in f"{misfit.told()} {misfit.remedy}"


def test_only_a_person_may_have_no_name() -> None:
    """Nobody is named yet."""
    assert judged(PersonName, "", ("sv",)) == ""
    assert judged(PersonName, {"sv": "Ana"}, ("sv",)) == {"sv": "Ana"}


@pytest.mark.parametrize(
    ("name", "language", "told"),
    [
        ("Lund", "sr-Latn", "Lund"),
        ({"en": "Belgrade", "sr-Latn": "Beograd"}, "sr-Latn", "Beograd"),
        ({"sr-Latn": "Beograd", "en": "Belgrade"}, "pt-PT", "Beograd"),
        ({"en": "Belgrade"}, "", "Belgrade"),
    ],
)
def test_a_language_without_its_own_name_takes_the_first(name: Any, language: str, told: str) -> None:
    """The name that is written first stands for all the others."""
    assert own_name(name, language) == told
