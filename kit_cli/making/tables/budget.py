"""budget.xlsx: what the programme costs and who pays, with sums that follow every change."""

from __future__ import annotations

from kit_cli.making.edition import Edition
from kit_cli.making.tables.budget_sources import write_sources
from kit_cli.making.tables.budget_sums import CostGroup, budget_sums, cost, kinds_of_cost
from kit_cli.making.tables.formats import GREY, TINT
from kit_cli.making.tables.money import money_format
from kit_cli.making.tables.sheet import FIRST, Sheet
from kit_cli.making.tables.workbook import Book
from kit_cli.model import folder as lies
from kit_cli.model.tables import Budget

_QUANTITY, _COST, _SUM, _NOTE = 3, 4, 5, 6


def write(edition: Edition) -> bytes:
    """Return the workbook of the budget; raises UnknownGap."""
    _ = edition.own
    book = Book(edition, _("Budget"), view_of=lies.BUDGET.path)
    costs = _Costs(book)
    total, total_cell = costs.cash()
    costs.in_kind()
    write_sources(book, total, total_cell)
    return book.content()


class _Costs:
    """Writes the sheet of the costs."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.said = book.edition.said
        self._ = _ = book.edition.own
        programme, language = book.edition.programme, book.edition.language
        self.budget: Budget = programme.budget
        self.sums = budget_sums(book.edition)
        columns = [
            (_("Kind of support"), 24.0),
            (_("Item"), 46.0),
            (_("Unit"), 18.0),
            (_("Quantity"), 10.0),
            (_("Unit cost"), 14.0),
            (_("Total"), 16.0),
            (_("Note"), 60.0),
        ]
        note = _("Planning prices: replace each one as a quotation arrives.")
        self.sheet: Sheet = book.sheet(_("Costs"), columns, note, frozen=2)
        self.money = money_format(self.budget.currency, language)
        self.unit_money = money_format(self.budget.currency, language, 2)
        self.kinds = kinds_of_cost(book.edition)
        self.row = FIRST

    def cash(self) -> tuple[float, str]:
        """Write the lines with an invoice and their sums; return the total and the cell that holds it."""
        _, sums = self._, self.sums
        subtotals = [self._block(group) for group in sums.cash]
        self.row += 1
        lines_cell = self._total(_("All costs"), f"={'+'.join(subtotals) or 0}", sums.lines)
        self.sheet.number(self.row, _COST, sums.contingency, num_format="0.0%")
        rate = f"E{self.row + 1}"
        spare_cell = self._total(_("Contingency"), f"={lines_cell}*{rate}", sums.spare, rate=True)
        total_cell = self._total(_("Cash total"), f"={lines_cell}+{spare_cell}", sums.total, strong=True)
        self.sheet.number(self.row, _COST, sums.mentees, num_format="0")
        per_mentee = f"=IF(E{self.row + 1}>0,{total_cell}/E{self.row + 1},0)"
        self._total(_("Cash cost for each mentee"), per_mentee, sums.for_each, rate=True)
        return sums.total, total_cell

    def in_kind(self) -> None:
        """Write the lines that have a value and no invoice, apart."""
        if self.sums.in_kind.lines:
            self.row += 1
            self._block(self.sums.in_kind)
        self.sheet.row = self.row

    def _block(self, group: CostGroup) -> str:
        """Write a heading, lines and their subtotal; return the cell that holds it."""
        sheet, first = self.sheet, self.row + 1
        sheet.band(self.row, group.title, _NOTE)
        for row, line in enumerate(group.lines, first):
            sheet.text(row, 0, self.kinds[line.support], font_color=GREY)
            sheet.text(row, 1, self.said(line.title))
            sheet.text(row, 2, self.said(line.unit))
            digits = "#,##0.##" if line.quantity % 1 else "#,##0"
            sheet.number(row, _QUANTITY, line.quantity, num_format=digits)
            sheet.number(row, _COST, line.unit_cost, num_format=self.unit_money)
            sheet.formula(row, _SUM, f"=D{row + 1}*E{row + 1}", cost(line), num_format=self.money)
            sheet.text(row, _NOTE, self.said(line.note))
        self.row = first + len(group.lines)
        return self._total(self._("Subtotal"), f"=SUM(F{first + 1}:F{self.row})", group.total)

    def _total(self, title: str, formula: str, value: float, *, rate: bool = False, strong: bool = False) -> str:
        """Write a line of a sum and return the cell that holds it; with ``rate`` the cell before it is kept."""
        looks = {"bold": True, "top": 2 if strong else 1, **({"bg_color": TINT} if strong else {})}
        for column in range(_COST if rate else _SUM):
            self.sheet.text(self.row, column, title if column == 1 else "", **looks)
        self.sheet.formula(self.row, _SUM, formula, value, num_format=self.money, **looks)
        self.sheet.text(self.row, _NOTE, "", **looks)
        self.row += 1
        return f"F{self.row}"
