"""An Excel workbook in the kit's look: titled sheets that freeze, wrap, print, and show every text literally."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from io import BytesIO
from typing import Any

from kit_cli.making.edition import Edition
from kit_cli.making.outputs import FIXED_DAY
from kit_cli.making.tables.formats import INK, TEXT_FONT, Formats
from kit_cli.making.tables.sheet import Column, Sheet
from kit_cli.model import excel

_LITERAL = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_FONT = {"font_name": TEXT_FONT, "font_size": 10, "font_color": INK, "valign": "top"}
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")


@cache
def _quick_worksheet() -> type:
    """Return a kind of sheet whose formulas use nothing younger than Excel 2007.

    XlsxWriter looks through each formula for thirty younger functions, which takes longer than all the rest.
    Were its method to be renamed, this would be slower and still right.
    """
    from xlsxwriter.worksheet import Worksheet

    class OldFunctionsOnly(Worksheet):  # type: ignore[misc]  # XlsxWriter ships no types
        def _prepare_formula(self, formula: str, *_more: Any) -> str:
            return formula.removeprefix("=")

    return OldFunctionsOnly


class Book:
    """One workbook of an edition; with ``view_of`` each sheet says in which file of the programme its truth stands."""

    def __init__(self, edition: Edition, title: str, view_of: str = "") -> None:
        from xlsxwriter import Workbook

        self.edition = edition
        self.title = title
        self._view = _view(edition, view_of) if view_of else ""
        self._stream = BytesIO()
        self._workbook: Any = Workbook(
            self._stream, {**_LITERAL, "in_memory": True, "default_format_properties": _FONT}
        )
        settings = edition.programme.settings
        self._workbook.set_properties(
            {
                "title": title,
                "subject": edition.named(settings.programme.name),
                "author": edition.named(settings.hub.name),
                "created": FIXED_DAY,
            }
        )
        self._formats = Formats(self._workbook)
        self._names: set[str] = set()
        self._sheets: list[Sheet] = []
        self._lists: dict[tuple[str | int, ...], str] = {}

    def format(self, **properties: Any) -> Any:
        """Return a format, such as marks cells under a condition; the same properties give the same one."""
        return self._formats.plain(**properties)

    def sheet(self, name: str, columns: Sequence[Column], note: str = "", frozen: int = 1) -> Sheet:
        """Add a sheet with a title, a note below it, and a header row; the first ``frozen`` columns stay in sight."""
        sheet = Sheet(
            self._workbook.add_worksheet(self._free(name), _quick_worksheet()),
            self._formats,
            columns,
            title=name,
            note="\n".join(filter(None, (self._view, note))),
            footer=(self.edition.named(self.edition.programme.settings.programme.name), self.title),
            frozen=frozen,
        )
        self._sheets.append(sheet)
        return sheet

    def choices(self, labels: Sequence[str | int]) -> str:
        """Return the range, on a hidden sheet, that a dropdown offers: lists written inline end at 255 characters."""
        key = tuple(labels)
        if key not in self._lists:
            name = self._lists_name()
            column = chr(ord("A") + len(self._lists))
            self._lists[key] = f"={quoted(name)}!${column}$1:${column}${len(key)}"
        return self._lists[key]

    def _lists_name(self) -> str:
        _ = self.edition.own
        return safe_name(_("Lists"))

    def content(self) -> bytes:
        """Finish the workbook and return its bytes."""
        for sheet in self._sheets:
            sheet.finish(self.edition.footnotes(sheet.written))
        if self._lists:
            hidden = self._workbook.add_worksheet(self._lists_name())
            hidden.hide()
            for number, labels in enumerate(self._lists):
                hidden.write_column(0, number, labels)
        self._workbook.close()
        return self._stream.getvalue()

    def _free(self, name: str) -> str:
        wanted = free = safe_name(name)
        number = 1
        while free.casefold() in self._names | {self._lists_name().casefold()}:
            number += 1
            free = f"{wanted[:27]} {number}"
        self._names.add(free.casefold())
        return free


def _view(edition: Edition, file: str) -> str:
    """Return what tells whoever would write into a table that nobody reads it there."""
    _ = edition.own
    said = _(
        "This table only shows what {file} says: change it there and build again. No build reads what is written here."
    )
    return said.replace("{file}", file)


def safe_name(text: str) -> str:
    """Return a text as a sheet may be called: at most 31 characters, nothing that Excel refuses or keeps to itself."""
    name = _NOT_IN_NAMES.sub(" ", text)[: excel.SHEET_NAME].strip(" '") or "1"
    return f"{name} 1" if name.casefold() in excel.RESERVED_SHEETS else name


def quoted(name: str) -> str:
    """Return a sheet's name as a formula writes it."""
    return "'" + name.replace("'", "''") + "'"
