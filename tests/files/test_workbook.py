"""A workbook is read as it is seen, and whatever is none is told in words, within bounded time and memory."""

from __future__ import annotations

import os
import tracemalloc
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_LZMA, ZipFile

import pytest
from openpyxl import Workbook

from kit_cli.errors import KitError
from kit_cli.files import packed_xml
from kit_cli.files.workbook import read_workbook
from tests.helpers.drawing import is_full
from tests.helpers.ticking import repacked, table

SHEET = "xl/worksheets/sheet1.xml"


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    """A workbook of one row of headings and one below."""
    return table(tmp_path / "plain.xlsx", ("SEL-2", datetime(2026, 11, 2), "Ana", "data/a.pdf", None))


def test_values_are_what_is_seen(plain: Path) -> None:
    """Texts, days, and nothing where nothing stands; a cell beyond the last is empty."""
    (sheet,) = read_workbook(plain)
    assert [row.number for row in sheet.rows] == [1, 2]
    row = sheet.rows[1]
    assert [row.cell(number).value for number in (1, 2, 3)] == ["SEL-2", datetime(2026, 11, 2), "Ana"]
    assert row.cell(5).is_empty and row.cell(500).is_empty


def test_formulas_errors_and_merged_cells_are_marked(tmp_path: Path) -> None:
    """A formula that nobody has computed is no empty cell, and a cell that went into another says into which."""
    book = Workbook()
    sheet = book.active
    sheet["A1"], sheet["B1"], sheet["C1"], sheet["A3"] = "=1+1", "#REF!", "x", "below a gap"
    sheet.merge_cells("C1:D4")
    book.save(tmp_path / "marked.xlsx")
    (found,) = read_workbook(tmp_path / "marked.xlsx")
    row = found.rows[0]
    assert row.cell(1).is_formula and row.cell(1).value is None and not row.cell(1).is_empty
    assert row.cell(2).is_error
    assert (row.cell(3).merged_with, row.cell(4).merged_with) == (None, (1, 3))
    assert [each.number for each in found.rows] == [1, 3]
    assert found.rows[1].cell(3).merged_with == (1, 3)


def test_a_formula_has_the_value_that_was_saved(plain: Path) -> None:
    """As Excel and LibreOffice keep it beside the formula."""
    repacked(
        plain,
        {
            SHEET: lambda text: text.replace(
                b"</sheetData>", b'<row r="9"><c r="A9" t="str"><f>B2</f><v>MAT-2</v></c></row></sheetData>'
            )
        },
    )
    cell = read_workbook(plain)[0].rows[-1].cell(1)
    assert (cell.is_formula, cell.value) == (True, "MAT-2")


