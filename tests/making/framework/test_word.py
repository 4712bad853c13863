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
    rows = [[cell.text for cell in row.cells] for row in read.tables[1].rows]
    groups = [row for row in rows if len(set(row)) == 1]
    assert len(programme.framework.indicators) + 1 + len(groups) == len(rows)
    assert 1 < len(groups) < len(programme.framework.indicators)
    assert groups[0] == rows[1]


def test_a_step_says_what_it_rests_on_by_numbers(programmes: dict[str, Programme]) -> None:
    """Which are those of steps that stand above it."""
    read = read_word(next(iter(word.make(programmes["sweden"]))).content)
    rows = [[cell.text for cell in row.cells] for row in read.tables[0].rows[1:]]
    numbers = [row[0].partition(" ")[0] for row in rows if row[0] != row[-1]]
    assert len(set(numbers)) == len(numbers)
    resting = [(row[0].partition(" ")[0], row[-1].split(", ")) for row in rows if row[-1] and row[0] != row[-1]]
    assert resting
    assert all(set(others) < set(numbers) and number not in others for number, others in resting)


def test_the_same_programme_gives_the_same_bytes(programmes: dict[str, Programme]) -> None:
    """The framework is made again byte for byte."""
    assert list(word.make(programmes["sweden"])) == list(word.make(programmes["sweden"]))
