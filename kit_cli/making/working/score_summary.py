"""The score sheet's summary: both totals, how far they lie apart, and what counts."""

from __future__ import annotations

from kit_cli.making.tables.formats import INPUT, STANDS_OUT, TINT
from kit_cli.making.tables.sheet import FIRST
from kit_cli.making.tables.workbook import Book
from kit_cli.making.working.scoring import TALK_CRITERION, TALK_TOTAL, Scores

_KEY, _A, _B, _DIFFERENCE, _TALK, _TOTAL, _RANK, _DECISION, _WHY, _LINES = range(1, 11)


def write_summary(book: Book, scores: Scores) -> None:
    """Write the summary, first in the book; its formulas read the scorers' sheets.

    Of another sheet a line names nothing but ranges, and of its own nothing but itself, so that it may be moved.
    """
    _ = book.edition.own
    columns = [
        (_("Application"), 13.0),
        (_("Key"), 14.0),
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
            _("When both have scored, copy what each typed, numbers and keys included, into the scorer’s sheet here."),
            _("The total is the mean of both scorers, or the median of three once a third has scored."),
            _("Write only the decision here: the rest follows from the scorers’ sheets. The lines may be sorted."),
        )
    )
    sheet = book.sheet(_("Summary"), columns, note, frozen=2)
    talk = _("Talk").replace('"', '""')
    last = FIRST + scores.rows - 1
    criteria = len(scores.criteria)
    for row in range(FIRST, last + 1):
        line = row + 1
        number = scores.number(row)
        if number is None:
            sheet.blank(row, 0, bold=True, align="left")
        else:
            sheet.number(row, 0, number, bold=True, align="left", bg_color=INPUT)
        lines = tuple(f"${chr(ord('A') + _LINES + scorer)}{line}" for scorer in range(len(scores.scorers)))
        for scorer in range(len(lines)):
            found = f'=IFERROR(MATCH($A{line},{scores.column(scorer, 0)},0),"")'
            sheet.formula(row, _LINES + scorer, found, "" if number is None else number)
        key = f"INDEX({scores.column(0, _KEY)},{lines[0]})"
        sheet.formula(row, _KEY, f'=IF(ISNUMBER({lines[0]}),IF({key}="","",{key}),"")', "", align="left")
        points = [f"INDEX({scores.column(scorer, scores.points_column)},{cell})" for scorer, cell in enumerate(lines)]
        for column, scorer in ((_A, 0), (_B, 1)):
            formula = f'=IF(ISNUMBER({lines[scorer]}),{points[scorer]},"")'
            sheet.formula(row, column, formula, "", num_format="0.00")
        both = f"COUNT(C{line}:D{line})=2"
        sheet.formula(row, _DIFFERENCE, f'=IF({both},ABS(C{line}-D{line}),"")', "", num_format="0.00")
        # Criterion by criterion, because programs differ in what ABS and INDEX make of a whole line.
        pairs = ([scores.score(scorer, number, lines[scorer]) for scorer in (0, 1)] for number in range(criteria))
        far = ",".join(f"ABS({one}-{other})>={TALK_CRITERION}" for one, other in pairs)
        # Nested, because OR would look at the scores before there are two of each.
        sheet.formula(row, _TALK, f'=IF({both},IF(OR(E{line}>={TALK_TOTAL},{far}),"{talk}",""),"")', "", bold=True)
        third = f"IF(ISNUMBER({lines[2]}),ISNUMBER({points[2]}),FALSE)"
        total = f'=IF({both},IF({third},{scores.medians(lines)},AVERAGE(C{line}:D{line})),"")'
        sheet.formula(row, _TOTAL, total, "", num_format="0.00", bold=True, bg_color=TINT)
        rank = f'=IF(ISNUMBER(G{line}),RANK(G{line},$G${FIRST + 1}:$G${last + 1}),"")'
        sheet.formula(row, _RANK, rank, "", align="center")
        sheet.blank(row, _DECISION, row, _WHY)
    decisions = (_("Interview"), _("Place"), _("Reserve list"), _("No"), _("Withdrawn"))
    sheet.dropdown(FIRST, _DECISION, last, _DECISION, book.choices(decisions))
    # Where a number stands on each scorer's sheet: worked out once a line, and of no interest to anybody.
    sheet.worksheet.set_column(_LINES, _LINES + len(scores.scorers) - 1, None, None, {"hidden": True})
    sheet.worksheet.conditional_format(
        FIRST,
        _DIFFERENCE,
        last,
        _TALK,
        {
            "type": "formula",
            "criteria": f"=LEN($F{FIRST + 1})>0",
            "format": book.format(**STANDS_OUT),
        },
    )
    sheet.row = last + 1
    sheet.print_until(scores.last_numbered)
