"""The score sheets: one file for each scorer, who sees no other, and one in which the scores come together."""

from __future__ import annotations

from kit_cli.making.edition import Edition
from kit_cli.making.tables.formats import INPUT, TINT, WARNS
from kit_cli.making.tables.sheet import FIRST
from kit_cli.making.tables.workbook import Book
from kit_cli.making.working.score_summary import write_summary
from kit_cli.making.working.scoring import CRITERIA_SHEET_ROW, FIRST_SCORE, SCORES, Criterion, Scores
from kit_cli.programme.programme import Programme

_SCORERS = "abc"
"""The parts that are a scorer's own; the one without a name is the summary."""


def write(edition: Edition, part: str) -> bytes:
    """Return the workbook of one scorer, or the one in which the selection comes together."""
    _ = edition.own
    scores = Scores.of(edition)
    book = Book(edition, _("Score sheet"))
    if not part:
        write_summary(book, scores)
    for name, scorer in zip(_SCORERS, scores.scorers, strict=True):
        if part in ("", name):
            _write_scorer(book, scores, scorer)
    _write_criteria(book, scores.criteria)
    return book.content()


def follows_from(programme: Programme) -> dict[str, str]:
    """Return the settings that give the sheets their shape."""
    return {"cohort.size": str(programme.settings.cohort.size)}


def _write_scorer(book: Book, scores: Scores, scorer: str) -> None:
    _ = book.edition.own
    columns = [
        (_("Application"), 13.0),
        (_("Key"), 14.0),
        *((f"{each.title} ({each.weight})", 15.0) for each in scores.criteria),
        (_("One sentence of evidence for each score"), 70.0),
        (_("Points"), 10.0),
    ]
    note = "\n".join(
        (
            _("0 to 4, whole numbers. Points = score × weight ÷ 4."),
            _("The key is the answer’s own number in the form service; names stay out of this sheet."),
            _("Neither scorer sees the other’s sheet before both have finished."),
        )
    )
    sheet = book.sheet(scorer, columns, note, frozen=2)
    last = FIRST + scores.rows - 1
    for row in range(FIRST, last + 1):
        number = scores.number(row)
        if number is None:
            sheet.blank(row, 0, bold=True, align="left")
        else:
            sheet.number(row, 0, number, bold=True, bg_color=INPUT, align="left")
        sheet.blank(row, 1, align="left")
        sheet.blank(row, FIRST_SCORE, row, scores.last_score, align="center")
        sheet.blank(row, scores.last_score + 1)
        sheet.formula(row, scores.points_column, scores.points(row), "", bold=True, num_format="0.00", bg_color=TINT)
    sheet.dropdown(FIRST, FIRST_SCORE, last, scores.last_score, book.choices(SCORES))
    sheet.worksheet.conditional_format(
        FIRST,
        FIRST_SCORE,
        last,
        scores.last_score,
        {"type": "formula", "criteria": scores.wrong_score, "format": book.format(**WARNS)},
    )
    sheet.row = last + 1
    sheet.print_until(scores.last_numbered)


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
