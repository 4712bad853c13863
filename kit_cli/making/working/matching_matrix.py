"""matching-matrix.xlsx: every mentee beside every mentor, the best fits in sight, and the choice with its reason."""

from __future__ import annotations

from kit_cli.making.edition import Edition
from kit_cli.making.tables.formats import INK, INPUT, LINE, STANDS_OUT, TINT, WARNS
from kit_cli.making.tables.sheet import FIRST, HEADER
from kit_cli.making.tables.workbook import Book
from kit_cli.programme.programme import Programme

FITS = (0, 1, 2, 3)
EXCLUDED = "x"
"""Somebody excluded the other, or a conflict of interest does."""


def write(edition: Edition, _part: str) -> bytes:
    """Return the workbook of the matching."""
    from xlsxwriter.utility import xl_col_to_name

    _ = edition.own
    settings = edition.programme.settings
    mentees = settings.cohort.size
    mentors = max(1, settings.mentors.pool_target)
    book = Book(edition, _("Matching matrix"))
    names = [_("Mentor {number}").replace("{number}", str(number)) for number in range(1, mentors + 1)]
    columns = [
        (_("Mentee"), 24.0),
        (_("Best"), 7.0),
        (_("Proposed mentor"), 22.0),
        (_("Reason, in one sentence"), 44.0),
        *((name, 5.0) for name in names),
    ]
    note = "\n".join(
        (
            _("Write the names into the tinted cells."),
            _("0 no fit, 1 some, 2 good, 3 very good for what the mentee needs; x excluded."),
            _("The best of each line is marked: it is where the conversation starts, not its end."),
        )
    )
    sheet = book.sheet(_("Matching"), columns, note, frozen=2)
    begin = 4
    first, last = xl_col_to_name(begin), xl_col_to_name(begin + mentors - 1)
    end = FIRST + mentees - 1
    heading = sheet.looks(rotation=90, bold=True, bg_color=INPUT, valign="bottom", align="center")
    sheet.worksheet.set_row(HEADER, 84)
    for number, name in enumerate(names):
        sheet.worksheet.write_string(HEADER, begin + number, name, heading)
    for row in range(FIRST, end + 1):
        line = row + 1
        scores = f"${first}{line}:${last}{line}"
        best = f'IF(OR(MAX({scores})>{FITS[-1]},MIN({scores})<{FITS[0]}),"?",MAX({scores}))'
        sheet.text(row, 0, _("Mentee {number}").replace("{number}", str(row - FIRST + 1)), bg_color=INPUT, bold=True)
        sheet.formula(
            row,
            1,
            f'=IF(COUNT({scores})=0,"",{best})',
            "",
            align="center",
            bold=True,
            bg_color=TINT,
        )
        sheet.blank(row, 2, row, 3)
        sheet.blank(row, begin, row, begin + mentors - 1, align="center")
    sheet.dropdown(FIRST, begin, end, begin + mentors - 1, book.choices((*FITS, EXCLUDED)))
    sheet.dropdown(FIRST, 2, end, 2, f"=${first}${HEADER + 1}:${last}${HEADER + 1}")
    cell = f"{first}{FIRST + 1}"
    scores = f"${first}{FIRST + 1}:${last}{FIRST + 1}"
    fits = "+".join(f"COUNTIF({cell},{each})" for each in FITS)
    marks = (
        # What is pasted passes by the choices: a fit that is none is seen, and never the best of its line by mistake.
        (f'=AND(LEN({cell})>0,LOWER({cell})<>"{EXCLUDED}",OR(NOT(ISNUMBER({cell})),{fits}=0))', WARNS),
        (f'=LOWER({cell})="{EXCLUDED}"', {"bg_color": LINE, "font_color": INK, "font_strikeout": True}),
        (f"=AND(ISNUMBER({cell}),{cell}>0,{cell}=MAX({scores}))", STANDS_OUT),
    )
    for criteria, looks in marks:
        sheet.worksheet.conditional_format(
            FIRST,
            begin,
            end,
            begin + mentors - 1,
            {"type": "formula", "criteria": criteria, "format": book.format(**looks)},
        )
    # One mentor, one mentee: a name that stands twice, and a pair that somebody excluded, show in red.
    proposed = f"$C{FIRST + 1}"
    headings = f"${first}${HEADER + 1}:${last}${HEADER + 1}"
    twice = f"COUNTIF($C${FIRST + 1}:$C${end + 1},{proposed})>1"
    excluded = f'IFERROR(INDEX({scores},MATCH({proposed},{headings},0))="{EXCLUDED}",FALSE)'
    sheet.worksheet.conditional_format(
        FIRST,
        2,
        end,
        2,
        {
            "type": "formula",
            "criteria": f'=AND({proposed}<>"",OR({twice},{excluded}))',
            "format": book.format(**WARNS),
        },
    )
    sheet.text(end + 1, 3, _("Mentees for whom this mentor is very good"), italic=True)
    for number in range(mentors):
        column = xl_col_to_name(begin + number)
        sheet.formula(end + 1, begin + number, f"=COUNTIF({column}{FIRST + 1}:{column}{end + 1},3)", 0, align="center")
    sheet.row = end + 2
    return book.content()


def follows_from(programme: Programme) -> dict[str, str]:
    """Return what gives the matrix its lines and its columns."""
    settings = programme.settings
    return {"cohort.size": str(settings.cohort.size), "mentors.pool_target": str(settings.mentors.pool_target)}
