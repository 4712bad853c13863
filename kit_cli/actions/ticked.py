"""A table of attestations as people gave it back: columns by their headings, wherever they were moved, and its rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from kit_cli.actions.headed import NEEDED, HeadedSheet, headed_sheet
from kit_cli.errors import KitError, Problem
from kit_cli.files.packed_xml import cell_name
from kit_cli.files.workbook import FilledCell, FilledRow, read_workbook
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import NOTHING, Sentence, say
from kit_cli.languages.catalogues import translate
from kit_cli.making.working.attestations import CODE, COLUMNS, FILLED, ON, PROOF
from kit_cli.model.folder import DATA

_ID = re.compile(r"([A-Za-z]{3})[\s\u2010-\u2015\u2212-]*([0-9]{1,2})")


@frozen
class RowProblem(Problem):
    """What is wrong with a cell of a row, by whose number such problems are told in their order."""

    row: int = 0


@frozen
class TickedRow:
    """A row in which somebody wrote a day or a proof."""

    file: Path
    sheet: str
    """The name of its sheet where several hold such a table, else empty."""
    number: int
    standard: str
    """What stands as its code, as the method would write it."""
    cells: dict[str, FilledCell]
    """The cells that people fill, by their column."""
    headings: dict[str, str]

    def problem(self, column: str, what: Sentence, remedy: Sentence = NOTHING) -> RowProblem:
        """Return what is wrong with a cell, told by its row and its column."""
        # Rows are counted and never grouped: row 1200 is the one that Excel calls so.
        where = {"row": str(self.number), "column": self.headings[column]}
        if self.sheet:
            told = say("sheet “{sheet}”, row {row}, “{column}”: {what}", sheet=self.sheet, **where, what=what)
        else:
            told = say("row {row}, “{column}”: {what}", **where, what=what)
        return RowProblem(told, remedy, self.file, row=self.number)


@frozen
class TickedTable:
    """The rows that somebody filled, how many others only name somebody, and what is wrong with single cells."""

    rows: tuple[TickedRow, ...]
    named: int
    problems: tuple[RowProblem, ...]


def read_ticked(path: Path, home: Path | None, language: str) -> TickedTable:
    """Return what somebody filled in a table; ``language`` is that in which missing headings are told.

    Raises KitError for what is no workbook, or none of this kind.
    """
    sheets = read_workbook(path, home)
    headed = [found for sheet in sheets if (found := headed_sheet(sheet, path, language))]
    if not headed:
        words = [translate(COLUMNS[each][0], language) for each in NEEDED]
        what = say("this is no table of attestations: no row holds the headings {headings}", headings=words)
        raise KitError(
            Problem(
                what, say("`{command}` makes one in {folder}.", command="mentorkit tables", folder=f"{DATA}/"), path
            )
        )
    rows: list[TickedRow] = []
    problems: list[RowProblem] = []
    named = 0
    for each in headed:
        for row in _rows(each, path, several=len(headed) > 1):
            faults = list(_faults(row, each))
            problems += faults
            begun = not (row.cells[ON].is_empty and row.cells[PROOF].is_empty)
            if begun and not faults:
                rows.append(row)
            named += not begun and not faults
    return TickedTable(tuple(rows), named, tuple(problems))


def _rows(headed: HeadedSheet, path: Path, *, several: bool) -> Iterator[TickedRow]:
    """Yield the rows below the headings in which anything stands that people fill."""
    for row in headed.sheet.rows:
        if row.number <= headed.row:
            continue
        cells = {each: row.cell(headed.columns[each]) for each in FILLED}
        if all(each.is_empty and not each.merged_with for each in cells.values()):
            continue
        code = _code(row.cell(headed.columns[CODE]))
        headings = {each: " ".join(text.split()) for each, text in headed.headings.items()}
        yield TickedRow(path, headed.sheet.name if several else "", row.number, code, cells, headings)


def _faults(row: TickedRow, headed: HeadedSheet) -> Iterator[RowProblem]:
    """Yield each cell of which nobody can tell what it says."""
    by_number = {each.number: each for each in headed.sheet.rows}
    for column, cell in row.cells.items():
        if cell.merged_with and _holds(by_number, cell.merged_with, headed.row):
            what = say("this cell is one with {cell}", cell=cell_name(*cell.merged_with))
            yield row.problem(column, what, say("Split the two, and write into each row what is so there."))
        elif cell.is_error:
            yield row.problem(column, say("{words} is an error", words=str(cell.value)), say("Type what is meant."))
        elif cell.is_formula and cell.value is None:
            what = say("this formula has no result yet")
            yield row.problem(column, what, say("Type what is meant, or open the table once and save it."))


def _holds(rows: dict[int, FilledRow], place: tuple[int, int], headings: int) -> bool:
    """Tell whether anything stands in a cell below the headings."""
    number, column = place
    return number > headings and number in rows and not rows[number].cell(column).is_empty


def _code(cell: FilledCell) -> str:
    words = "" if cell.value is None else " ".join(str(cell.value).split())
    found = _ID.fullmatch(words)
    return f"{found[1].upper()}-{int(found[2])}" if found else words
