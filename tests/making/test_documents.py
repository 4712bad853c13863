"""Documents as Word files."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kit_cli.errors import KitError
from kit_cli.making import documents
from kit_cli.making.edition import Edition
from kit_cli.model.folder import SETTINGS
from kit_cli.programme.document import Document
from kit_cli.programme.programme import Programme
from tests.conftest import PLACES, SOME_PLACES
from tests.helpers.word import read_word, shown


def _with_body(programme: Programme, body: str, **front: object) -> tuple[Document, Programme]:
    first = programme.documents[0]
    document = replace(first, body=body, front=first.front.but(**front))
    return document, replace(programme, documents=(document,))


def edition_of(programme: Programme, document: Document) -> Edition:
    """Return the edition of a document's language."""
    return Edition(programme, document.language)


def _margins(word: Any) -> str:
    return "\n".join(paragraph.text for section in word.sections for paragraph in section.footer.paragraphs)


@pytest.mark.parametrize("place", SOME_PLACES)
def test_every_document_becomes_a_word_file_with_its_title(programmes: dict[str, Programme], place: str) -> None:
    """Each document of each language is made once, opens, and begins with its title; a letter shows its own to nobody."""
    programme = programmes[place]
    made = {output.path: output.content for output in documents.make(programme)}
    expected = {f"{each.folder}/{each.language}/{each.id}.docx": each for each in programme.documents}
    assert sorted(expected) == sorted(made)
    for path, document in expected.items():
        word = read_word(made[path])
        title = edition_of(programme, document).filled(document.front.title)
        kind = "call" if document.front.public else document.front.kind
        titled = kind not in {"letter", "certificate"}
        assert (word.paragraphs[0].style.name == "Title") == (title in _margins(word)) == titled
        shows = edition_of(programme, document).filled(document.front.heading or document.front.title)
        assert (word.paragraphs[0].text == shows) == (kind != "letter")
        assert word.core_properties.title == title
        assert document.language == word.core_properties.language
        assert "{" not in shown(word)


def test_a_gap_that_nothing_fills_names_file_and_line(programmes: dict[str, Programme]) -> None:
    """The line is that of the file, front matter included."""
    document, programme = _with_body(programmes["sweden"], "Fine.\n\n- a\n- {hub.nmae}\n")
    with pytest.raises(KitError) as caught:
        list(documents.make(programme))
    problem = caught.value.problems[0]
    assert (document.path, document.body_line + 3) == (problem.file, problem.line)
    assert "name" in str(problem)


def test_a_gap_above_the_text_is_told_with_its_line(programmes: dict[str, Programme]) -> None:
    """That of the key which holds it, wherever that stands."""
    programme = programmes["sweden"]
    document = next(each for each in programme.documents if each.front.heading)
    wrong = replace(document, front=document.front.but(heading="Sök till {programme.nmae}"))
    with pytest.raises(KitError) as caught:
        documents.word(wrong, edition_of(programme, document))
    lines = document.path.read_text(encoding="utf-8").splitlines()
    assert lines[(caught.value.problems[0].line or 0) - 1].startswith("heading: ")


@pytest.mark.parametrize(
    ("public", "readers", "leaves"),
    [(True, ["team"], True), (False, ["mentees", "team"], True), (False, ["coordinator", "team", "origin"], False)],
)
def test_the_funder_is_named_where_a_document_leaves_the_house(
    programmes: dict[str, Programme], public: bool, readers: list[str], leaves: bool
) -> None:
    """The European Union's statement and emblem end what is public or goes to people outside the team, and no other."""
    for place in PLACES:
        document, programme = _with_body(programmes[place], "Text.", public=public, for_=readers)
        funder = programme.settings.visibility.european_union
        word = read_word(documents.word(document, Edition(programme, document.language)))
        named = funder is not None and funder.statement[document.language] in shown(word)
        assert (leaves and funder is not None) == named == bool(word.inline_shapes)


def test_kosovo_carries_its_footnote_where_it_is_named(programmes: dict[str, Programme]) -> None:
    """The footnote stands under a text that names Kosovo*, and only there."""
    programme = programmes["western-balkans"]
    country = next(each for each in programme.settings.countries if each.code == "XK")
    assert country.footnote is not None
    for body, expected in ((f"We work in {country.name['en']} too.", True), ("We work in Serbia.", False)):
        document, changed = _with_body(programme, body)
        document = replace(document, language="en")
        assert expected == (
            country.footnote["en"] in shown(read_word(documents.word(document, Edition(changed, "en"))))
        )


def test_hostile_settings_are_shown_literally(programmes: dict[str, Programme]) -> None:
    """A hub's name is neither markup nor a formula nor a gap."""
    hostile = "=cmd|' /C' {{ 7*7 }} {hub.city} <script>&\"**x**[y](z) 🎭 Ћ"
    programme = programmes["sweden"]
    hub = programme.settings.hub.but(name=hostile)
    programme = programme.saying(SETTINGS, programme.settings.but(hub=hub))
    document, programme = _with_body(programme, "## About {hub.name}\n\n| a |\n|---|\n| {hub.name} |\n\n{hub.name}\n")
    word = read_word(documents.word(document, Edition(programme, document.language)))
    assert [f"About {hostile}", hostile] == [each.text for each in word.paragraphs if each.text][1:3]
    assert hostile == word.tables[0].rows[1].cells[0].text
    assert hostile in word.sections[0].header.paragraphs[0].text


def test_the_same_programme_gives_the_same_bytes(programmes: dict[str, Programme]) -> None:
    """Documents are made again byte for byte."""
    assert list(documents.make(programmes["sweden"])) == list(documents.make(programmes["sweden"]))