def _bomb(path: Path) -> None:
    with ZipFile(path, "a", ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/zeros.bin", bytes(60_000_000))


def _many_files(path: Path) -> None:
    with ZipFile(path, "a") as archive:
        for number in range(3_000):
            archive.writestr(f"xl/media/{number}", b"")


def _lzma(path: Path) -> None:
    with ZipFile(path, "a", ZIP_LZMA) as archive:
        archive.writestr("xl/more.xml", b"<a/>")


def _in_sheet(before: bytes, after: bytes) -> Callable[[Path], object]:
    return lambda path: repacked(path, {SHEET: lambda text: text.replace(before, after, 1)})


_LAUGHS = (
    b'<!DOCTYPE lolz [<!ENTITY a "'
    + b"x" * 1000
    + b'">'
    + b"".join(b'<!ENTITY a%d "' % n + b"&a%d;" % (n - 1) * 10 + b'">' for n in range(1, 9)).replace(b"&a0;", b"&a;")
    + b"]>"
)
_MANY = 400_000 if is_full() else 40_000
_ROWS = b"".join(b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (number, number) for number in range(10, _MANY))

HOSTILE: dict[str, tuple[Callable[[Path], object], str]] = {
    "a zip bomb": (_bomb, "holds more than the kit reads"),
    "three thousand files": (_many_files, "holds more than the kit reads"),
    "packed in a rare way": (_lzma, "is broken"),
    "a row with the number of a billion": (_in_sheet(b'r="2"', b'r="2000000000"'), "is broken"),
    "a row that is no number": (_in_sheet(b'<row r="2"', b'<row r="nan"'), "is broken"),
    "a cell beyond every column": (_in_sheet(b'r="A2"', b'r="ZZZZ2"'), "is broken"),
    "as many rows as would fill the memory": (_in_sheet(b"</sheetData>", _ROWS + b"</sheetData>"), "holds more than the kit reads"),
    "entities that unfold": (_in_sheet(b"<worksheet", _LAUGHS + b"<worksheet"), "is broken"),
    "an entity that is a file": (_in_sheet(b"<worksheet", b'<!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet'), "is broken"),
    "elements in one another": (_in_sheet(b"<sheetData>", b"<a>" * 5000 + b"</a>" * 5000 + b"<sheetData>"), "is broken"),
    "a format as long as a book": (lambda path: repacked(path, {"xl/styles.xml": lambda text: text.replace(b"<fonts", b'<numFmts count="1"><numFmt numFmtId="170" formatCode="' + b"[" * 100_000 + b'"/></numFmts><fonts', 1)}), "is broken"),
    "a sheet that breaks off": (lambda path: repacked(path, {SHEET: lambda text: text[: len(text) // 2]}), "is broken"),
    "half a file": (lambda path: path.write_bytes(path.read_bytes()[:-300]), "is broken"),
    "too large a file": (lambda path: path.write_bytes(path.read_bytes() + bytes(6_000_000)), "larger than 5 MB"),
    "a text": (lambda path: path.write_text("Standard;Dia\nSEL-2;2.11.2026\n", encoding="utf-8"), "is no Excel workbook"),
    "nothing": (lambda path: path.write_bytes(b""), "is no Excel workbook"),
    "an old workbook": (lambda path: path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)), r"old kind \(\.xls\), or one with a password"),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_none_is_told(name: str, plain: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One message with the file's name, and never more memory than a few dozen megabytes; smaller bounds in an ordinary run."""
    spoil, said = HOSTILE[name]
    if not is_full():
        monkeypatch.setitem(packed_xml._MOST, "c", 30_000)
    spoil(plain)
    tracemalloc.start()
    try:
        with pytest.raises(KitError, match=said) as caught:
            read_workbook(plain, plain.parent)
        assert tracemalloc.get_traced_memory()[1] < 100_000_000
    finally:
        tracemalloc.stop()
    assert [each.file for each in caught.value.problems] == [plain]
    assert all(each.remedy for each in caught.value.problems)


def test_other_packed_files_are_told_apart(tmp_path: Path) -> None:
    """A table of LibreOffice's own kind has another remedy than a letter."""
    for name, inside, said in (
        ("a.ods", ("mimetype", "content.xml"), r"LibreOffice’s own kind \(\.ods\)"),
        ("a.docx", ("[Content_Types].xml", "word/document.xml"), "is no Excel workbook"),
        ("a.xlsb", ("[Content_Types].xml", "xl/workbook.bin"), "is no Excel workbook"),
    ):
        with ZipFile(tmp_path / name, "w") as archive:
            for each in inside:
                archive.writestr(each, b"<a/>")
        with pytest.raises(KitError, match=said):
            read_workbook(tmp_path / name)


def test_the_note_of_an_open_workbook_is_told(tmp_path: Path) -> None:
    """Excel puts it beside the workbook, and it looks like one in a list of files."""
    (tmp_path / "~$plain.xlsx").write_bytes(bytes(165))
    with pytest.raises(KitError, match="Excel’s note"):
        read_workbook(tmp_path / "~$plain.xlsx")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_and_a_link_that_leads_out_are_refused(plain: Path, tmp_path: Path) -> None:
    """A pipe would be waited for; a link leads to what is none of the kit's business."""
    home = tmp_path / "programme"
    home.mkdir()
    os.mkfifo(home / "pipe.xlsx")
    (home / "link.xlsx").symlink_to(plain)
    for name in ("pipe.xlsx", "link.xlsx", "absent.xlsx"):
        with pytest.raises(KitError, match="cannot be read"):
            read_workbook(home / name, home)


def test_a_lie_about_its_size_changes_nothing(plain: Path) -> None:
    """Some programs say that a sheet has one cell, others that it has all."""
    for said in (b"A1", b"A1:XFD1048576"):
        plain = table(plain, ("SEL-2", datetime(2026, 11, 2), "Ana", "data/a.pdf", "Rui"))
        _in_sheet(b'<dimension ref="A1:E2"', b'<dimension ref="' + said + b'"')(plain)
        assert len(read_workbook(plain)[0].rows) == 2


def test_rows_without_anything_cost_nothing(tmp_path: Path) -> None:
    """Whoever colours whole columns leaves a cell at the end of a million rows."""
    book = Workbook()
    book.active["A1"] = date(2026, 11, 2)
    book.active["A1048576"] = "the end"
    book.save(tmp_path / "long.xlsx")
    assert [row.number for row in read_workbook(tmp_path / "long.xlsx")[0].rows] == [1, 1_048_576]


def test_links_to_other_workbooks_are_not_followed(plain: Path) -> None:
    """What they say is in the cells already; nothing outside is opened."""
    link = b'<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
    repacked(plain, {"xl/externalLinks/externalLink1.xml": lambda _: link})
    assert len(read_workbook(plain)[0].rows) == 2
