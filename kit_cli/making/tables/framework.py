"""framework.xlsx: theory of change, indicators, waves and instruments, a sheet each."""

from __future__ import annotations

from kit_cli.making.edition import Edition
from kit_cli.making.framework.rows import framework_tables
from kit_cli.making.tables.sheet import FIRST
from kit_cli.making.tables.workbook import Book
from kit_cli.model import folder as lies


def write(edition: Edition) -> bytes:
    """Return the workbook of the evaluation framework; raises UnknownGap."""
    _ = edition.own
    book = Book(edition, _("Evaluation framework"), view_of=lies.FRAMEWORK.path)
    question = edition.said(edition.programme.framework.question)
    for number, table in enumerate(framework_tables(edition)):
        sheet = book.sheet(table.title, table.columns, question if number == 0 else "")
        for row, texts in enumerate(table.rows, FIRST):
            for column, text in enumerate(texts):
                sheet.text(row, column, text, bold=column == 0)
        sheet.row = FIRST + len(table.rows)
    return book.content()
