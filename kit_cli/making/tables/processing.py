"""processing.xlsx: the record of processing, made from what each form's questions say of themselves."""

from __future__ import annotations

from kit_cli.making.edition import Edition
from kit_cli.making.forms.record import ProcessingRow, processing_rows
from kit_cli.making.tables.formats import WARNS
from kit_cli.making.tables.sheet import FIRST, Sheet
from kit_cli.making.tables.workbook import Book
from kit_cli.model import folder as lies


def write(edition: Edition) -> bytes:
    """Return the workbook of the record of processing; raises UnknownGap."""
    _ = edition.own
    book = Book(edition, _("Record of processing"), view_of=f"{lies.FORMS}/, {lies.PROCESSING.path}")
    columns = [
        (_("Form"), 20.0),
        (_("Whose data"), 15.0),
        (_("Questions"), 48.0),
        (_("Purpose"), 24.0),
        (_("Legal basis"), 34.0),
        (_("Specially protected"), 11.0),
        (_("How long"), 32.0),
        (_("Deleted by"), 13.0),
    ]
    note = _("A starting point, and not legal advice. Who receives data stands on the second sheet.")
    sheet = book.sheet(_("Processing"), columns, note)
    rows = processing_rows(edition)
    for number, each in enumerate(rows, FIRST):
        _write_row(sheet, number, each, _("Yes"))
    sheet.worksheet.autofilter(FIRST - 1, 0, FIRST + len(rows) - 1, len(columns) - 1)
    sheet.row = FIRST + len(rows)
    recipients = book.sheet(_("Recipients"), [(_("Who receives data, and what"), 100.0)])
    receiving = edition.programme.processing.recipients
    for number, recipient in enumerate(receiving, FIRST):
        recipients.text(number, 0, edition.said(recipient.title))
    recipients.row = FIRST + len(receiving)
    return book.content()


def _write_row(sheet: Sheet, row: int, each: ProcessingRow, yes: str) -> None:
    sheet.text(row, 0, each.form, bold=True)
    sheet.text(row, 1, each.people)
    sheet.text(row, 2, " · ".join(each.data))
    sheet.text(row, 3, each.purpose)
    sheet.text(row, 4, "\n".join(part for part in (each.basis, each.article) if part))
    sheet.text(row, 5, yes if each.special else "", bold=True, align="center", font_color=WARNS["font_color"])
    sheet.text(row, 6, each.retention)
    sheet.day(row, 7, each.delete_by)
