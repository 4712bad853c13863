"""How applications are scored: the rubric's criteria, and the formulas that count them."""

from __future__ import annotations

from kit_cli.frozen import frozen
from kit_cli.making.edition import Edition
from kit_cli.making.tables.sheet import FIRST
from kit_cli.making.tables.workbook import quoted, safe_name

FIRST_SCORE = 2
"""The column of the first criterion on a scorer's sheet, from 0."""
CRITERIA_SHEET_ROW = FIRST + 1
"""The first criterion's row on its sheet, as Excel counts."""
TALK_CRITERION, TALK_TOTAL = 2, 20
"""Two scorers talk when they differ by so many on a criterion, or by so many points in all."""


@frozen
class Criterion:
    """One criterion of the selection rubric; the weights make 100."""

    id: str
    title: str
    weight: int
    where: str


def criteria(edition: Edition) -> tuple[Criterion, ...]:
    """Return the criteria of the selection rubric (documents/<language>/selection-rubric.md)."""
    _ = edition.own
    return (
        Criterion("motivation", _("Motivation"), 25, _("why now, main challenge, what has been tried")),
        Criterion("goals", _("Goals"), 25, _("three goals and how the applicant will know")),
        Criterion(
            "fit", _("Fit: what a mentor could change now"), 20, _("challenge, expectations of a mentor, topics")
        ),
        Criterion("contribution", _("Contribution"), 15, _("how others will benefit, what peers will get")),
        Criterion("readiness", _("Readiness"), 15, _("hours, dates, other commitments")),
    )


@frozen
class Scores:
    """The shape of the score sheet: who scores what, on which rows."""

    criteria: tuple[Criterion, ...]
    weights_sheet: str
    scorers: tuple[str, str, str]
    applications: int
    interviews: int

    @property
    def rows(self) -> int:
        """How many lines there are: one for each application, and another for each that is interviewed."""
        return self.applications + self.interviews

    def label(self, row: int) -> int | str:
        """Return the number that stands on a row already; interviewed applications are written in later."""
        number = row - FIRST + 1
        return number if number <= self.applications else ""

    @property
    def span(self) -> tuple[str, str]:
        """The letters of the first and the last criterion's column."""
        return chr(ord("A") + FIRST_SCORE), chr(ord("A") + FIRST_SCORE + len(self.criteria) - 1)

    def weight(self, number: int) -> str:
        """Return the cell that holds a criterion's weight."""
        return f"{self.weights_sheet}!$B${CRITERIA_SHEET_ROW + number}"

    def of(self, scorer: int, row: int) -> str:
        """Return the range of a scorer's scores on a row."""
        first, last = self.span
        return f"{quoted(safe_name(self.scorers[scorer]))}!${first}{row + 1}:${last}{row + 1}"

    def points(self, row: int) -> str:
        """Return the formula of a scorer's points on its own sheet."""
        first, last = self.span
        columns = [chr(ord(first) + number) for number in range(len(self.criteria))]
        total = "+".join(f"{column}{row + 1}*{self.weight(number)}" for number, column in enumerate(columns))
        return f'=IF(COUNT({first}{row + 1}:{last}{row + 1})<{len(self.criteria)},"",({total})/4)'

    def medians(self, row: int) -> str:
        """Return the points of the three scorers' medians, criterion by criterion."""
        first = ord("A") + FIRST_SCORE
        sheets = [quoted(safe_name(scorer)) for scorer in self.scorers]
        columns = [chr(first + number) for number in range(len(self.criteria))]
        cells = ([f"{sheet}!{column}{row + 1}" for sheet in sheets] for column in columns)
        total = "+".join(f"MEDIAN({','.join(each)})*{self.weight(number)}" for number, each in enumerate(cells))
        return f"({total})/4"
