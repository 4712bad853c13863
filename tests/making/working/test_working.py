"""The list of the tables that people fill, and their workbooks."""

from __future__ import annotations

import importlib
import pkgutil
import re
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from kit_cli.making import working
from kit_cli.making.edition import Edition
from kit_cli.making.working import WORKING_TABLES, WorkingFile, named, workbooks
from kit_cli.programme.programme import Programme

FIRST = 5
"""The first row below the headings, as Excel counts."""
FILES = [each for table in WORKING_TABLES for each in workbooks(table)]


def _file(name: str) -> WorkingFile:
    found = named(name)
    assert found is not None
    return found


def _open(programme: Programme, name: str, language: str | None = None) -> Any:
    each = _file(name)
    edition = Edition(programme, language or programme.languages[0])
    return load_workbook(BytesIO(each.table.write(edition, each.part)))


def test_the_list_names_every_table_that_is_written() -> None:
    """A module that writes a table without standing in the list would make nothing, and nobody would miss it."""
    modules = (each.name for each in pkgutil.iter_modules(working.__path__))
    writing = {name for name in modules if hasattr(importlib.import_module(f"{working.__name__}.{name}"), "write")}
    assert writing == {table.name.replace("-", "_") for table in WORKING_TABLES}


@pytest.mark.parametrize("number", [1, 2, 10, 999])
def test_a_name_tells_which_workbook_it_is(number: int) -> None:
    """Each has a name of its own, by which it is known again."""
    files = [each for table in WORKING_TABLES for each in workbooks(table, number)]
    assert len({each.name for each in files}) == len(files)
    assert [named(each.name) for each in files] == files


@pytest.mark.parametrize(
    "name", ["ana.xlsx", "score-sheet-ana.xlsx", "score-sheet-1.xlsx", "score-sheet-02.xlsx", "../sessions.xlsx", ""]
)
def test_other_names_are_nobodys(name: str) -> None:
    """What people called their own files is not taken for the kit's, so it is shown nowhere."""
    assert named(name) is None


@pytest.mark.parametrize("each", FILES, ids=lambda each: each.name)
def test_the_same_programme_gives_the_same_bytes(programmes: dict[str, Programme], each: WorkingFile) -> None:
    """No clock and no chance enter a workbook."""
    edition = Edition(programmes["portugal"], "pt-PT")
    assert each.table.write(edition, each.part) == each.table.write(edition, each.part)


@pytest.mark.parametrize("each", FILES, ids=lambda each: each.name)
def test_sheets_freeze_repeat_and_can_be_written_in(programmes: dict[str, Programme], each: WorkingFile) -> None:
    """Headings stay in sight and return on each printed page; and nothing says that nobody reads what is written."""
    for sheet in _open(programmes["sweden"], each.name):
        if sheet.sheet_state == "hidden":
            continue
        assert sheet.freeze_panes.endswith(str(FIRST))
        assert sheet.print_title_rows == "$4:$4"
        assert (sheet.page_setup.orientation, sheet.sheet_properties.pageSetUpPr.fitToPage) == ("landscape", True)
        assert len(sheet.title) <= 31
        assert not re.search(r"\.yml.*mentorkit build", str(sheet.cell(2, 1).value))


def test_each_scorer_has_a_file_without_the_others(programmes: dict[str, Programme]) -> None:
    """Two scorers and a third; the summary has a sheet for each, and weights that make 100."""
    programme = programmes["western-balkans"]
    scorers = ["Scorer A", "Scorer B", "Third scorer"]
    together = _open(programme, "score-sheet.xlsx", "en")
    assert together.sheetnames == ["Summary", *scorers, "Criteria", "Lists"]
    for part, scorer in zip("abc", scorers, strict=True):
        own = _open(programme, f"score-sheet-{part}.xlsx", "en")
        assert own.sheetnames == [scorer, "Criteria", "Lists"]
        # What is typed into one stands in the same cells of the other, so that it can be copied as a block.
        headings = [[cell.value for cell in book[scorer][4]] for book in (own, together)]
        assert headings[0] == headings[1]
    criteria = [together["Criteria"].cell(row, 2).value for row in range(FIRST, FIRST + 5)]
    assert criteria == [25, 25, 20, 15, 15]


def test_there_is_room_for_more_applications_than_planned(programmes: dict[str, Programme]) -> None:
    """Four a place have their number already; as many lines again wait for more."""
    programme = programmes["western-balkans"]
    size = programme.settings.cohort.size
    for name in ("score-sheet.xlsx", "score-sheet-a.xlsx"):
        sheet = _open(programme, name, "en").worksheets[0]
        assert [sheet.cell(FIRST + row, 1).value for row in range(4 * size)] == list(range(1, 4 * size + 1))
        assert sheet.max_row >= FIRST + 8 * size - 1


def test_the_matching_matrix_sets_every_mentee_beside_every_mentor(programmes: dict[str, Programme]) -> None:
    """As many rows as mentees, as many columns as mentors in the pool."""
    programme = programmes["sweden"]
    sheet = _open(programme, "matching-matrix.xlsx").worksheets[0]
    mentors = programme.settings.mentors.pool_target
    assert sheet.cell(4, 4 + mentors).value and not sheet.cell(4, 5 + mentors).value
    listed = [each for each in sheet.data_validations.dataValidation if "!" in each.formula1]
    assert programme.settings.cohort.size * mentors == sum(
        (area.max_row - area.min_row + 1) * (area.max_col - area.min_col + 1) for area in listed[0].sqref.ranges
    )


def test_sessions_hold_the_rules_of_the_programme(programmes: dict[str, Programme]) -> None:
    """The thresholds come from programme.yml, and no name is asked for."""
    settings = programmes["portugal"].settings
    sheet = _open(programmes["portugal"], "sessions.xlsx").worksheets[0]
    assert (settings.sessions.minimum, settings.rules.silent_days) == (sheet["B3"].value, sheet["E3"].value)
