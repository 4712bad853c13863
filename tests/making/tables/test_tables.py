"""The tables as Excel workbooks."""

from __future__ import annotations

import importlib
import pkgutil
import re
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from kit_cli.making import tables
from kit_cli.making.edition import Edition, editions
from kit_cli.making.tables import TABLES, ExcelTable, make
from kit_cli.making.tables.formats import INPUT
from kit_cli.making.tables.workbook import Book, quoted, safe_name
from kit_cli.model.folder import SETTINGS
from kit_cli.programme.footnotes import notes
from kit_cli.programme.programme import Programme
from tests.conftest import PLACES

NAMES = [table.name for table in TABLES]
FIRST = 5
"""The first row below the headings, as Excel counts."""


def _written(programme: Programme, name: str, language: str | None = None) -> bytes:
    (table,) = [each for each in TABLES if each.name == name]
    return table.write(Edition(programme, language or programme.languages[0]))


def _open(programme: Programme, name: str, language: str | None = None, *, values: bool = False) -> Any:
    return load_workbook(BytesIO(_written(programme, name, language)), data_only=values)


def _named(programme: Programme, name: str) -> Programme:
    section = programme.settings.programme.but(name=name)
    return programme.saying(SETTINGS, programme.settings.but(programme=section))


def test_each_table_is_made_in_each_language(programmes: dict[str, Programme]) -> None:
    """Five workbooks a language."""
    programme = programmes["western-balkans"]
    paths = [output.path for output in make(programme)]
    assert {f"tables/{tag}/{table.name}.xlsx" for tag in programme.languages for table in TABLES} == set(paths)
    assert 5 * len(programme.languages) == len(paths)


def test_the_list_names_every_table_that_is_written() -> None:
    """A module that writes a table without standing in the list would make nothing, and nobody would miss it."""
    modules = (each.name for each in pkgutil.iter_modules(tables.__path__))
    writing = {name for name in modules if hasattr(importlib.import_module(f"{tables.__name__}.{name}"), "write")}
    assert writing == {name.replace("-", "_") for name in NAMES}
    assert len(set(NAMES)) == len(TABLES)


@pytest.mark.parametrize("table", TABLES, ids=NAMES)
def test_the_same_programme_gives_the_same_bytes(programmes: dict[str, Programme], table: ExcelTable) -> None:
    """No clock and no chance enter a workbook."""
    (edition,) = editions(programmes["portugal"])
    assert table.write(edition) == table.write(edition)


@pytest.mark.parametrize("name", NAMES)
def test_sheets_freeze_repeat_and_fit(programmes: dict[str, Programme], name: str) -> None:
    """Headings stay in sight and return on each printed page; lists lie on a hidden sheet."""
    for sheet in _open(programmes["sweden"], name):
        if sheet.sheet_state == "hidden":
            continue
        assert sheet.freeze_panes.endswith(str(FIRST))
        assert sheet.print_title_rows == "$4:$4"
        assert (sheet.page_setup.orientation, sheet.sheet_properties.pageSetUpPr.fitToPage) == ("landscape", True)
        assert len(sheet.title) <= 31
        assert not re.search(r"[\[\]:*?/\\]", sheet.title)
        assert sheet["A2"].value
        for validation in sheet.data_validations.dataValidation:
            if validation.type == "list":
                assert "!" in validation.formula1 or validation.formula1.startswith("$")


@pytest.mark.parametrize("place", PLACES)
def test_the_budget_adds_up(programmes: dict[str, Programme], place: str) -> None:
    """The values that stand beside the formulas are those of budget.yml, in kind apart."""
    programme = programmes[place]
    budget = programme.budget
    cash = sum(line.quantity * line.unit_cost for line in budget.lines if not line.in_kind)
    total = cash * (1 + budget.contingency_percent / 100)
    costs = _open(programme, "budget", values=True).worksheets[0]
    sums = [cell.value for cell in costs["F"] if isinstance(cell.value, int | float)]
    for expected in (cash, total, total / programme.settings.cohort.size):
        assert any(abs(value - expected) < 0.01 for value in sums)
    sources = _open(programme, "budget", values=True).worksheets[1]
    amounts = [sources.cell(FIRST + number, 4).value for number in range(len(budget.sources))]
    assert abs(total - sum(amounts)) < 0.01


def test_the_budgets_sums_are_live(programmes: dict[str, Programme]) -> None:
    """A line is quantity times unit cost, and every line stands in exactly one sum."""
    programme = programmes["sweden"]
    costs = _open(programme, "budget").worksheets[0]
    products = [cell.row for cell in costs["F"] if re.fullmatch(r"=D(\d+)\*E\1", str(cell.value))]
    assert len(programme.budget.lines) == len(products)
    ranges = [re.fullmatch(r"=SUM\(F(\d+):F(\d+)\)", str(cell.value)) for cell in costs["F"]]
    summed = [row for match in ranges if match for row in range(int(match[1]), int(match[2]) + 1)]
    assert sorted(products) == sorted(summed)


