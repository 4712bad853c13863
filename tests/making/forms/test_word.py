"""Forms as Word files, to print and to tick."""

from __future__ import annotations

import pytest

from kit_cli.making.edition import editions
from kit_cli.making.forms import word
from kit_cli.making.forms.items import items
from kit_cli.programme.programme import Programme
from tests.conftest import PLACES
from tests.helpers.word import read_word, shown


@pytest.mark.parametrize("place", PLACES)
def test_every_form_becomes_a_word_file_with_its_questions(programmes: dict[str, Programme], place: str) -> None:
    """Each question of each form is there with its number, each choice with a box."""
    programme = programmes[place]
    made = {output.path: output.content for output in word.make(programme)}
    assert len(programme.forms) * len(programme.languages) == len(made)
    edition = editions(programme)[0]
    for form in programme.forms.values():
        read = read_word(made[f"forms/{edition.language}/{form.id}.docx"])
        text = shown(read)
        boxes = 0
        for item in items(form, edition):
            assert item.label in text
            boxes += item.kind == "acknowledge"
            boxes += (len(item.choices) + bool(item.other)) * max(1, len(item.rows))
        found = read.element.xpath("//*[local-name()='checkbox']")
        assert boxes == len(found)


@pytest.mark.parametrize("place", PLACES)
def test_a_required_question_says_so_in_words(programmes: dict[str, Programme], place: str) -> None:
    """As the form's page does, for an asterisk is the mark of a name; and a form that requires nothing explains none."""
    programme = programmes[place]
    made = {output.path: output.content for output in word.make(programme)}
    for edition in editions(programme):
        mark = f" ({edition.own('required')})"
        for form in programme.forms.values():
            asked = list(items(form, edition))
            needed = [item for item in asked if item.required]
            lines = [each.text for each in read_word(made[f"forms/{edition.language}/{form.id}.docx"]).paragraphs]
            assert sum(line.endswith(mark) for line in lines) == len(needed)
            assert sum(mark.strip() in line and not line.endswith(mark) for line in lines) == bool(needed)
            assert not any(line.rstrip().endswith("*") for line in lines if "Kosovo" not in line)


def test_the_same_programme_gives_the_same_bytes(programmes: dict[str, Programme]) -> None:
    """Forms are made again byte for byte."""
    assert list(word.make(programmes["sweden"])) == list(word.make(programmes["sweden"]))
