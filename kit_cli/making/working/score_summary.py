"""The score sheet's summary: both totals, how far they lie apart, and what counts."""

from __future__ import annotations

from itertools import combinations

from kit_cli.making.tables.formats import INPUT, STANDS_OUT, TINT, WARNS
from kit_cli.making.tables.sheet import FIRST
from kit_cli.making.tables.workbook import Book
from kit_cli.making.working.scoring import TALK_CRITERION, TALK_TOTAL, Scores

_KEY, _A, _B, _DIFFERENCE, _TALK, _TOTAL, _RANK, _DECISION, _WHY, _LINES = range(1, 11)
_WRONG = _LINES + 3
"""What cannot be on a line: 1 for keys that differ, 2 for a number that stands twice, 3 for what is no score."""


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
    talk, differ, twice = (each.replace('"', '""') for each in (_("Talk"), _("Keys differ"), _("Number stands twice")))
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
        wrong = f"${chr(ord('A') + _WRONG)}{line}"
        sheet.formula(row, _WRONG, _wrong(scores, line, lines, points), 0)
        both = f"AND({wrong}=0,COUNT(C{line}:D{line})=2)"
        sheet.formula(row, _DIFFERENCE, f'=IF({both},ABS(C{line}-D{line}),"")', "", num_format="0.00")
        # Criterion by criterion, because programs differ in what ABS and INDEX make of a whole line.
        pairs = ([scores.score(scorer, number, lines[scorer]) for scorer in (0, 1)] for number in range(criteria))
        far = ",".join(f"ABS({one}-{other})>={TALK_CRITERION}" for one, other in pairs)
        # Nested, because OR would look at the scores before there are two of each.
        apart_far = f'IF({both},IF(OR(E{line}>={TALK_TOTAL},{far}),"{talk}",""),"")'
        flag = f'IF({wrong}=1,"{differ}",IF({wrong}=2,"{twice}","{scores.look}"))'
        sheet.formula(row, _TALK, f"=IF({wrong}>0,{flag},{apart_far})", "", bold=True)
        third = f"IF(ISNUMBER({lines[2]}),ISNUMBER({points[2]}),FALSE)"
        total = f'=IF({both},IF({third},{scores.medians(lines)},AVERAGE(C{line}:D{line})),"")'
        sheet.formula(row, _TOTAL, total, "", num_format="0.00", bold=True, bg_color=TINT)
        rank = f'=IF(ISNUMBER(G{line}),RANK(G{line},$G${FIRST + 1}:$G${last + 1}),"")'
        sheet.formula(row, _RANK, rank, "", align="center")
        sheet.blank(row, _DECISION, row, _WHY)
    decisions = (_("Interview"), _("Place"), _("Reserve list"), _("No"), _("Withdrawn"))
    sheet.dropdown(FIRST, _DECISION, last, _DECISION, book.choices(decisions))
    # Where a number stands on each scorer's sheet: worked out once a line, and of no interest to anybody.
    sheet.worksheet.set_column(_LINES, _WRONG, None, None, {"hidden": True})
    sheet.worksheet.conditional_format(
        FIRST,
        _KEY,
        last,
        _TOTAL,
        {
            "type": "formula",
            "criteria": f"=${chr(ord('A') + _WRONG)}{FIRST + 1}>0",
            "format": book.format(**WARNS),
            "stop_if_true": True,
        },
    )
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


def _wrong(scores: Scores, line: int, lines: tuple[str, ...], points: list[str]) -> str:
    """Return the formula that tells what cannot be on a line of the summary; ``lines`` and ``points`` by scorer."""
    keys = [f"INDEX({scores.column(scorer, _KEY)},{cell})" for scorer, cell in enumerate(lines)]
    # Nested, because AND would look for a key where there is no line.
    differ = "+".join(
        f'IF(ISNUMBER({lines[one]}),IF(ISNUMBER({lines[two]}),IF(AND({keys[one]}<>"",{keys[two]}<>"",'
        f'TRIM({keys[one]}&"")<>TRIM({keys[two]}&"")),1,0),0),0)'
        for one, two in combinations(range(len(lines)), 2)
    )
    numbers = [f"COUNTIF({scores.column(scorer, 0)},$A{line})" for scorer in range(len(lines))]
    twice = f"MAX({','.join(numbers)})>1"
    unread = "+".join(
        f"IF(ISNUMBER({cell}),IF(ISTEXT({each}),IF(LEN({each})>0,1,0),0),0)"
        for cell, each in zip(lines, points, strict=True)
    )
    return f'=IF($A{line}="",0,IF({differ}>0,1,IF({twice},2,IF({unread}>0,3,0))))'