def test_the_risks_are_scored_live_and_sorted(programmes: dict[str, Programme]) -> None:
    """Score = likelihood × impact, the highest first."""
    programme = programmes["portugal"]
    sheet = _open(programme, "risks").worksheets[0]
    count = len(programme.risks.risks)
    assert [f"=D{row}*E{row}" for row in range(FIRST, FIRST + count)] == [
        sheet.cell(row, 6).value for row in range(FIRST, FIRST + count)
    ]
    values = _open(programme, "risks", values=True).worksheets[0]
    scores = [values.cell(row, 6).value for row in range(FIRST, FIRST + count)]
    assert sorted(scores, reverse=True) == scores


def test_the_timeline_has_every_milestone_as_a_date(programmes: dict[str, Programme]) -> None:
    """Each milestone is a row, in the order of the calendar, with real dates."""
    programme = programmes["western-balkans"]
    sheet = _open(programme, "timeline").worksheets[0]
    dates = [sheet.cell(row, 1).value.date() for row in range(FIRST, FIRST + len(programme.dates))]
    assert [row.start for row in programme.dates] == dates


def test_framework_and_processing_are_complete(programmes: dict[str, Programme]) -> None:
    """Every indicator, and every form, is there."""
    programme = programmes["sweden"]
    framework = _open(programme, "framework")
    assert len(programme.framework.indicators) == sum(
        1 for row in framework.worksheets[1].iter_rows(FIRST) if row[0].value
    )
    forms = {row[0].value for row in _open(programme, "processing").worksheets[0].iter_rows(FIRST) if row[1].value}
    assert {form.file.title[programme.languages[0]] for form in programme.forms.values()} == forms


@pytest.mark.parametrize("name", NAMES)
def test_hostile_names_are_shown_literally(programmes: dict[str, Programme], name: str) -> None:
    """A name that looks like a formula or a footer's code changes nothing."""
    programme = _named(programmes["sweden"], "=1+1|' & {{ 7*7 }} <b>\n🎭 &P")
    book = _open(programme, name)
    assert book.properties.subject == "=1+1|' & {{ 7*7 }} <b>\n🎭 &P"
    assert "&&P" in _footer(programme, name)


def _footer(programme: Programme, name: str) -> str:
    """Return the footer's code as it stands in the file."""
    from zipfile import ZipFile

    with ZipFile(BytesIO(_written(programme, name))) as archive:
        return archive.read("xl/worksheets/sheet1.xml").decode().replace("&amp;", "&")


_TRUTH = {
    "timeline": "timeline.yml",
    "budget": "budget.yml",
    "risks": "risks.yml",
    "framework": "evaluation/framework.yml",
    "processing": "processing.yml",
}


@pytest.mark.parametrize("name", NAMES)
def test_each_sheet_says_where_its_truth_stands(programmes: dict[str, Programme], name: str) -> None:
    """In its second row, in the language of the table; and no cell of it looks as if it wanted to be written in."""
    programme = programmes["portugal"]
    for sheet in _open(programme, name):
        if sheet.sheet_state == "hidden":
            continue
        note = sheet["A2"].value
        assert note.startswith("Esta tabela só mostra o que diz ")
        assert _TRUTH[name] in note.split("\n")[0]
        assert sheet.data_validations.dataValidation == []
        fills = {cell.fill.fgColor.rgb for row in sheet.iter_rows() for cell in row if cell.fill.fill_type}
        assert "FF" + INPUT.removeprefix("#").upper() not in fills


def test_texts_are_never_formulas_links_or_numbers(programmes: dict[str, Programme]) -> None:
    """What looks like a formula in a text stays a text."""
    book = Book(Edition(programmes["sweden"], "sv"), "T")
    sheet = book.sheet("S", [("=A", 10), ("http://b", 10)])
    texts = ["=cmd|' /C calc'!A0", "http://example.org", "12", "{=1}", "+1", "@x"]
    for row, text in enumerate(texts, 4):
        sheet.text(row, 0, text)
    sheet.row = 4 + len(texts)
    read = load_workbook(BytesIO(book.content())).worksheets[0]
    cells = [read.cell(row, 1) for row in range(FIRST, FIRST + len(texts))]
    assert texts == [cell.value for cell in cells]
    assert all(cell.hyperlink is None for cell in cells)


def test_sheet_names_are_safe_and_free(programmes: dict[str, Programme]) -> None:
    """Any text makes a name that Excel accepts, and the same text twice makes two."""
    assert safe_name("A[]b") == "A  b"
    assert len(safe_name("x" * 40)) == 31
    assert safe_name("'") == "1"
    assert quoted("it's") == "'it''s'"
    book = Book(Edition(programmes["sweden"], "sv"), "T")
    for _ in range(3):
        book.sheet("Same", [("a", 10)])
    assert load_workbook(BytesIO(book.content())).sheetnames == ["Same", "Same 2", "Same 3"]


def test_a_sheet_that_names_kosovo_carries_the_footnote(programmes: dict[str, Programme]) -> None:
    """The footnote stands below the table."""
    programme = programmes["western-balkans"]
    country = next(each for each in programme.settings.countries if each.code == "XK")
    book = Book(Edition(programme, "en"), "T")
    sheet = book.sheet("S", [("a", 10)])
    sheet.text(4, 0, f"In {country.name['en']}")
    sheet.row = 5
    assert country.footnote is not None
    read = load_workbook(BytesIO(book.content())).worksheets[0]
    assert country.footnote["en"] in [cell.value for cell in read["A"]]
    assert notes("Kosovoxyz", programme, "en") == []
