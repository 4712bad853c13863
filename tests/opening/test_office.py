"""Every Word and Excel file, in LibreOffice."""

from __future__ import annotations

import re
from pathlib import Path

import openpyxl
import pytest

from kit_cli.programme.programme import Programme
from tests.conftest import PLACES
from tests.helpers.drawing import turned
from tests.helpers.judging import office


def _found(built: dict[str, Path], suffix: str) -> list[Path]:
    """Return a file of each name, and the last one of each place and language; in the full run all files."""
    paths = [path for folder in built.values() for path in sorted((folder / "build").rglob(f"*.{suffix}"))]
    alike: dict[str, list[Path]] = {}
    for path in paths:
        alike.setdefault(path.name, []).append(path)
    return sorted({*turned(alike.values()), *{path.parent: path for path in paths}.values()})


@pytest.mark.parametrize("suffix", ["docx", "xlsx"])
def test_every_file_opens(suffix: str, built: dict[str, Path], tmp_path: Path) -> None:
    """Each is converted, so each was read; none comes out empty. In one place and language each, in full in all."""
    found = _found(built, suffix)
    assert len(found) > 20
    # LibreOffice names what it makes after the file alone, and forms and documents share names between languages.
    copies = []
    for path in found:
        copies.append(tmp_path / "in" / "-".join(path.parts[-5:]))
        copies[-1].parent.mkdir(exist_ok=True)
        copies[-1].write_bytes(path.read_bytes())
    # All sheets of a workbook come to one page; an empty one has less than a thousand bytes.
    target, least = ("txt:Text", 200) if suffix == "docx" else ("html:HTML (StarCalc)", 5000)
    made = office(copies, target, tmp_path / "out", tmp_path / "profile")
    assert [path.name for path in made if path.stat().st_size < least] == []


_PAGE = re.compile(rb"/Type\s*/Page\b")


def test_the_call_on_one_page_is_one_page(built: dict[str, Path], tmp_path: Path) -> None:
    """In each place and language, with the funder's part and the footnotes that belong to it; one run for all."""
    copies = []
    for place, folder in built.items():
        for path in sorted((folder / "build" / "documents").glob("*/call-one-page.docx")):
            copies.append(tmp_path / "in" / f"{place}-{path.parent.name}.docx")
            copies[-1].parent.mkdir(exist_ok=True)
            copies[-1].write_bytes(path.read_bytes())
    assert len(copies) >= len(PLACES)
    made = office(copies, "pdf", tmp_path / "out", tmp_path / "profile")
    assert {path.stem: len(_PAGE.findall(path.read_bytes())) for path in made} == {path.stem: 1 for path in copies}


def test_the_budgets_sums_are_live_and_right(
    built: dict[str, Path], programmes: dict[str, Programme], tmp_path: Path
) -> None:
    """LibreOffice works out the same total as the text of budget.yml, in each place; one run for all."""
    copies = [tmp_path / f"{place}.xlsx" for place in PLACES]
    for place, copy in zip(PLACES, copies, strict=True):
        tables = built[place] / "build" / "tables" / programmes[place].languages[0]
        copy.write_bytes((tables / "budget.xlsx").read_bytes())
    for made in office(copies, "xlsx:Calc MS Excel 2007 XML", tmp_path / "out", tmp_path / "profile"):
        _sums_are_right(made, programmes[made.stem])


def _sums_are_right(made: Path, programme: Programme) -> None:
    values = {
        cell.value
        for sheet in openpyxl.load_workbook(made, data_only=True)
        for row in sheet.iter_rows()
        for cell in row
    }
    cash = sum(line.quantity * line.unit_cost for line in programme.budget.lines if not line.in_kind)
    total = cash * (1 + programme.budget.contingency_percent / 100)
    numbers = [value for value in values if isinstance(value, int | float)]
    for wanted in (cash, total):
        assert any(abs(number - wanted) < 0.01 for number in numbers), f"{wanted} is not among the sums"
    assert not [value for value in values if isinstance(value, str) and value.startswith(("#", "Err:"))]
