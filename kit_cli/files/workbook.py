"""Read the sheets of a workbook that people filled in Excel, LibreOffice or Google Sheets, whoever handed it over."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from dataclasses import field, replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kit_cli.errors import KitError, Problem
from kit_cli.files.opening import content
from kit_cli.files.packed_xml import BROKEN, Marks, Place, looked_through
from kit_cli.files.system_reasons import refusal, remedy_of
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import Sentence, say

if TYPE_CHECKING:
    from zipfile import ZipFile

_MOST_BYTES = 5_000_000
_MOST_ROWS = 10_000
"""Rows of a sheet in which anything is written."""
_MOST_COLUMNS = 200
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files of Office began before 2007, and how those with a password still do."""
_ZIP = b"PK\x03\x04"
_SAVE = say("Open it in Excel or LibreOffice, and save it as an Excel workbook ({ending}).", ending=".xlsx")
_OPEN = "~$"
"""How the name of the note begins by which Excel says that a workbook is open."""


@frozen
class FilledCell:
    """A cell: the value that is seen, and what keeps it from being one."""

    value: Any = None
    """A text, a number, a truth value, a day, a moment or a span of time; None where nothing is seen."""
    is_formula: bool = False
    """Whether it is computed; without a value nobody has computed it yet."""
    is_error: bool = False
    """Whether it shows an error such as `#REF!`."""
    merged_with: Place | None = None
    """The cell that is one with it and holds the value of both, by its row and its column."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands there."""
        return not self.is_formula and (self.value is None or not str(self.value).strip())


@frozen
class FilledRow:
    """A row in which something stands: its number as programs show it."""

    number: int
    found: tuple[Any, ...] = field(repr=False)
    """Its cells from the first column on, as the library gives them."""
    marks: Marks = field(repr=False)

    def cell(self, column: int) -> FilledCell:
        """Return the cell of a column, counted from 1."""
        here = self.found[column - 1] if column <= len(self.found) else None
        return FilledCell(
            None if here is None else here.value,
            (self.number, column) in self.marks.formulas,
            getattr(here, "data_type", "") == "e",
            self.marks.merged_into(self.number, column),
        )

    @property
    def values(self) -> tuple[Any, ...]:
        """What is seen in its cells."""
        return tuple(each.value for each in self.found)


@frozen
class WorkbookSheet:
    """A sheet of a workbook: its name, and its rows in their order."""

    name: str
    rows: tuple[FilledRow, ...]


def read_workbook(path: Path, home: Path | None = None) -> tuple[WorkbookSheet, ...]:
    """Return the sheets of a workbook with what is seen in them; with ``home`` it must lie in that folder.

    Raises KitError for what is no workbook, is broken, or is larger than a table that people fill.
    """
    try:
        found = content(path, home, most=_MOST_BYTES)
    except OSError as error:
        what = say("the file cannot be read ({reason})", reason=refusal(error))
        raise KitError(Problem(what, remedy_of(error), path)) from error
    if found is None:
        remedy = say("Is it the right file?")
        raise KitError(Problem(say("this workbook is larger than 5 MB"), remedy, path))
    return sheets_of(found, path)


def sheets_of(found: bytes, path: Path) -> tuple[WorkbookSheet, ...]:
    """Return the sheets of a workbook of these bytes, which is told of by its path; raises KitError likewise."""
    if len(found) > _MOST_BYTES:
        raise KitError(Problem(say("this workbook is larger than 5 MB"), say("Is it the right file?"), path))
    try:
        return tuple(_sheets(found, path))
    except KitError as error:
        raise KitError(replace(each, file=path) for each in error.problems) from error


def _sheets(found: bytes, path: Path) -> Iterator[WorkbookSheet]:
    from zipfile import BadZipFile, ZipFile

    if not found.startswith(_ZIP):
        raise KitError(Problem(_other_kind(found, path), _SAVE))
    try:
        with ZipFile(BytesIO(found)) as archive:
            _check_kind(archive)
            marks = looked_through(archive)
    except (BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError) as error:
        raise KitError(BROKEN) from error
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what the library leaves out is nothing that is read here
        yield from _read(found, marks)


def _other_kind(found: bytes, path: Path) -> Sentence:
    if path.name.startswith(_OPEN):
        return say("this is only Excel’s note that the workbook is open")
    if found.startswith(_OLD):
        return say("this is a workbook of an old kind ({ending}), or one with a password", ending=".xls")
    return say("this is no Excel workbook")


def _check_kind(archive: ZipFile) -> None:
    """Raise KitError for what is packed as a workbook is, and is none."""
    names = set(archive.namelist())
    if "mimetype" in names and "content.xml" in names:
        raise KitError(Problem(say("this is a table of LibreOffice’s own kind ({ending})", ending=".ods"), _SAVE))
    sheets = (each for each in names if each.startswith("xl/") and each.endswith(".xml"))
    if "[Content_Types].xml" not in names or not any(sheets):
        raise KitError(Problem(say("this is no Excel workbook"), _SAVE))


def _read(found: bytes, marks: dict[str, Marks]) -> Iterator[WorkbookSheet]:
    from openpyxl import load_workbook

    try:
        book = load_workbook(BytesIO(found), read_only=True, data_only=True, keep_links=False)
        for sheet in book.worksheets:
            sheet.reset_dimensions()  # what a sheet says of its own size need not be so
            said = marks.get(sheet._worksheet_path, Marks())
            yield WorkbookSheet(sheet.title, tuple(_rows(sheet, said)))
    except KitError:
        raise
    except Exception as error:  # whatever a library trips over in a file that nobody has judged before
        raise KitError(BROKEN) from error


def _rows(sheet: Any, marks: Marks) -> Iterator[FilledRow]:
    if len(marks.rows) > _MOST_ROWS:
        what = say("the sheet {sheet} holds more than {number} rows", number=_MOST_ROWS, sheet=sheet.title)
        raise KitError(Problem(what, say("Is it the right file?")))
    for number, cells in enumerate(sheet.iter_rows(max_col=_MOST_COLUMNS), 1):
        if number in marks.rows:
            yield FilledRow(number, cells, marks)
