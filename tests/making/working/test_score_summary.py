"""The summary of the scores, computed by LibreOffice and by Gnumeric: what is typed, and in which order, decides nothing."""

from __future__ import annotations

from collections.abc import Iterator
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

FIRST = 5
APPLICATION, KEY, A, B, DIFFERENCE, TALK, TOTAL, RANK, DECISION = range(1, 10)
_SCORES: dict[int, tuple[Any, ...]] = {
    # application: (key, scorer A, scorer B, third scorer)
    1: ("k1", (4, 4, 4, 4, 4), (4, 4, 4, 4, 4), None),
    2: ("k2", (2, 2, 2, 2, 2), (2, 2, 4, 2, 2), None),
    3: ("k3", (4, 0, 0, 0, 0), (0, 0, 0, 0, 0), (2, 0, 0, 0, 0)),
}


def _scored(sheets: bytes) -> Any:
    """Return the workbook in which three applications have been scored: by B in another order than by A."""
    book = load_workbook(BytesIO(sheets))
    orders = {"Scorer A": (1, 2, 3), "Scorer B": (3, 1, 2), "Third scorer": (2, 3, 1)}
    for number, (sheet, order) in enumerate(orders.items(), 1):
        for row, application in enumerate(order, FIRST):
            book[sheet].cell(row, 1).value = application
            book[sheet].cell(row, 2).value = _SCORES[application][0]
            for column, score in enumerate(_SCORES[application][number] or (), 3):
                book[sheet].cell(row, column).value = score
    return book


def _summary(made: Path) -> dict[Any, list[Any]]:
    """Return the summary's lines by application, as a program worked them out."""
    sheet = load_workbook(made, data_only=True)["Summary"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(FIRST, FIRST + 5)]
    return {row[0]: row[1:9] for row in rows}


_WANTED: dict[int, list[Any]] = {
    1: ["k1", 100, 100, 0, None, 100, 1, "Place"],
    2: ["k2", 50, 60, 10, "Talk", 55, 2, "Reserve list"],
    3: ["k3", 25, 0, 25, "Talk", 12.5, 3, "No"],
    4: [None] * 8,
}


ORDERS = {"as it comes": (1, 2, 3, 4), "sorted": (3, 4, 2, 1)}
SPOILT = spread(
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
    3,
)
"""A sheet, a row and a column of it, what somebody pastes there, and what the summary says of it."""
WRONG = 1
"""The application whose line each of them spoils, on whichever row a scorer has it."""


def _typed(sheets: bytes) -> Iterator[tuple[object, Any]]:
    """Yield each workbook as people have typed into it, by its case."""
    for name, order in ORDERS.items():
        book = _scored(sheets)
        for row, application in enumerate(order, FIRST):
            book["Summary"].cell(row, APPLICATION).value = application
            book["Summary"].cell(row, DECISION).value = _WANTED[application][-1]
        yield name, book
    for case in SPOILT:
        sheet, row, column, typed, _ = case
        book = _scored(sheets)
        book[sheet].cell(row, column).value = typed
        assert book[sheet].cell(row, 1).value == WRONG
        yield case, book


@pytest.fixture(scope="module")
def typed(programmes: dict[str, Programme], tmp_path_factory: pytest.TempPathFactory) -> dict[object, Path]:
    """The workbooks, by what people have typed into them."""
    file = named("score-sheet.xlsx")
    assert file is not None
    sheets, folder = (
        file.table.write(Edition(programmes["western-balkans"], "en"), ""),
        tmp_path_factory.mktemp("typed"),
    )
    found: dict[object, Path] = {}
    for case, book in _typed(sheets):
        found[case] = folder / f"{len(found)}.xlsx"
        book.save(found[case])
    return found


@pytest.fixture(scope="module")
def by_libreoffice(
    typed: dict[object, Path], tmp_path_factory: pytest.TempPathFactory
) -> dict[object, dict[Any, list[Any]]]:
    """What LibreOffice works out, all of it in one run."""
    folder = tmp_path_factory.mktemp("computed")
    made = office([*typed.values()], "xlsx", folder, folder / "profile")
    return {case: _summary(path) for case, path in zip(typed, made, strict=True)}


@pytest.mark.parametrize("order", ORDERS)
def test_a_line_follows_its_application(order: str, by_libreoffice: dict[object, dict[Any, list[Any]]]) -> None:
    """Wherever a line is moved, what was decided stays beside the scores of the same application."""
    _follows(by_libreoffice[order], order)


@pytest.mark.parametrize("order", ORDERS)
def test_so_it_does_in_gnumeric(order: str, typed: dict[object, Path], tmp_path: Path) -> None:
    """Another program works out the same."""
    said = run(program("ssconvert"), "--recalc", typed[order], tmp_path / "made.xlsx")
    assert said.returncode == 0, said.stderr
    _follows(_summary(tmp_path / "made.xlsx"), order)


def _follows(found: dict[Any, list[Any]], order: str) -> None:
    assert {application: [each or None for each in found[application]] for application in ORDERS[order]} == {
        application: [each or None for each in row] for application, row in _WANTED.items()
    }


@pytest.mark.parametrize("case", SPOILT, ids=str)
def test_what_cannot_be_is_flagged_and_not_added_up(
    case: tuple[str, int, int, object, str], by_libreoffice: dict[object, dict[Any, list[Any]]]
) -> None:
    """What was pasted passes by the choices of a cell: the line says so, and has no total and no rank."""
    found = by_libreoffice[case]
    assert found[WRONG][TALK - 2] == case[-1]
    assert [found[WRONG][each - 2] or None for each in (TOTAL, RANK)] == [None, None]
    others = [number for number in _SCORES if number != WRONG]
    assert [found[number][TOTAL - 2] for number in others] == [_WANTED[number][TOTAL - 2] for number in others]
