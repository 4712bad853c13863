"""Tables on paper: A4, headings on each page, nothing shrunk beyond reading, and no pages of empty lines."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from kit_cli.face.tokens import tokens
from kit_cli.making.edition import Edition
from kit_cli.making.working import WORKING_TABLES, WorkingTable
from kit_cli.programme.programme import Programme
from tests.helpers.drawing import spread
from tests.helpers.judging import office, program, run

_SMALLEST = 6.5
"""Points of the letters, which are ten where nothing is shrunk."""
_MOST = {"score-sheet": 17, "matching-matrix": 3, "sessions": 3, "attestations": 15}
"""Pages in letters as wide as Calibri's; where a wider font stands in for it, columns and lines are shrunk a little more."""


_PLACES = spread(("western-balkans", "portugal"), 1)


@pytest.fixture(scope="module")
def pdf(programmes: dict[str, Programme], tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Path]:
    """The tables that people fill, in their longest form, by place and name; one run of LibreOffice for all."""
    folder = tmp_path_factory.mktemp("printed")
    written: dict[tuple[str, str], Path] = {}
    for place in _PLACES:
        edition = Edition(programmes[place], programmes[place].languages[-1])
        for table in WORKING_TABLES:
            written[place, table.name] = folder / f"{place}-{table.name}.xlsx"
            written[place, table.name].write_bytes(table.write(edition, ""))
    made = office([*written.values()], "pdf", folder / "made", folder / "profile")
    return dict(zip(written, made, strict=True))


@pytest.mark.parametrize("table", WORKING_TABLES, ids=lambda table: table.name)
@pytest.mark.parametrize("place", _PLACES)
def test_a_person_can_print_it(table: WorkingTable, place: str, pdf: dict[tuple[str, str], Path]) -> None:
    """As LibreOffice prints them."""
    printed = pdf[place, table.name]
    about = run(program("pdfinfo"), printed).stdout
    assert "841.89 x 595" in about
    assert int(re.findall(r"Pages:\s+(\d+)", about)[0]) <= _MOST[table.name]
    heights = [
        float(height)
        for height in re.findall(
            r'<fontspec [^>]*size="(\d+)"', run(program("pdftohtml"), "-xml", "-stdout", "-i", printed).stdout
        )
    ]
    assert heights
    # Sizes are rounded by the program that reads them, at 1.5 pixels a point.
    assert min(heights) >= _SMALLEST * 1.5 - 1


@pytest.mark.parametrize("table", WORKING_TABLES, ids=lambda table: table.name)
def test_its_colours_are_the_tokens(table: WorkingTable, programmes: dict[str, Programme]) -> None:
    """No colour is written anywhere but in tokens.yml."""
    known = {colour.light.upper().lstrip("#") for colour in tokens().colours.values()} | {"000000"}
    book = load_workbook(BytesIO(table.write(Edition(programmes["portugal"], "pt-PT"), "")))
    used = {
        str(colour.rgb)[2:]
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        for colour in (cell.font.color, cell.fill.fgColor, cell.border.bottom.color)
        if colour is not None and colour.type == "rgb"
    }
    assert used - known == set()


def test_no_colour_is_written_in_a_table_or_a_form() -> None:
    """Where a colour is needed, it has a name."""
    making = Path(__file__).resolve().parents[3] / "kit_cli" / "making"
    places = [path for name in ("tables", "working", "framework", "forms") for path in (making / name).rglob("*.py")]
    written = {
        f"{path.name}: {colour}"
        for path in places
        if path.name != "word.py"
        for colour in re.findall(r"#[0-9A-Fa-f]{6}\b", path.read_text(encoding="utf-8"))
    }
    assert len(places) > 20
    assert written == set()
