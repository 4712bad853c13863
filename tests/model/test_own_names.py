"""A name as people give it, in each language or in all."""

from __future__ import annotations

from typing import Any

import pytest

from kit_cli.judging.misfit import Misfit
from kit_cli.judging.validate import judged
from kit_cli.model.own_names import OwnName, PersonName, own_name


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
