"""The shares of a report: rounded down, by stage, and by the outside standards that are answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kit_cli.check.results import Due, Report, Result, Status, Timing
from kit_cli.check.score import Parts, Share, answered, score
from kit_cli.judging.validate import judged
from kit_cli.method.read import method, read_outside
from kit_cli.method.references import OutsideStandard
from kit_cli.report.phrases import indication, standing_now, together
from tests.helpers.programmes import FOLDER
from tests.helpers.standards import SAYING, standard


@pytest.mark.parametrize(
    ("satisfied", "applicable", "expected"),
    [(0, 3, 0), (1, 3, 33), (2, 3, 67), (9, 94, 10), (199, 200, 99), (3, 3, 100), (0, 0, 100)],
)
def test_a_share_is_rounded(satisfied: int, applicable: int, expected: int) -> None:
    """The whole is never reached by rounding; of nothing, all is met."""
    assert Share(satisfied, applicable).per_cent == expected


def test_what_a_share_rests_on_is_told_apart() -> None:
    """What texts show, what is attested, what is adapted; what is as generated counts for nothing, and is not open."""
    statuses = [*Status, Status.MET, Status.AS_GENERATED]
    found = score(report(*map(result, statuses)))
    assert found.parts == Parts(met=2, attested=1, adapted=1, as_generated=2, open=3)
    assert found.overall == Share(4, 9)


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


@pytest.mark.parametrize(
    ("timing", "said"),
    [
        (Timing.DUE, "By this day 2 standards were due; 1 is met, attested or adapted. Of all 2: 1 met"),
        (Timing.UPCOMING, "By this day none of the method’s standards was due. 2 fall due later. Of all 2: 1 met"),
    ],
)
def test_it_is_said_in_words_how_a_programme_stands(timing: Timing, said: str) -> None:
    """What is not due yet is to come, and no share of anything."""
    results = [replace(result(status), due=Due(timing, "closing")) for status in (Status.MET, Status.NOT_MET)]
    assert str(together(standing_now(report(*results)))).startswith(said)
    assert standing_now(report()) == []
