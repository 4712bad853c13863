"""The summary of the scores, computed by LibreOffice and by Gnumeric: what is typed, and in which order, decides nothing."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from kit_cli.making.edition import Edition
from kit_cli.making.working import named
from kit_cli.programme.programme import Programme
from tests.helpers.drawing import spread
from tests.helpers.judging import office, program, run

Compute = Callable[[Path, Path], Path]
"""Opens a workbook in a program and returns it as that wrote it, in a folder."""

FIRST = 5
APPLICATION, KEY, A, B, DIFFERENCE, TALK, TOTAL, RANK, DECISION = range(1, 10)
_SCORES: dict[int, tuple[Any, ...]] = {
    # application: (key, scorer A, scorer B, third scorer)
    1: ("k1", (4, 4, 4, 4, 4), (4, 4, 4, 4, 4), None),
    2: ("k2", (2, 2, 2, 2, 2), (2, 2, 4, 2, 2), None),
    3: ("k3", (4, 0, 0, 0, 0), (0, 0, 0, 0, 0), (2, 0, 0, 0, 0)),
}


@pytest.fixture
def summary(programmes: dict[str, Programme]) -> Any:
    """The workbook in which three applications have been scored: by B in another order than by A."""
    file = named("score-sheet.xlsx")
    assert file is not None
    book = load_workbook(BytesIO(file.table.write(Edition(programmes["western-balkans"], "en"), "")))
    orders = {"Scorer A": (1, 2, 3), "Scorer B": (3, 1, 2), "Third scorer": (2, 3, 1)}
    for number, (sheet, order) in enumerate(orders.items(), 1):
        for row, application in enumerate(order, FIRST):
            book[sheet].cell(row, 1).value = application
            book[sheet].cell(row, 2).value = _SCORES[application][0]
            for column, score in enumerate(_SCORES[application][number] or (), 3):
                book[sheet].cell(row, column).value = score
    return book


def _by_libreoffice(typed: Path, tmp_path: Path) -> Path:
    (made,) = office([typed], "xlsx", tmp_path / "made", tmp_path / "profile")
    return made


def _by_gnumeric(typed: Path, tmp_path: Path) -> Path:
    made = tmp_path / "made.xlsx"
    said = run(program("ssconvert"), "--recalc", typed, made)
    assert said.returncode == 0, said.stderr
    return made


def _computed(book: Any, tmp_path: Path, compute: Compute) -> dict[Any, list[Any]]:
    """Return the summary's lines by application, as a program works them out."""
    book.save(tmp_path / "typed.xlsx")
    made = compute(tmp_path / "typed.xlsx", tmp_path)
    sheet = load_workbook(made, data_only=True)["Summary"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(FIRST, FIRST + 5)]
    return {row[0]: row[1:9] for row in rows}


_WANTED: dict[int, list[Any]] = {
    1: ["k1", 100, 100, 0, None, 100, 1, "Place"],
    2: ["k2", 50, 60, 10, "Talk", 55, 2, "Reserve list"],
    3: ["k3", 25, 0, 25, "Talk", 12.5, 3, "No"],
    4: [None] * 8,
}


@pytest.mark.parametrize("compute", [_by_libreoffice, _by_gnumeric])
@pytest.mark.parametrize("order", [(1, 2, 3, 4), (3, 4, 2, 1)], ids=["as it comes", "sorted"])
def test_a_line_follows_its_application(summary: Any, tmp_path: Path, order: tuple[int, ...], compute: Compute) -> None:
    """Wherever a line is moved, what was decided stays beside the scores of the same application."""
    sheet = summary["Summary"]
    for row, application in enumerate(order, FIRST):
        sheet.cell(row, APPLICATION).value = application
        sheet.cell(row, DECISION).value = _WANTED[application][-1]
    found = _computed(summary, tmp_path, compute)
    assert {application: [each or None for each in found[application]] for application in order} == {
        application: [each or None for each in row] for application, row in _WANTED.items()
    }


@pytest.mark.parametrize(
    ("sheet", "row", "column", "typed", "told"),
    spread(
        [
            ("Scorer A", FIRST, 3, 7, "Look at this"),
            ("Scorer A", FIRST, 3, "4,0", "Look at this"),
            ("Scorer B", FIRST + 1, 5, "4", "Look at this"),
            ("Scorer B", FIRST + 1, 5, 2.5, "Look at this"),
            ("Scorer A", FIRST, 4, -1, "Look at this"),
            ("Third scorer", FIRST + 2, 3, "três", "Look at this"),
            ("Scorer B", FIRST + 1, 2, "k9", "Keys differ"),
            ("Third scorer", FIRST + 2, 2, "k2", "Keys differ"),
            ("Scorer B", FIRST + 5, 1, 1, "Number stands twice"),
        ],
        5,
    ),
)
def test_what_cannot_be_is_flagged_and_not_added_up(
    summary: Any, tmp_path: Path, sheet: str, row: int, column: int, typed: object, told: str
) -> None:
    """What was pasted passes by the choices of a cell: the line says so, and has no total and no rank."""
    summary[sheet].cell(row, column).value = typed
    wrong = 1  # the application whose line each case spoils, on whichever row a scorer has it
    assert summary[sheet].cell(row, 1).value == wrong
    found = _computed(summary, tmp_path, _by_libreoffice)
    assert found[wrong][TALK - 2] == told
    assert [found[wrong][each - 2] or None for each in (TOTAL, RANK)] == [None, None]
    others = [number for number in _SCORES if number != wrong]
    assert [found[number][TOTAL - 2] for number in others] == [_WANTED[number][TOTAL - 2] for number in others]
