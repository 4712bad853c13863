"""A programme in one of its languages: its texts, and the footnotes of what is shown."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from kit_cli.making.edition import Edition, editions
from kit_cli.model.folder import SETTINGS
from kit_cli.programme.programme import Programme


@dataclass(frozen=True)
class _Shown:
    """A page of a test: texts at every depth."""

    title: str
    rows: tuple[dict[str, list[str]], ...] = ()
    number: int = 0


def test_the_main_language_comes_first(programmes: dict[str, Programme]) -> None:
    """A programme has an edition for each of its languages, in their order."""
    programme = programmes["western-balkans"]
    assert tuple(edition.language for edition in editions(programme)) == programme.languages


def test_texts_are_filled_in_the_editions_language(programmes: dict[str, Programme]) -> None:
    """A text of the programme, one of the kit's own, a day, and nothing where there is no text."""
    programme = programmes["western-balkans"]
    edition = Edition(programme, "sr-Latn")
    name = edition.named(programme.settings.hub.name)
    assert edition.said({"en": "At {hub.name}", "sr-Latn": "U {hub.name}"}) == f"U {name}"
    assert edition.said(None) == ""
    assert edition.named({"en": "Belgrade", "sr-Latn": "Beograd"}) == "Beograd"
    assert (edition.country("RS"), edition.country("SE")) == ("Srbija", "Švedska")
    assert edition.own("Timeline") != "Timeline"
    assert str(programme.dates[0].start.year) in edition.day(programme.dates[0].start)
    assert {each.language for each in edition.documents} == {"sr-Latn"}


@pytest.mark.parametrize(
    ("shown", "noted"),
    [
        ("In Kosovo too", True),
        ("Kosovoxyz", False),
        (_Shown("Kosovo*"), True),
        (_Shown("Serbia", ({"names": ["Montenegro", "Kosovo"]},), 3), True),
        (_Shown("Serbia", ({"Kosovo": ["Montenegro"]},)), False),
        ((text for text in ("Serbia", "Kosovo")), True),
        ((), False),
    ],
)
def test_footnotes_follow_from_what_is_shown(programmes: dict[str, Programme], shown: object, noted: bool) -> None:
    """Texts are found in sequences, mappings and dataclasses; a mapping's keys are names that nobody is shown."""
    edition = Edition(programmes["western-balkans"], "en")
    country = next(each for each in edition.programme.settings.countries if each.footnote)
    assert country.footnote is not None
    assert edition.footnotes(shown) == ((country.footnote["en"],) if noted else ())


def test_a_name_is_sought_as_it_is_read(programmes: dict[str, Programme]) -> None:
    """A name with a sign that HTML and Word escape is found: it is sought in the text, and not in the file."""
    programme = programmes["western-balkans"]
    country = next(each for each in programme.settings.countries if each.footnote)
    other = country.but(name=dict.fromkeys(programme.languages, "D'Alba & Co"))
    settings = programme.settings.but(countries=[other])
    assert country.footnote is not None
    edition = Edition(programme.saying(SETTINGS, settings), "en")
    assert edition.footnotes("Of D'Alba & Co.") == (country.footnote["en"],)
