"""The shares of a report: rounded down, by stage, and by the outside standards that are answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kit_cli.check.results import Due, Report, Result, Status, Timing
from kit_cli.check.score import Score, Share, answered
from kit_cli.judging.validate import judged
from kit_cli.method.read import method, read_outside
from kit_cli.method.references import OutsideStandard
from kit_cli.report.phrases import indication
from tests.helpers.programmes import FOLDER
from tests.helpers.standards import SAYING, standard


@pytest.mark.parametrize(
    ("satisfied", "applicable", "expected"),
    [(0, 3, 0), (1, 3, 33), (2, 3, 67), (9, 94, 10), (199, 200, 99), (3, 3, 100), (0, 0, 100)],
)
def test_a_share_is_rounded(satisfied: int, applicable: int, expected: int) -> None:
    """The whole is never reached by rounding; of nothing, all is met."""
    assert Share(satisfied, applicable).per_cent == expected


def test_the_lowest_stage_is_the_one_with_the_smallest_share() -> None:
    """Wherever it stands; a report names it."""
    assert Score(Share(0, 0), Share(0, 0), {"DES": Share(3, 4), "MEN": Share(1, 2), "CLO": Share(2, 3)}).lowest == "MEN"


OUTSIDE = judged(
    OutsideStandard,
    {
        "id": "outside",
        "title": "Standards of others",
        "publisher": "Others",
        "source": "others",
        "items": [{"id": item, "title": item, "asks": "Something."} for item in ("X1", "X2", "X3")],
    },
)


def result(status: Status, *answers: str) -> Result:
    """Return the result of a standard that answers these items."""
    return Result(standard("MEN-1", SAYING, answers=list(answers)), status, Due(Timing.DUE, "closing"), ())


def report(*results: Result) -> Report:
    """Return a report of these results."""
    return Report(FOLDER, date(2027, 1, 1), "", "", "", "", "", ("en",), None, {}, {}, results, ())


def test_an_outside_standard_is_counted_by_its_own_items() -> None:
    """A standard that answers two counts once in all and under both; what answers none, or does not apply, nowhere."""
    found = answered(
        report(
            result(Status.MET, "X1", "X2"),
            result(Status.NOT_MET, "X1", "Y9"),
            result(Status.NOT_APPLICABLE, "X3"),
            result(Status.MET, "Y9"),
            result(Status.NOT_MET),
        ),
        OUTSIDE,
    )
    assert found.overall == Share(1, 2)
    assert found.items == {"X1": Share(1, 2), "X2": Share(1, 1)}
    assert found.lowest == "X1"


def test_no_threshold_of_others_is_claimed() -> None:
    """Their levels are marks of assessors; a report names where they would look, and says what it is not."""
    emcc = next(each for each in read_outside(method().folder).standards if each.levels)
    said = str(indication(report(result(Status.MET, "I4"), result(Status.NOT_MET, "I4"), result(Status.MET)), emcc))
    assert "2 standards here answer one of EMCC Global’s; 1 of these are met" in said
    assert "Least is shown for “Measurement and review”: 1 of 2." in said
    assert said.endswith("and no accreditation: only EMCC Global gives one.")
    assert not any(level.title in said or f"{level.overall} %" in said for level in emcc.levels)


def test_where_nothing_answers_them_others_are_not_named() -> None:
    """And where nothing was judged nothing is said."""
    assert "Others" not in str(indication(report(result(Status.MET)), OUTSIDE))
    assert not indication(report(), OUTSIDE)


def test_no_stage_is_singled_out_where_several_show_nothing() -> None:
    """Else the first of them would be called the lowest."""
    open_ = [
        replace(result(Status.NOT_MET), standard=standard(f"{stage}-1", SAYING, stage=stage))
        for stage in ("DES", "CLO")
    ]
    said = str(indication(report(result(Status.MET), *open_), OUTSIDE))
    assert "2 stages have nothing to show yet." in said
    assert "lowest" not in said
    assert "The lowest stage, Design and governance, has 0 %." in str(
        indication(report(result(Status.MET), open_[0]), OUTSIDE)
    )
