"""A certificate is a page to give."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kit_cli.making import documents
from kit_cli.making.edition import editions
from kit_cli.programme.programme import Programme
from kit_cli.programme.read import read_programme
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


_EARLIER = """---
title: Certificado
stage: CLO
kind: certificate
for: [mentees]
---
## [nome completo]

participou.

| Oficinas | Encontros |
|---|---|
| [número] | [número] |

Recebe este certificado quem participou.

{hub.city}, [data]

{people.coordinator.name}
"""


def test_one_of_an_earlier_kit_keeps_to_its_page(small_built: Path, tmp_path: Path) -> None:
    """It has no small print: what it says below the figures is smaller, and who signs still stands beside the day."""
    folder = shutil.copytree(small_built, tmp_path / "earlier")
    path = folder / "documents" / "pt-PT" / "certificate-of-then.md"
    path.write_text(_EARLIER, encoding="utf-8")
    (edition,) = editions(read_programme(folder).whole())
    word = read_word(documents.word(next(each for each in edition.documents if each.path == path), edition))
    styles = {each.text: each.style.name for each in word.paragraphs}
    assert styles["participou."] == "Certificate Text"
    assert styles["Recebe este certificado quem participou."] == "Letter Text"
    assert len(word.tables) == 2
