"""The package around a Word document's body."""

from __future__ import annotations

from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from docx import Document

from kit_cli.languages.table import languages
from kit_cli.making.word.body import Body
from kit_cli.making.word.package import About, package
from kit_cli.making.word.paper import ON_ITS_SIDE
from kit_cli.making.word.xml import paragraph, run


def _about(language: str = "en") -> About:
    return About("A <title> & more", language, "The {programme}", "Hub \"A\" & 'B'")


def _body() -> Body:
    body = Body([paragraph(run("Text"))], emblem=True)
    body.link("https://example.org/?a=1&b=2")
    body.numbered(3)
    return body


def test_the_same_body_gives_the_same_bytes() -> None:
    """Nothing of the day or the machine enters the file."""
    assert package(_body(), _about()) == package(_body(), _about())


def test_every_part_is_well_formed_and_has_a_fixed_time() -> None:
    """All XML parses, all entries date from 1980, and every relation has its part."""
    with ZipFile(BytesIO(package(_body(), _about()))) as archive:
        names = archive.namelist()
        for entry in archive.infolist():
            assert entry.date_time == (1980, 1, 1, 0, 0, 0)
            if entry.filename.endswith((".xml", ".rels")):
                ElementTree.fromstring(archive.read(entry))
        relations = ElementTree.fromstring(archive.read("word/_rels/document.xml.rels"))
    assert names[0] == "[Content_Types].xml"
    inside = {each.get("Target") for each in relations if each.get("TargetMode") != "External"}
    assert {f"word/{target}" for target in inside} <= set(names)


def test_title_author_and_language_are_properties() -> None:
    """Word shows the title and checks the spelling in the document's language; nothing there is for the team alone."""
    document = Document(BytesIO(package(_body(), _about("pt-PT"))))
    properties = document.core_properties
    assert (
        properties.title,
        properties.author,
        properties.language,
        properties.content_status,
        properties.created.year,
    ) == ("A <title> & more", "Hub \"A\" & 'B'", "pt-PT", "", 2026)
    assert document.styles.element.xpath("w:docDefaults//w:lang/@w:val") == ["pt-PT"]


@pytest.mark.parametrize("tag", languages())
def test_margins_hold_programme_hub_title_and_page(tag: str) -> None:
    """The header names programme and hub, the footer title and page, in every language."""
    section = Document(BytesIO(package(_body(), _about(tag)))).sections[0]
    assert section.header.paragraphs[0].text == "The {programme}\tHub \"A\" & 'B'"
    assert section.footer.paragraphs[0].text.startswith("A <title> & more\t")
    fields = section.footer.paragraphs[0]._p.xpath("w:fldSimple/@w:instr")
    assert fields == [" PAGE ", " NUMPAGES "]


def test_a_landscape_page_is_wider_than_high() -> None:
    """Wide tables lie on their side."""
    section = Document(BytesIO(package(_body(), _about(), page=ON_ITS_SIDE))).sections[0]
    assert (section.page_width or 0) > (section.page_height or 0)
