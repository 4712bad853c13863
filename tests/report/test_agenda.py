"""The Monday list: what is due within six weeks, and what comes next where nothing is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kit_cli.check.results import Due, Report, Result, Status, Timing
from kit_cli.method.read import method
from kit_cli.report.agenda import as_text, next_due
from kit_cli.report.columns import Window
from kit_cli.report.paint import plain
from tests.helpers.programmes import FOLDER

ON = date(2027, 3, 1)
STANDARDS = method().standards


def _due(days: int | None) -> Due:
    """Return a milestone that ends so many days from the report's day: begun that day or before, or never dated."""
    if days is None:
        return Due(Timing.UNDATED, "m")
    ends = ON + timedelta(days=days)
    return Due(Timing.UPCOMING if ends > ON else Timing.OVERDUE, "m", ends, ends)


def _report(*left: tuple[Due, Status]) -> Report:
    found = tuple(Result(standard, status, due, ()) for standard, (due, status) in zip(STANDARDS, left, strict=False))
    return Report(FOLDER, ON, "It", "", "", "", "", ("en",), None, {}, {}, found, ())


def _listed(*left: tuple[Due, Status]) -> list[int | None]:
    """Return in how many days what is listed ends (None: nobody knows)."""
    return [(each.due.ends - ON).days if each.due.ends else None for each in next_due(_report(*left))]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ([43, 42, 41], [41, 42]),  # six weeks are 42 days
        ([-400, 43], [-400, 43]),  # nothing is near: what comes next, on whatever day
        ([60, 50, 50], [50, 50]),  # all that is due on that day
        ([None, 50], [None, 50]),
        ([None, 10, 50], [10, None]),
        ([10, -1, 50], [-1, 10]),
    ],
)
def test_the_list_looks_six_weeks_ahead(days: list[int | None], expected: list[int | None]) -> None:
    """The longest overdue first; what has no date is never left out."""
    assert _listed(*((_due(each), Status.TO_ATTEST) for each in days)) == expected


def test_what_is_under_way_is_listed_however_long_it_lasts() -> None:
    """A milestone of half a year has to be seen to all the time."""
    assert _listed((Due(Timing.DUE, "m", ON, ON + timedelta(days=180)), Status.NOT_MET)) == [180]


@pytest.mark.parametrize("status", [Status.MET, Status.ATTESTED, Status.ADAPTED, Status.NOT_APPLICABLE])
def test_what_is_done_is_not_listed(status: Status) -> None:
    """However long ago it was due."""
    assert _listed((_due(-1), status)) == []


@pytest.mark.parametrize(("number", "status", "named"), [(4, Status.TO_ATTEST, 0), (5, Status.TO_ATTEST, 1), (40, Status.TO_ATTEST, 1), (9, Status.NOT_MET, 0)])  # fmt: skip
def test_many_attestations_have_a_table(number: int, status: Status, named: int) -> None:
    """It is named in one line where many are near, and not where texts are to be mended."""
    report = _report(*((_due(3), status) for _ in range(number)), *((_due(90), Status.TO_ATTEST) for _ in range(9)))
    said = as_text(report, Window(100, plain, "en")).splitlines()
    assert len([line for line in said if "mentorkit tables" in line and "mentorkit attest --from" in line]) == named


def test_what_is_as_generated_may_have_to_be_attested_as_well() -> None:
    """Then the table is named too: most of a first year's texts are as the kit wrote them."""
    report = _report(*((_due(3), Status.AS_GENERATED) for _ in range(9)))
    window = Window(100, plain, "en")
    assert "mentorkit tables" not in as_text(report, window)
    unsaid = replace(report, results=tuple(replace(each, unsaid=True) for each in report.results))
    assert "mentorkit tables" in as_text(unsaid, window)


@pytest.mark.parametrize("language", ["en", "pt-PT", "sv", "sr-Latn"])
def test_everybody_is_on_one_screen(language: str) -> None:
    """However much one person is late with: a few of that are named, and what comes of each; the rest is counted."""
    owners = {"coordinator": "Ana", "deputy": "Rui", "safeguarding": "Eva"}
    late = [replace(_due(-days), owner="coordinator") for days in range(1, 60)]
    soon = [replace(_due(days), owner=owner) for days in (5, 12, 40) for owner in owners]
    found = tuple(
        Result(standard, Status.TO_ATTEST, due, ()) for standard, due in zip(STANDARDS, [*late, *soon], strict=False)
    )
    report = Report(FOLDER, ON, "It", "", "", "", "", ("en",), None, owners, {}, found, ())
    lines = as_text(report, Window(80, plain, language)).splitlines()
    assert 24 <= len(lines) <= 40
    assert set(owners.values()) <= set(lines)
    shown = [each.standard.id for each in found if any(line.startswith(f"  {each.standard.id} ") for line in lines)]
    by_owner = {owner: [each for each in found if each.due.owner == owner] for owner in owners}
    for results in by_owner.values():
        assert any(each.standard.id in shown for each in results if each.due.timing is Timing.UPCOMING)
    assert sum(each.standard.id in shown for each in found if each.due.timing is Timing.OVERDUE) <= 3
