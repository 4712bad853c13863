"""A certificate is a page to give."""

from __future__ import annotations

import pytest

from kit_cli.making import documents
from kit_cli.making.edition import editions
from kit_cli.programme.programme import Programme
from tests.conftest import PLACES
from tests.helpers.word import read_word


@pytest.mark.parametrize("place", PLACES)
def test_it_lies_on_its_side_and_has_gaps_for_whoever_gets_it(programmes: dict[str, Programme], place: str) -> None:
    """Name, figures and day are to be written; programme, dates, who signs and the rule are known; no mark is given."""
    for edition in editions(programmes[place]):
        found = [each for each in edition.documents if each.front.kind == "certificate"]
        assert {reader for each in found for reader in each.front.for_} == {"mentees", "mentors"}
        for each in found:
            word = read_word(documents.word(each, edition))
            section = word.sections[0]
            assert (section.page_width or 0) > (section.page_height or 0)
            name = next(each for each in word.paragraphs if each.style.name == "Certificate Name")
            assert [run.style.name for run in name.runs] == ["Gap"]
            figures, foot = word.tables
            assert [cell.paragraphs[0].text[:1] for cell in figures.rows[0].cells] == ["["] * 3
            assert all(cell.paragraphs[1].text for cell in figures.rows[0].cells)
            signatory, day = (cell.text for cell in foot.rows[0].cells)
            assert signatory.startswith(edition.filled("{people.coordinator.name}"))
            assert day.startswith(edition.filled("{hub.city}, ["))
            assert edition.filled("{origin.name}") in "".join(
                each.text for each in word.paragraphs if each.style.name == "Small"
            )
            text = "\n".join(each.text for each in word.paragraphs)
            assert edition.filled("{programme.name}") in text
            closing = edition.programme.date("closing")
            assert closing
            assert str(closing.end.year) in text
            assert section.header.paragraphs[0].text == edition.named(edition.programme.settings.programme.name)
            (field,) = (part.blob for part in section.header.part.package.parts if str(part.partname).endswith(".emf"))
            assert field[40:44] == b" EMF"
