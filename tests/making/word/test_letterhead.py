"""A letter's head, its foot, and what stands above its first word."""

from __future__ import annotations

from typing import Any

import pytest

from kit_cli.languages.catalogues import translate
from kit_cli.making import documents
from kit_cli.making.edition import Edition
from kit_cli.making.word.letterhead import letter_margins, opening
from kit_cli.making.word.paper import UPRIGHT
from kit_cli.model.folder import SETTINGS
from kit_cli.programme.programme import Programme
from tests.conftest import PLACES
from tests.helpers.word import read_word


def letter(programme: Programme, language: str) -> Any:
    """Return the first letter of a language."""
    edition = Edition(programme, language)
    found = next(each for each in edition.documents if each.front.kind == "letter" and not each.front.public)
    return read_word(documents.word(found, edition))


def lines(part: Any) -> list[str]:
    """Return the paragraphs of a header or footer."""
    return [each.text for each in part.paragraphs]


@pytest.mark.parametrize("place", PLACES)
def test_a_letter_reads_as_a_letter(programmes: dict[str, Programme], place: str) -> None:
    """Programme, hub, address and e-mail at its head; place, date and addressee; no title, no heading, no “1 of 1”."""
    programme = programmes[place]
    for language in programme.languages:
        word, edition = letter(programme, language), Edition(programme, language)
        section, settings = word.sections[0], programme.settings
        assert section.different_first_page_header_footer
        name, hub, contact = lines(section.first_page_header)
        assert name == edition.named(settings.programme.name)
        assert hub.startswith(f"{edition.named(settings.hub.name)}, {edition.named(settings.hub.city)}\t")
        assert contact.endswith(f"\t{settings.people.coordinator.email}")
        assert word.paragraphs[0].text == f"{edition.named(settings.hub.city)}, {translate('[date]', language)}"
        assert word.paragraphs[1].text.startswith(translate("[full name]", language))
        assert not [each for each in word.paragraphs if each.style.name.startswith(("Heading", "Title"))]
        assert word.paragraphs[2].style.name == "Letter Heading"
        footers = section.first_page_footer._element.xml + section.footer._element.xml
        assert "NUMPAGES" not in footers
        assert lines(section.first_page_footer)[0].startswith(edition.named(settings.hub.name))
        signed = next(each.text for each in word.paragraphs if each.style.name == "Signature")
        assert edition.named(settings.people.coordinator.name) in signed
        assert settings.people.coordinator.title[language] in signed


def test_two_readers_are_two_names(programmes: dict[str, Programme]) -> None:
    """A letter to a pair is addressed to both."""
    edition = Edition(programmes["sweden"], "sv")
    assert [len(opening(edition, readers)[1].text.split("\n")) for readers in (1, 2, 3)] == [3, 3, 4]
    assert opening(edition, 1)[1].text != opening(edition, 2)[1].text


def test_what_is_known_of_the_hub_stands_at_the_foot(programmes: dict[str, Programme]) -> None:
    """Its number and its website once it has them, and an address instead of the gap for one."""
    programme = programmes["portugal"]
    unknown = letter_margins(Edition(programme, "pt-PT"), UPRIGHT).first_header
    assert unknown
    assert 'w:val="Gap"' in unknown.written.xml
    hub = programme.settings.hub.but(
        address="Rua das Flores 1", registration_number="501 234", website="https://hub.pt"
    )
    programme = programme.saying(SETTINGS, programme.settings.but(hub=hub))
    margins = letter_margins(Edition(programme, "pt-PT"), UPRIGHT)
    assert margins.first_footer and margins.first_header
    assert "501 234 · https://hub.pt" in margins.first_footer.written.text
    assert list(margins.first_footer.links) == ["https://hub.pt"]
    assert "Rua das Flores 1\t" in margins.first_header.written.text


def test_a_mark_stands_beside_the_words(programmes: dict[str, Programme]) -> None:
    """And the rule below is as wide as the page all the same."""
    head = letter_margins(Edition(programmes["sweden"], "sv"), UPRIGHT).first_header
    assert head
    assert "<wp:anchor" in head.written.xml
    assert head.written.text.split("\n")[2].startswith("\t")
    assert "w:ind" not in head.pieces[-1].xml
