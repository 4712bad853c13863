"""The score sheet's summary: both totals, how far they lie apart, and what counts."""

from __future__ import annotations

from kit_cli.making.tables.formats import TINT
from kit_cli.making.tables.scoring import FIRST_SCORE, TALK_CRITERION, TALK_TOTAL, Scores
from kit_cli.making.tables.sheet import FIRST
from kit_cli.making.tables.workbook import Book, quoted, safe_name

_A, _B, _DIFFERENCE, _TALK, _TOTAL, _RANK, _DECISION, _WHY = range(1, 9)


def write_summary(book: Book, scores: Scores) -> None:
    """Write the summary, first in the book; its formulas read the scorers' sheets."""
    _ = book.edition.own
    columns = [
        (_("Application"), 13.0),
        (scores.scorers[0], 13.0),
        (scores.scorers[1], 13.0),
        (_("Difference"), 12.0),
        (_("Talk about it"), 15.0),
        (_("Total"), 11.0),
        (_("Rank"), 9.0),
        (_("Decision"), 18.0),
        (_("Who decided, when, and why"), 60.0),
    ]
    note = "\n".join(
        (
            _("The total is the mean of both scorers, or the median of three once a third has scored."),
            _("Write only the decision here: the rest follows from the scorers’ sheets."),
        )
    )
    sheet = book.sheet(_("Summary"), columns, note)
    talk = _("Talk")
    last = FIRST + scores.rows - 1
    points = chr(ord("A") + FIRST_SCORE + len(scores.criteria))
    a, b, third = (quoted(safe_name(scorer)) for scorer in scores.scorers)
    for row in range(FIRST, last + 1):
        line = row + 1
        sheet.formula(row, 0, f'=IF({a}!$A{line}="","",{a}!$A{line})', scores.label(row), bold=True, align="left")
        sheet.formula(row, _A, f"={a}!{points}{line}", "", num_format="0.00")
        sheet.formula(row, _B, f"={b}!{points}{line}", "", num_format="0.00")
        both = f"COUNT(B{line}:C{line})=2"
        sheet.formula(row, _DIFFERENCE, f'=IF({both},ABS(B{line}-C{line}),"")', "", num_format="0.00")
        apart = f"SUMPRODUCT(--(ABS({scores.of(0, row)}-{scores.of(1, row)})>={TALK_CRITERION}))>0"
        # Nested, because OR would look at the scores before there are two of each.
        flag = f'=IF({both},IF(OR(D{line}>={TALK_TOTAL},{apart}),"{talk.replace(chr(34), chr(34) * 2)}",""),"")'
        sheet.formula(row, _TALK, flag, "", bold=True)
        total = f'=IF({both},IF(ISNUMBER({third}!{points}{line}),{scores.medians(row)},AVERAGE(B{line}:C{line})),"")'
        sheet.formula(row, _TOTAL, total, "", num_format="0.00", bold=True, bg_color=TINT)
        rank = f'=IF(ISNUMBER(F{line}),RANK(F{line},$F${FIRST + 1}:$F${last + 1}),"")'
        sheet.formula(row, _RANK, rank, "", align="center")
        sheet.blank(row, _DECISION, row, _WHY)
    decisions = (_("Interview"), _("Place"), _("Reserve list"), _("No"), _("Withdrawn"))
    sheet.dropdown(FIRST, _DECISION, last, _DECISION, book.choices(decisions))
    sheet.worksheet.conditional_format(
        FIRST,
        _DIFFERENCE,
        last,
        _TALK,
        {
            "type": "formula",
            "criteria": f"=LEN($E{FIRST + 1})>0",
            "format": book.format(bg_color="#ffe2a8"),
        },
    )
    sheet.row = last + 1
