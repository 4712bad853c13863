"""How applications are scored: the rubric's criteria, and the formulas that count them.

Whatever a formula reads of another sheet it finds by the application's number, so that each sheet may be sorted.
"""

from __future__ import annotations

from kit_cli.frozen import frozen
from kit_cli.making.edition import Edition
from kit_cli.making.tables.sheet import FIRST
from kit_cli.making.tables.workbook import quoted, safe_name

SCORES = (0, 1, 2, 3, 4)
FIRST_SCORE = 2
"""The column of the first criterion on a scorer's sheet, from 0: the application's number and its key come before."""
CRITERIA_SHEET_ROW = FIRST + 1
"""The first criterion's row on its sheet, as Excel counts."""
TALK_CRITERION, TALK_TOTAL = 2, 20
"""Two scorers talk when they differ by so many on a criterion, or by so many points in all."""
_APPLICATIONS_PER_PLACE = 4
"""The method's planning figure."""


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
    """The shape of the score sheets: who scores what, on which rows."""

    criteria: tuple[Criterion, ...]
    weights_sheet: str
    scorers: tuple[str, str, str]
    look: str
    """What stands where something was typed that cannot be: so nobody overlooks it."""
    applications: int
    """How many are planned for."""

    @classmethod
    def of(cls, edition: Edition) -> Scores:
        """Return the shape that a programme plans for."""
        _ = edition.own
        return cls(
            criteria=criteria(edition),
            weights_sheet=quoted(safe_name(_("Criteria"))),
            scorers=(_("Scorer A"), _("Scorer B"), _("Third scorer")),
            look=_("Look at this").replace('"', '""'),
            applications=_APPLICATIONS_PER_PLACE * edition.programme.settings.cohort.size,
        )

    @property
    def rows(self) -> int:
        """How many lines there are: as many again as are planned for, because nobody knows how many will come."""
        return 2 * self.applications

    @property
    def last_numbered(self) -> int:
        """The last row on which a number stands already."""
        return FIRST + self.applications - 1

    def number(self, row: int) -> int | None:
        """Return the number that stands on a row already; None where it is written in if it is needed."""
        number = row - FIRST + 1
        return number if number <= self.applications else None

    @property
    def last_score(self) -> int:
        """The column of the last criterion on a scorer's sheet, from 0."""
        return FIRST_SCORE + len(self.criteria) - 1

    @property
    def points_column(self) -> int:
        """The column of the points: behind the sentence, so that all that a scorer types stands side by side."""
        return self.last_score + 2

    def weight(self, number: int) -> str:
        """Return the cell that holds a criterion's weight."""
        return f"{self.weights_sheet}!$B${CRITERIA_SHEET_ROW + number}"

    def column(self, scorer: int, first: int, last: int | None = None) -> str:
        """Return the rows of a column of a scorer's sheet, or of several, as other sheets name them."""
        end = _letter(first if last is None else last)
        sheet = quoted(safe_name(self.scorers[scorer]))
        return f"{sheet}!${_letter(first)}${FIRST + 1}:${end}${FIRST + self.rows}"

    def points(self, row: int) -> str:
        """Return the formula of a scorer's points on its own sheet: a flag where what is typed is no score."""
        columns = [_letter(FIRST_SCORE + number) for number in range(len(self.criteria))]
        total = "+".join(f"{column}{row + 1}*{self.weight(number)}" for number, column in enumerate(columns))
        typed = f"{columns[0]}{row + 1}:{columns[-1]}{row + 1}"
        # A number that is stored as a text counts in one function and not in the other: both have to count it.
        wrong = f"OR(COUNTA({typed})<>COUNT({typed}),COUNTA({typed})<>{_scores_among(typed)})"
        return f'=IF({wrong},"{self.look}",IF(COUNT({typed})<{len(columns)},"",({total})/4))'

    @property
    def wrong_score(self) -> str:
        """Return what marks a cell of a scorer's sheet that holds no score, seen from the first of them."""
        cell = f"{_letter(FIRST_SCORE)}{FIRST + 1}"
        return f"=AND(LEN({cell})>0,OR(NOT(ISNUMBER({cell})),{_scores_among(cell)}=0))"

    def medians(self, lines: tuple[str, ...]) -> str:
        """Return the points of the three scorers' medians, criterion by criterion.

        ``lines`` are the cells that hold the numbers of their lines.
        """
        total = "+".join(
            f"MEDIAN({','.join(self.score(scorer, number, line) for scorer, line in enumerate(lines))})*"
            f"{self.weight(number)}"
            for number in range(len(self.criteria))
        )
        return f"({total})/4"

    def score(self, scorer: int, criterion: int, line: str) -> str:
        """Return a scorer's score on the line of its sheet whose number a cell holds."""
        return f"INDEX({self.column(scorer, FIRST_SCORE + criterion)},{line})"


def _scores_among(cells: str) -> str:
    """Return how many cells hold a score."""
    return f"({'+'.join(f'COUNTIF({cells},{score})' for score in SCORES)})"


def _letter(column: int) -> str:
    return chr(ord("A") + column)
