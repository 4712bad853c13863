"""risks.xlsx: what may go wrong, with a live score, its owner, and what is done."""

from __future__ import annotations

from kit_cli.face.tokens import tokens
from kit_cli.making.edition import Edition
from kit_cli.making.tables.sheet import FIRST
from kit_cli.making.tables.workbook import Book
from kit_cli.method.stages import stage_title
from kit_cli.model import folder as lies


def write(edition: Edition) -> bytes:
    """Return the workbook of the risks, the highest score first; raises UnknownGap."""
    _, said = edition.own, edition.said
    programme, language = edition.programme, edition.language
    book = Book(edition, _("Risks"), view_of=lies.RISKS.path)
    columns = [
        (_("Stage"), 17.0),
        (_("Risk"), 28.0),
        (_("How you notice"), 26.0),
        (_("Likelihood (1–5)"), 11.0),
        (_("Impact (1–5)"), 10.0),
        (_("Score"), 8.0),
        (_("Owner"), 18.0),
        (_("What prevents it"), 36.0),
        (_("What to do when it happens"), 36.0),
    ]
    note = _("Score = likelihood × impact: from 15 act now, from 8 watch each month.")
    sheet = book.sheet(_("Risks"), columns, note, frozen=2)
    risks = sorted(programme.risks.risks, key=lambda risk: -risk.likelihood * risk.impact)
    for row, risk in enumerate(risks, FIRST):
        person = getattr(programme.settings.people, risk.owner, None)
        owner = f"{person.title[language]}\n{edition.named(person.name)}".strip() if person else risk.owner
        sheet.text(row, 0, stage_title(risk.stage, language))
        sheet.text(row, 1, said(risk.title), bold=True)
        sheet.text(row, 2, said(risk.sign))
        sheet.number(row, 3, risk.likelihood, align="center")
        sheet.number(row, 4, risk.impact, align="center")
        sheet.formula(row, 5, f"=D{row + 1}*E{row + 1}", risk.likelihood * risk.impact, bold=True, align="center")
        sheet.text(row, 6, owner)
        sheet.text(row, 7, said(risk.mitigation))
        sheet.text(row, 8, said(risk.response))
    last = FIRST + len(risks) - 1
    sheet.worksheet.conditional_format(
        FIRST,
        5,
        last,
        5,
        {
            "type": "3_color_scale",
            "min_type": "num",
            "mid_type": "num",
            "max_type": "num",
            "min_value": 1,
            "mid_value": 9,
            "max_value": 25,
            "min_color": tokens().colour("paper"),
            "mid_color": tokens().colour("wash-spark"),
            "max_color": tokens().colour("spark"),
        },
    )
    sheet.worksheet.autofilter(FIRST - 1, 0, last, len(columns) - 1)
    sheet.row = last + 1
    return book.content()
