"""timeline.xlsx: the year's milestones as dates, with who sees to each and why it was moved."""

from __future__ import annotations

from kit_cli.making.edition import Edition
from kit_cli.making.tables.sheet import FIRST
from kit_cli.making.tables.workbook import Book
from kit_cli.making.timeline.milestones import told
from kit_cli.model import folder as lies


def write(edition: Edition) -> bytes:
    """Return the workbook of the timeline, in the order of the calendar; raises UnknownGap."""
    _ = edition.own
    book = Book(edition, _("Timeline"), view_of=lies.TIMELINE.path)
    columns = [
        (_("Date"), 12.0),
        (_("Until"), 12.0),
        (_("Milestone"), 28.0),
        (_("What happens"), 44.0),
        (_("For whom"), 18.0),
        (_("Who sees to it"), 22.0),
        (_("Moved from"), 12.0),
        (_("Why"), 30.0),
    ]
    sheet = book.sheet(_("Timeline"), columns, frozen=3)
    for row, dated in enumerate(edition.programme.dates, FIRST):
        milestone = told(dated, edition)
        sheet.day(row, 0, dated.start, bold=True)
        sheet.day(row, 1, dated.end if dated.end != dated.start else None)
        sheet.text(row, 2, milestone.title, bold=True)
        sheet.text(row, 3, milestone.what)
        sheet.text(row, 4, milestone.who)
        sheet.text(row, 5, milestone.owner)
        sheet.day(row, 6, dated.moved_from)
        sheet.text(row, 7, milestone.why)
    last = FIRST + len(edition.programme.dates) - 1
    sheet.worksheet.autofilter(FIRST - 1, 0, last, len(columns) - 1)
    sheet.row = last + 1
    return book.content()
