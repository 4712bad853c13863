"""The score sheet and the rubric speak of the same criteria."""

from __future__ import annotations

import re

import pytest

from kit_cli.making.edition import editions
from kit_cli.making.working import scoring
from kit_cli.programme.programme import Programme
from tests.conftest import PLACES


@pytest.mark.parametrize("place", PLACES)
def test_the_sheet_has_the_rubrics_criteria_and_weights(place: str, programmes: dict[str, Programme]) -> None:
    """In every language, and the weights make 100."""
    programme = programmes[place]
    for edition in editions(programme):
        sheet = {row.title: row.weight for row in scoring.criteria(edition)}
        rubric = next(each.body for each in edition.documents if each.id == "selection-rubric")
        sections = re.findall(r"^### (.+) \((\d+)\)$", rubric, re.MULTILINE)
        assert {title: int(weight) for title, weight in sections} == sheet
        table = re.findall(r"^\| (.+?) \| .+ \| (\d+) \|$", rubric, re.MULTILINE)
        assert {(title.split(":")[0], str(weight)) for title, weight in sheet.items()} == set(table)
        assert sum(sheet.values()) == 100
