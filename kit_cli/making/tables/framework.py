"""framework.xlsx: theory of change, indicators, waves and instruments, a sheet each."""

from __future__ import annotations

from functools import partial

from kit_cli.languages import translate
from kit_cli.making.framework.rows import framework_tables
from kit_cli.making.tables.sheet import FIRST
from kit_cli.making.tables.workbook import Book
from kit_cli.programme.gaps import fill
from kit_cli.programme.programme import Programme


def write(programme: Programme, language: str) -> bytes:
    """Return the workbook of the evaluation framework; raises UnknownGap."""
    _ = partial(translate, tag=language)
    book = Book(programme, language, _("Evaluation framework"))
    question = fill(programme.framework.question[language], programme, language)
    for number, table in enumerate(framework_tables(programme, language)):
        sheet = book.sheet(table.title, table.columns, question if number == 0 else "")
        for row, texts in enumerate(table.rows, FIRST):
            for column, text in enumerate(texts):
                sheet.text(row, column, text, bold=column == 0)
        sheet.row = FIRST + len(table.rows)
    return book.content()
