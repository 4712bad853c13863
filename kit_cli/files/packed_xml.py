"""The XML files in a workbook, looked through before a library reads them: none is too large, and none unfolds.

A workbook comes from wherever a programme's folder comes from. A file of some thousand bytes may unpack to gigabytes,
give one row the number of a billion, or define a text as a hundred of another; what reads workbooks believes all that.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import field
from typing import TYPE_CHECKING, NoReturn
from xml.parsers import expat

from kit_cli.errors import KitError, Problem
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import say

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

_MOST_BYTES = 40_000_000
"""Of all files of a workbook together, unpacked."""
_MOST_FILES = 2_000
_AT_ONCE = 65_536
_DEEPEST = 100
_LAST_ROW = 1_048_576
"""Excel's own limit."""
_LONGEST_FORMAT = 255
"""Characters of a format of numbers, which is Excel's own limit as well."""
_MOST = {"c": 300_000, "mergeCell": 2_000, "xf": 20_000}
"""So many elements of one name: cells, merged ranges, formats."""
_MOST_ELEMENTS = 1_500_000
_CELL = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_RANGE = re.compile(rf"{_CELL.pattern}:{_CELL.pattern}")

_TOO_MUCH = Problem(
    say("this workbook holds more than the kit reads of one"),
    say("Copy the rows that are filled into a new table of the kit."),
)
BROKEN = Problem(
    say("this workbook is broken, or no program for tables wrote it"),
    say("Open it in Excel or LibreOffice, and save it again."),
)

Place = tuple[int, int]
"""A cell by its row and its column, each from 1."""


@frozen
class Marks:
    """What a sheet says of its cells besides their values: where any stand, where formulas do, which cells are one."""

    rows: set[int] = field(default_factory=set)
    formulas: set[Place] = field(default_factory=set)
    merged: list[tuple[Place, Place]] = field(default_factory=list)

    def merged_into(self, row: int, column: int) -> Place | None:
        """Return the first cell of the range into which a cell went; None for one of its own, and for that first."""
        for (top, left), (bottom, right) in self.merged:
            if top <= row <= bottom and left <= column <= right and (row, column) != (top, left):
                return top, left
        return None


def looked_through(archive: ZipFile) -> dict[str, Marks]:
    """Return what each XML file of a workbook says of its cells, by its name; raises KitError for what is refused."""
    from zipfile import ZIP_DEFLATED, ZIP_STORED

    entries = archive.infolist()
    if len(entries) > _MOST_FILES or sum(each.file_size for each in entries) > _MOST_BYTES:
        raise KitError(_TOO_MUCH)
    if any(each.compress_type not in (ZIP_STORED, ZIP_DEFLATED) or each.flag_bits & 1 for each in entries):
        raise KitError(BROKEN)  # packed as no workbook is, or with a password
    counted: Counter[str] = Counter()
    return {each.filename: _Looking(counted).through(archive, each) for each in entries if not each.is_dir()}


class _Looking:
    """Looks through one file of a workbook; what the names count is shared with the others."""

    def __init__(self, counted: Counter[str]) -> None:
        self._counted = counted
        self._marks = Marks()
        self._depth = 0
        self._begun = False
        self._row = self._column = 0

    def through(self, archive: ZipFile, entry: ZipInfo) -> Marks:
        """Return what it says of cells; nothing where it is no XML, such as a picture."""
        parser = expat.ParserCreate()
        parser.StartDoctypeDeclHandler = _refuse
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        with archive.open(entry) as stream:
            try:
                while chunk := stream.read(_AT_ONCE):
                    parser.Parse(chunk)
                parser.Parse(b"", True)
            except expat.ExpatError as error:
                if self._begun:
                    raise KitError(BROKEN) from error
        return self._marks

    def _start(self, tag: str, said: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        self._begun = True
        self._depth += 1
        self._counted[name] += 1
        self._counted[""] += 1
        if self._counted[""] > _MOST_ELEMENTS or self._counted[name] > _MOST.get(name, _MOST_ELEMENTS):
            raise KitError(_TOO_MUCH)
        if self._depth > _DEEPEST or len(said.get("formatCode", "")) > _LONGEST_FORMAT:
            raise KitError(BROKEN)
        if name == "row":
            self._row = _row(said["r"]) if "r" in said else self._row + 1
            self._column = 0
        elif name == "c":
            self._cell(said.get("r", ""))
        elif name in {"v", "is", "f"}:
            self._marks.rows.add(self._row)
            if name == "f":
                self._marks.formulas.add((self._row, self._column))
        elif name == "mergeCell" and (found := _RANGE.fullmatch(said.get("ref", ""))):
            self._marks.merged.append(((int(found[2]), _column(found[1])), (int(found[4]), _column(found[3]))))

    def _end(self, _tag: str) -> None:
        self._depth -= 1

    def _cell(self, called: str) -> None:
        if found := _CELL.fullmatch(called):
            self._row, self._column = _row(found[2]), _column(found[1])
        elif called:
            raise KitError(BROKEN)
        else:
            self._column += 1


def _row(number: str) -> int:
    """Return a row's number; raises KitError for one that no sheet has: whoever reads counts all rows before it."""
    if not re.fullmatch(r"[1-9][0-9]{0,6}", number) or int(number) > _LAST_ROW:
        raise KitError(BROKEN)
    return int(number)


def _column(letters: str) -> int:
    found = 0
    for letter in letters:
        found = 26 * found + ord(letter) - ord("A") + 1
    return found


def cell_name(row: int, column: int) -> str:
    """Return a cell as programs call it: `C7`."""
    letters = ""
    while column:
        column, left = divmod(column - 1, 26)
        letters = chr(ord("A") + left) + letters
    return f"{letters}{row}"


def _refuse(*_: object) -> NoReturn:
    """Refuse a document type: no workbook has one, and entities are defined in it."""
    raise KitError(BROKEN)
