"""The evaluation framework as a Word file."""

from __future__ import annotations

from kit_cli.making.framework import word
from kit_cli.programme.programme import Programme
from tests.helpers.word import read_word


def test_the_framework_is_a_document_of_its_own(programmes: dict[str, Programme]) -> None:
    """It holds theory of change, indicators, waves and instruments in each language."""
    programme = programmes["western-balkans"]
    made = list(word.make(programme))
    assert [f"evaluation/{tag}/framework.docx" for tag in programme.languages] == [each.path for each in made]
    read = read_word(made[0].content)
    headings = [each.text for each in read.paragraphs if each.style.name == "Heading 1"]
    assert len(headings) == 4
    assert len(programme.framework.indicators) + 1 == len(read.tables[1].rows)


def test_the_same_programme_gives_the_same_bytes(programmes: dict[str, Programme]) -> None:
    """The framework is made again byte for byte."""
    assert list(word.make(programmes["sweden"])) == list(word.make(programmes["sweden"]))
