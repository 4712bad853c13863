"""The budget's second sheet: who pays which share of the cash total, and whether the shares make the whole."""

from __future__ import annotations

from math import fsum

from kit_cli.making.tables.formats import TINT, WARNS
from kit_cli.making.tables.money import money_format
from kit_cli.making.tables.sheet import FIRST
from kit_cli.making.tables.workbook import Book, quoted, safe_name

_LARGEST = 60
"""Per cent: a programme that leans further on one source falls with it."""


def write_sources(book: Book, total: float, total_cell: str) -> None:
    """Write the sheet of the sources; ``total_cell`` is the cash total's cell on the sheet of the costs."""
    edition, budget = book.edition, book.edition.programme.budget
    _ = edition.own
    sectors = {"public": _("Public"), "private": _("Private"), "civil": _("Civil society")}
    states = {"planned": _("Planned"), "asked": _("Asked for"), "confirmed": _("Confirmed")}
    columns = [
        (_("Source"), 44.0),
        (_("Sector"), 18.0),
        (_("Share"), 10.0),
        (_("Amount"), 18.0),
        (_("State"), 16.0),
        (_("Note"), 50.0),
    ]
    note = _("Each share is a part of the cash total; together they make 100 per cent.")
    sheet = book.sheet(_("Sources"), columns, note)
    money = money_format(budget.currency, edition.language)
    costs = quoted(safe_name(_("Costs")))
    cash = f"{costs}!{total_cell[0]}${total_cell[1:]}"
    for row, source in enumerate(budget.sources, FIRST):
        share = source.share / 100
        sheet.text(row, 0, edition.said(source.title))
        sheet.text(row, 1, sectors[source.sector])
        sheet.number(row, 2, share, num_format="0.0%")
        sheet.formula(row, 3, f"=C{row + 1}*{cash}", share * total, num_format=money)
        sheet.text(row, 4, states[source.status])
        sheet.text(row, 5, edition.said(source.note))
    end = FIRST + len(budget.sources)
    shares = fsum(source.share for source in budget.sources) / 100
    strong = {"bold": True, "bg_color": TINT}
    sheet.text(end, 0, _("Together"), **strong)
    sheet.text(end, 1, "", **strong)
    sheet.formula(end, 2, f"=SUM(C{FIRST + 1}:C{end})", shares, num_format="0.0%", **strong)
    sheet.formula(end, 3, f"=SUM(D{FIRST + 1}:D{end})", shares * total, num_format=money, **strong)
    balanced, unbalanced = _("In balance"), _("The shares do not make 100 per cent")
    formula = f'=IF(ABS(C{end + 1}-1)<0.00001,"{_inside(balanced)}","{_inside(unbalanced)}")'
    sheet.formula(
        end,
        4,
        formula,
        balanced if abs(shares - 1) < 0.00001 else unbalanced,
        text_wrap=True,
        align="left",
        indent=1,
        **strong,
    )
    sheet.text(end, 5, "", **strong)
    warn = book.format(**WARNS)
    sheet.worksheet.conditional_format(
        end, 2, end, 4, {"type": "formula", "criteria": f"=ABS($C${end + 1}-1)>=0.00001", "format": warn}
    )
    sheet.worksheet.conditional_format(
        FIRST, 2, end - 1, 2, {"type": "cell", "criteria": ">", "value": _LARGEST / 100, "format": warn}
    )
    for row, (sector, title) in enumerate(sectors.items(), end + 2):
        value = fsum(source.share for source in budget.sources if source.sector == sector) / 100
        sheet.text(row, 1, title)
        formula = f"=SUMIF(B{FIRST + 1}:B{end},B{row + 1},C{FIRST + 1}:C{end})"
        sheet.formula(row, 2, formula, value, num_format="0.0%")
        sheet.formula(row, 3, f"=C{row + 1}*{cash}", value * total, num_format=money)
    sheet.row = end + 6


def _inside(text: str) -> str:
    """Return a text as it stands between the quotes of a formula."""
    return text.replace('"', '""')
