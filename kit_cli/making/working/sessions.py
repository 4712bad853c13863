"""sessions.xlsx: which pairs have met, how long, and which have gone quiet."""

from __future__ import annotations

from datetime import date

from kit_cli.making.edition import Edition
from kit_cli.making.tables.formats import DONE, INPUT, TINT, WARNS
from kit_cli.making.tables.sheet import FIRST, HEADER
from kit_cli.making.tables.workbook import Book
from kit_cli.programme.programme import Programme

_MORE = 2
"""Sessions beyond the agreed minimum that have room on a line."""
_BEGIN = 7
_LONGEST = 600
"""Minutes; a date is a far greater number, which tells the two kinds of cell apart."""


def write(edition: Edition, _part: str) -> bytes:
    """Return the workbook of the pairs' sessions, by their codes and without names."""
    from xlsxwriter.utility import xl_col_to_name

    _ = edition.own
    settings = edition.programme.settings
    book = Book(edition, _("Sessions"))
    count = settings.sessions.minimum + _MORE
    columns = [
        (_("Pair’s code"), 12.0),
        (_("Sessions"), 10.0),
        (_("Hours"), 9.0),
        (_("Last session"), 13.0),
        (_("Days since"), 9.0),
        (_("Gone quiet"), 14.0),
        (_("What was done about it"), 30.0),
    ]
    for number in range(1, count + 1):
        columns += [(f"{number}: " + _("date"), 11.0), (f"{number}: " + _("minutes"), 9.0)]
    note = "\n".join(
        (
            _("From the session logs: pair codes only, no names."),
            _("The two tinted values above the headings are the rules of programme.yml."),
        )
    )
    sheet = book.sheet(_("Sessions"), columns, note)
    above = HEADER - 1
    sheet.text(above, 0, _("At least"), bold=True)
    sheet.number(above, 1, settings.sessions.minimum, bg_color=INPUT, align="center")
    sheet.text(above, 3, _("Quiet after days"), bold=True)
    sheet.number(above, 4, settings.rules.silent_days, bg_color=INPUT, align="center")
    minimum, silent = f"$B${above + 1}", f"$E${above + 1}"
    start = _kick_off(edition.programme)
    since = f"DATE({start.year},{start.month},{start.day})"
    first, last = xl_col_to_name(_BEGIN), xl_col_to_name(_BEGIN + 2 * count - 1)
    end = FIRST + settings.cohort.size - 1
    for row in range(FIRST, end + 1):
        line = row + 1
        log = f"${first}{line}:${last}{line}"
        sheet.blank(row, 0, bold=True)
        sheet.formula(row, 1, f'=COUNTIF({log},">{_LONGEST}")', 0, align="center", bg_color=TINT)
        sheet.formula(row, 2, f'=SUMIF({log},"<={_LONGEST}")/60', 0, num_format="0.0", bg_color=TINT)
        sheet.formula(row, 3, f'=IF(B{line}=0,"",MAX({log}))', "", num_format="yyyy-mm-dd", align="left", bg_color=TINT)
        # A pair without a session is counted from the kick-off.
        days = f'=IF(OR(A{line}="",TODAY()<{since}),"",TODAY()-MAX({since},{log}))'
        sheet.formula(row, 4, days, "", num_format="0", align="center", bg_color=TINT)
        quiet = _("Call both").replace('"', '""')
        flag = f'=IF(ISNUMBER(E{line}),IF(E{line}>{silent},"{quiet}",""),"")'
        sheet.formula(row, 5, flag, "", bold=True, bg_color=TINT)
        sheet.blank(row, 6)
        for number in range(count):
            sheet.blank(row, _BEGIN + 2 * number, num_format="yyyy-mm-dd", align="left")
            sheet.blank(row, _BEGIN + 2 * number + 1, num_format="0")
    for number in range(count):
        column = _BEGIN + 2 * number
        sheet.worksheet.data_validation(
            FIRST,
            column,
            end,
            column,
            {"validate": "date", "criteria": ">=", "value": date(start.year - 1, start.month, 1)},
        )
        sheet.worksheet.data_validation(
            FIRST,
            column + 1,
            end,
            column + 1,
            {"validate": "integer", "criteria": "between", "minimum": 1, "maximum": _LONGEST},
        )
    sheet.worksheet.conditional_format(
        FIRST,
        4,
        end,
        5,
        {"type": "formula", "criteria": f"=LEN($F{FIRST + 1})>0", "format": book.format(**WARNS)},
    )
    reached = book.format(**DONE)
    sheet.worksheet.conditional_format(
        FIRST, 1, end, 1, {"type": "formula", "criteria": f"=$B{FIRST + 1}>={minimum}", "format": reached}
    )
    sheet.text(end + 1, 0, _("Together"), bold=True)
    sheet.formula(end + 1, 1, f"=SUM(B{FIRST + 1}:B{end + 1})", 0, bold=True, align="center")
    sheet.formula(end + 1, 2, f"=SUM(C{FIRST + 1}:C{end + 1})", 0, bold=True, num_format="0.0")
    sheet.row = end + 2
    return book.content()


def follows_from(programme: Programme) -> dict[str, str]:
    """Return what gives the table its lines and its columns, and the day from which it counts."""
    settings = programme.settings
    return {
        "cohort.size": str(settings.cohort.size),
        "sessions.minimum": str(settings.sessions.minimum),
        "rules.silent_days": str(settings.rules.silent_days),
        "date.kick-off": _kick_off(programme).isoformat(),
    }


def _kick_off(programme: Programme) -> date:
    starts = [row.start for row in programme.dates if row.milestone.id == "kick-off"]
    return starts[0] if starts else programme.settings.programme.starts_on
