"""One sheet of a workbook: title, note, header row, and cells of the few kinds that the tables need."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from math import ceil, fsum
from typing import Any

from kit_cli.making.tables.formats import ACCENT, DAY, GREY, HEAD_FONT, INK, INPUT, TINT, Formats

Column = tuple[str, float]
"""A heading, and the column's width in characters."""

TITLE, NOTE, HEADER, FIRST = 0, 1, 3, 4
"""The rows of the title, of the note, of the headings (the row above stays free for values), and the first below."""

_TEXT = {"text_wrap": True, "align": "left", "indent": 1}
_BOLD = 0.92
"""How many characters of bold stand where one of plain text would."""
_TOO_TALL = 409.0
"""Points: Excel's limit of a row."""
_A4 = 9
_LEGIBLE = 210
"""Characters beside each other on a page of A4 laid on its side that are still seven points high."""
_ROWS = 40
"""Rows of one line that a page holds when a table goes on beside it."""
_BESIDE = 180
"""The same on one of several pages, whose columns do not fill them evenly."""


class Sheet:
    """Writes cells; `row` is the next free row, counted from 0, and `written` is every text so far.

    The first ``frozen`` columns stay in sight; ``footer`` stands on the left of each printed page.
    """

    def __init__(
        self,
        worksheet: Any,
        formats: Formats,
        columns: Sequence[Column],
        *,
        title: str,
        note: str,
        footer: Sequence[str],
        frozen: int,
    ) -> None:
        self.worksheet = worksheet
        self.formats = formats
        self.row = FIRST
        self.written = [title, note, *(heading for heading, _width in columns)]
        # A heading's longest word is never torn apart, in whatever language.
        self._widths = [max(width, _longest_word(heading) + 4) for heading, width in columns]
        self._lines: dict[int, int] = {}
        self._printed = 0
        columns = [(heading, width) for (heading, _width), width in zip(columns, self._widths, strict=True)]
        worksheet.hide_gridlines(2)
        for number, (_heading, width) in enumerate(columns):
            worksheet.set_column(number, number, width)
        worksheet.set_row(TITLE, 28)
        worksheet.write_string(TITLE, 0, title, formats.plain(bold=True, font_size=18, font_name=HEAD_FONT))
        self._note(note, columns)
        self.headings([heading for heading, _width in columns])
        self._page(frozen, footer)

    def _note(self, note: str, columns: Sequence[Column]) -> None:
        if not note:
            return
        looks = self.formats.plain(font_color=GREY, text_wrap=True)
        # The note reaches over as many columns as fit on a screen; merged cells do not find their height alone.
        width, last = 0.0, 0
        for number, (_heading, column) in enumerate(columns):
            if width + column > 120 and number:
                break
            width, last = width + column, number
        self.worksheet.set_row(NOTE, _height(_lines(note, width)))
        if last:
            self.worksheet.merge_range(NOTE, 0, NOTE, last, "", looks)
        self.worksheet.write_string(NOTE, 0, note, looks)

    def headings(self, texts: Sequence[str], row: int = HEADER) -> None:
        """Write a row of headings."""
        looks = self.looks(bold=True, bg_color=TINT, bottom=2, bottom_color=INK, valign="vcenter", **_TEXT)
        for number, text in enumerate(texts):
            self.worksheet.write_string(row, number, text, looks)
        lines = max(_lines(text, _BOLD * (width - 2)) for text, width in zip(texts, self._widths, strict=True))
        self.worksheet.set_row(row, _height(lines))

    def _page(self, frozen: int, footer: Sequence[str]) -> None:
        sheet = self.worksheet
        sheet.freeze_panes(FIRST, frozen)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        # A broad table goes on beside its first page, where its first columns return, before it shrinks beyond reading.
        across, repeated = 1, fsum(self._widths[:frozen])
        if fsum(self._widths) > _LEGIBLE:
            across = ceil((fsum(self._widths) - repeated) / max(_BESIDE / 3, _BESIDE - repeated))
            sheet.repeat_columns(0, max(0, frozen - 1))
        sheet.fit_to_pages(across, 0)
        self._across = across
        sheet.repeat_rows(HEADER)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        left = " · ".join(map(_in_footer, footer))
        sheet.set_footer(f"&L&9{left}&R&9&P / &N", {"scale_with_doc": False})

    def text(self, row: int, column: int, text: str, **looks: Any) -> None:
        """Write a text literally, whatever it looks like."""
        self.written.append(text)
        self.worksheet.write_string(row, column, text, self.looks(**{**_TEXT, **looks}))
        if looks.get("text_wrap", True):
            lines = _lines(text, (self._widths[column] - 1) * (_BOLD if looks.get("bold") else 1))
            if lines > self._lines.get(row, 1):
                self._lines[row] = lines

    def band(self, row: int, text: str, last_column: int) -> None:
        """Write a heading over all columns."""
        self.written.append(text)
        looks = self.looks(bold=True, bg_color=TINT, font_color=ACCENT, indent=1, align="left")
        self.worksheet.merge_range(row, 0, row, last_column, "", looks)
        self.worksheet.write_string(row, 0, text, looks)

    def number(self, row: int, column: int, value: float, **looks: Any) -> None:
        """Write a number."""
        self.worksheet.write_number(row, column, value, self.looks(**looks))

    def day(self, row: int, column: int, value: date | None, **looks: Any) -> None:
        """Write a date, or an empty cell for one."""
        looks = {"num_format": DAY, "align": "left", "indent": 1, **looks}
        if value is None:
            self.worksheet.write_blank(row, column, None, self.looks(**looks))
        else:
            moment = datetime(value.year, value.month, value.day)
            self.worksheet.write_datetime(row, column, moment, self.looks(**looks))

    def formula(self, row: int, column: int, formula: str, value: float | str = "", **looks: Any) -> None:
        """Write a formula with the value that it has now, for programs that show without computing."""
        self.worksheet.write_formula(row, column, formula, self.looks(**looks), value)

    def blank(
        self, row: int, column: int, last_row: int | None = None, last_column: int | None = None, **looks: Any
    ) -> None:
        """Make a cell, or a block of cells, ready to be written in."""
        looks = {"bg_color": INPUT, "text_wrap": True, **looks}
        for each_row in range(row, (row if last_row is None else last_row) + 1):
            for each_column in range(column, (column if last_column is None else last_column) + 1):
                self.worksheet.write_blank(each_row, each_column, None, self.looks(**looks))

    def looks(self, **properties: Any) -> Any:
        """Return a bordered cell's format."""
        return self.formats.bordered(**properties)

    def dropdown(
        self, row: int, column: int, last_row: int, last_column: int, source: str, *, others: bool = False
    ) -> None:
        """Offer the choices of a range, such as `Book.choices` gives, in a block of cells; with ``others`` no more."""
        offered = {"validate": "list", "source": source, "show_error": not others}
        self.worksheet.data_validation(row, column, last_row, last_column, offered)

    def print_until(self, row: int) -> None:
        """Print no lines after this one, which are room for more, unless a footnote follows them."""
        self._printed = row

    def finish(self, footnotes: Iterable[str]) -> None:
        """Give each row its height, and put footnotes below the last one."""
        for row in range(FIRST, self.row):
            self.worksheet.set_row(row, _height(self._lines.get(row, 1)))
        if HEADER - 1 in self._lines:
            self.worksheet.set_row(HEADER - 1, _height(self._lines[HEADER - 1]))
        notes = list(footnotes)
        if self._across > 1 and self.row + len(notes) <= _ROWS:
            self.worksheet.fit_to_pages(self._across, 1)
        if self._printed and not notes:
            self.worksheet.print_area(0, 0, self._printed, len(self._widths) - 1)
        for number, note in enumerate(notes, 1):
            self.worksheet.write_string(self.row + number, 0, note, self.formats.plain(font_size=9, font_color=GREY))


def _in_footer(text: str) -> str:
    """Return a text for a footer, where `&` begins a code and lines cannot break."""
    return " ".join(text.split())[:100].replace("&", "&&")


def _lines(text: str, width: float) -> int:
    """Return on how many lines a text stands in so many characters: programs do not find it out when they open."""
    width = max(4.0, width)
    return sum(1 if len(line) <= width else _wrapped(line, width) for line in text.split("\n"))


def _wrapped(line: str, width: float) -> int:
    """Return on how many lines words stand that are not torn apart, unless one is wider than its column."""
    lines, used = 1, 0.0
    for word in map(len, line.split(" ")):
        if used and used + 1 + word > width:
            lines, used = lines + 1, 0.0
        used += word + (1 if used else 0)
        if used > width:
            more = ceil(used / width) - 1
            lines, used = lines + more, used - more * width
    return lines


def _longest_word(text: str) -> int:
    return max(map(len, text.split()), default=0)


def _height(lines: int) -> float:
    """Return the height in points of a row with so many lines."""
    return min(_TOO_TALL, 12.75 * lines + 5)
