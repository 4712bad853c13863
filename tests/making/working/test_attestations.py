"""The table of attestations: a row for all that may be attested, and headings that one finds again."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from kit_cli.actions.headed import plain_heading
from kit_cli.languages.catalogues import translate
from kit_cli.languages.table import languages
from kit_cli.making.edition import Edition
from kit_cli.making.working.attestations import COLUMNS, write
from kit_cli.method.evidence.kinds import asks_for_attestation
from kit_cli.method.read import method
from kit_cli.model.folder import ATTESTATIONS
from kit_cli.model.registers import Attestations, Attested
from kit_cli.programme.programme import Programme

ASKED = [each for each in method().standards if any(asks_for_attestation(each.front.evidence))]


def _sheet(programme: Programme) -> Any:
    return load_workbook(BytesIO(write(Edition(programme, programme.languages[0]), ""))).worksheets[0]


def test_it_has_a_row_a_standard_in_the_order_of_the_stages(programmes: dict[str, Programme]) -> None:
    """With the sentence in the programme's language, the milestone's day, and who is needed."""
    programme = programmes["portugal"]
    sheet = _sheet(programme)
    rows = [[sheet.cell(row, column).value for column in range(1, 11)] for row in range(5, 5 + len(ASKED))]
    assert [row[1] for row in rows] == [each.id for each in ASKED]
    assert sheet.cell(5 + len(ASKED), 2).value is None
    assert all("\nProva: " in row[2] for row in rows)
    assert [row[8] for row in rows] == ["sim" if each.needs_two else "não" for each in ASKED]
    begins = [found[0].start if (found := programme.occurrences(each.front.due)) else None for each in ASKED]
    assert [row[3].date() if row[3] else None for row in rows] == begins
    assert any(begins)
    assert all(row[5:8] + row[9:] == [None] * 4 for row in rows)


def test_what_stands_is_beside_it(programmes: dict[str, Programme]) -> None:
    """By whom, and on which day, the latest."""
    first = ASKED[0].id
    rows = [Attested(standard=first, by=name, on=day, proof="Ata") for name, day in (("Rui", date(2026, 2, 1)), ("Ana", date(2026, 3, 1)))]  # fmt: skip
    programme = programmes["portugal"].saying(ATTESTATIONS, Attestations(attestations=rows))
    sheet = _sheet(programme)
    assert (sheet.cell(5, 5).value, sheet.cell(6, 5).value) == ("Ana, 1 de março de 2026", None)


def test_people_of_the_team_are_offered_and_others_may_be_written(programmes: dict[str, Programme]) -> None:
    """Nobody who is still an example, and nobody of an empty name."""
    programme = programmes["portugal"]
    assert _sheet(programme).data_validations.dataValidation == []
    people = programme.settings.people
    named = people.but(coordinator=people.coordinator.but(name="Ana Silva"), deputy=people.deputy.but(name="Rui Costa"))
    sheet = _sheet(
        replace(programme, models={**programme.models, "programme.yml": programme.settings.but(people=named)})
    )
    offered = sheet.data_validations.dataValidation
    assert [str(each.sqref) for each in offered] == [f"{column}5:{column}{4 + len(ASKED)}" for column in "GJ"]
    assert {each.showErrorMessage for each in offered} == {False}
    hidden = sheet.parent.worksheets[-1]
    assert [str(row[0]).partition(",")[0] for row in hidden.iter_rows(values_only=True)] == ["Ana Silva", "Rui Costa"]


@pytest.mark.parametrize("tag", languages())
def test_no_heading_is_that_of_two_columns(tag: str) -> None:
    """In no language of the kit is one column called as another is in any: by its heading it is found again."""
    found: dict[str, set[str]] = defaultdict(set)
    for other in languages():
        for column, (heading, _width) in COLUMNS.items():
            found[plain_heading(translate(heading, other))].add(column)
    assert {words: columns for words, columns in found.items() if len(columns) > 1 or not words} == {}
    assert len({translate(heading, tag) for heading, _width in COLUMNS.values()}) == len(COLUMNS)
