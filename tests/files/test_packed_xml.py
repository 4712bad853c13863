"""The XML in a workbook is looked through before a library reads it: what it says of cells, and that it is bounded."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest

from kit_cli.errors import KitError
from kit_cli.files.packed_xml import Marks, cell_name, looked_through


def marks(text: str, name: str = "sheet.xml", encoding: str = "utf-8") -> Marks:
    """Return what one file says of its cells."""
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        archive.writestr(name, text.encode(encoding))
    with ZipFile(stream) as archive:
        return looked_through(archive)[name]


def test_cells_without_an_address_follow_the_one_before() -> None:
    """Some programs leave the addresses out; prefixes of a namespace do not matter."""
    found = marks(
        '<x:s xmlns:x="u"><x:row><x:c/><x:c><x:f/></x:c></x:row><x:row><x:c r="C2"><x:v/></x:c><x:c><x:f/></x:c></x:row>'
        '<x:mergeCell ref="A1:B2"/><x:mergeCell ref="nothing"/></x:s>'
    )
    assert (found.formulas, found.rows) == ({(1, 2), (2, 4)}, {1, 2})
    assert found.merged == [((1, 1), (2, 2))]
    assert [found.merged_into(*place) for place in ((1, 1), (2, 1), (3, 1))] == [None, (1, 1), None]


@pytest.mark.parametrize(("row", "column", "name"), [(1, 1, "A1"), (7, 26, "Z7"), (7, 27, "AA7"), (9, 702, "ZZ9"), (1, 16384, "XFD1")])  # fmt: skip
def test_a_cell_is_called_as_programs_call_it(row: int, column: int, name: str) -> None:
    """Letters have no nought: after Z comes AA."""
    assert cell_name(row, column) == name


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_is_refused_however_it_is_written(encoding: str) -> None:
    """In two bytes a sign it hides from whoever looks for its letters."""
    with pytest.raises(KitError, match="is broken"):
        marks('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', encoding=encoding)


def test_what_is_no_xml_is_passed_over() -> None:
    """A picture or a printer's settings lie in many workbooks."""
    assert marks("\x89PNG\r\n", "xl/media/picture.png", "latin-1") == Marks()
    assert marks("", "xl/empty") == Marks()
