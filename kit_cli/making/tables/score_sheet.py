"""score-sheet.xlsx: the scores of two people for each application, a third where they differ, and live totals."""

from __future__ import annotations

from kit_cli.making.edition import Edition
from kit_cli.making.tables.formats import INPUT, TINT
from kit_cli.making.tables.score_summary import write_summary
from kit_cli.making.tables.scoring import CRITERIA_SHEET_ROW, FIRST_SCORE, Criterion, Scores, criteria
from kit_cli.making.tables.sheet import FIRST
from kit_cli.making.tables.workbook import Book, quoted, safe_name

_APPLICATIONS_PER_PLACE = 4
"""The method's planning figure."""


def write(edition: Edition) -> bytes:
    """Return the workbook of the selection."""
    _ = edition.own
    book = Book(edition, _("Score sheet"))
    cohort = edition.programme.settings.cohort
    scores = Scores(
        criteria=criteria(edition),
        weights_sheet=quoted(safe_name(_("Criteria"))),
        scorers=(_("Scorer A"), _("Scorer B"), _("Third scorer")),
        applications=_APPLICATIONS_PER_PLACE * cohort.size,
        interviews=cohort.interviewed,
    )
    write_summary(book, scores)
    for scorer in scores.scorers:
        _write_scorer(book, scores, scorer, first=scorer == scores.scorers[0])
    _write_criteria(book, scores.criteria)
    return book.content()


def _write_scorer(book: Book, scores: Scores, scorer: str, *, first: bool) -> None:
    _ = book.edition.own
    columns = [
        (_("Application"), 13.0),
        (_("Scored by"), 14.0),
        *((f"{each.title} ({each.weight})", 15.0) for each in scores.criteria),
        (_("Points"), 10.0),
        (_("One sentence of evidence for each score"), 70.0),
    ]
    note = "\n".join(
        (
            _("0 to 4, whole numbers. Points = score × weight ÷ 4."),
            _(
                "Neither scorer sees the other’s sheet: give each a copy with one sheet, "
                "and put the scores together here."
            ),
        )
    )
    sheet = book.sheet(scorer, columns, note, frozen=2)
    last = FIRST + scores.rows - 1
    end = FIRST_SCORE + len(scores.criteria) - 1
    for row in range(FIRST, last + 1):
        if not first:
            source = f"{quoted(safe_name(scores.scorers[0]))}!$A{row + 1}"
            sheet.formula(row, 0, f'=IF({source}="","",{source})', scores.label(row), bold=True, align="left")
        elif isinstance(number := scores.label(row), int):
            sheet.number(row, 0, number, bold=True, bg_color=INPUT, align="left")
        else:
            sheet.blank(row, 0, bold=True)
        sheet.blank(row, 1)
        sheet.blank(row, FIRST_SCORE, row, end, align="center")
        sheet.formula(row, end + 1, scores.points(row), "", bold=True, num_format="0.00", bg_color=TINT)
        sheet.blank(row, end + 2)
    sheet.dropdown(FIRST, FIRST_SCORE, last, end, book.choices((0, 1, 2, 3, 4)))
    sheet.row = last + 1


def _write_criteria(book: Book, rows: tuple[Criterion, ...]) -> None:
    _ = book.edition.own
    columns = [(_("Criterion"), 40.0), (_("Weight"), 10.0), (_("Where to look in the application"), 70.0)]
    note = _("The weights make 100. What each score means stands in the selection rubric.")
    sheet = book.sheet(_("Criteria"), columns, note)
    for row, each in enumerate(rows, FIRST):
        sheet.text(row, 0, each.title, bold=True)
        sheet.number(row, 1, each.weight, bg_color=INPUT)
        sheet.text(row, 2, each.where)
    end = FIRST + len(rows)
    assert end == CRITERIA_SHEET_ROW + len(rows) - 1  # noqa: S101  (the formulas of the other sheets point here)
    sheet.text(end, 0, _("Together"), bold=True, bg_color=TINT)
    sheet.formula(end, 1, f"=SUM(B{FIRST + 1}:B{end})", sum(each.weight for each in rows), bold=True, bg_color=TINT)
    sheet.text(end, 2, "", bg_color=TINT)
    sheet.row = end + 1
