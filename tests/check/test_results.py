"""What a status and a date mean for whoever has to see to it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kit_cli.check.results import STATUS_WORDS, Due, Report, Result, Status, Timing
from kit_cli.check.score import score
from kit_cli.report.phrases import counted, counted_timing
from tests.helpers.programmes import FOLDER
from tests.helpers.standards import SAYING, standard

OPEN = {Status.NOT_MET, Status.BLOCKED, Status.TO_ATTEST, Status.AS_GENERATED}
SATISFIED = {Status.MET, Status.ATTESTED, Status.ADAPTED}


def result(status: Status, timing: Timing, stage: str = "MEN") -> Result:
    """Return a standard's result."""
    return Result(standard("MEN-1", SAYING, stage=stage), status, Due(timing, "closing"), ())


def report(*results: Result, languages: tuple[str, ...] = ("sv", "en")) -> Report:
    """Return a report of these results."""
    return Report(FOLDER, date(2027, 1, 1), "", "", "", "", "", languages, None, {}, {}, results, ())


def test_a_status_is_said_as_it_is_written() -> None:
    """Programs read the one, people the other; neither changes."""
    written = ["met", "attested", "to attest", "as generated", "not met", "adapted", "not applicable", "blocked"]
    assert list(Status) == written
    assert {status: str(words) for status, words in STATUS_WORDS.items()} == {each: each for each in written}


def test_a_day_beside_a_milestone() -> None:
    """In the words of programs, and in those of people."""
    words = {
        "upcoming": "Upcoming (5)",
        "due": "Due now (5)",
        "overdue": "Overdue (5)",
        "undated": "Without a date (5)",
    }
    assert {timing.value: str(counted_timing(timing, 5)) for timing in Timing} == words


def test_how_many_have_a_status_is_said_as_the_status_is() -> None:
    """Below the bars of the stages; a language may bend the word after its number."""
    assert {status: str(counted(status, 5)) for status in Status} == {each: f"5 {each.value}" for each in Status}


@pytest.mark.parametrize("timing", Timing)
@pytest.mark.parametrize("status", Status)
def test_what_is_left_to_do_counts_when_it_is_due(status: Status, timing: Timing) -> None:
    """While its milestone is under way and afterwards; not before, and never without a date."""
    found = result(status, timing)
    assert found.is_open is (status in OPEN)
    fails = status in OPEN and status is not Status.AS_GENERATED
    assert found.counts_now is (fails and timing in {Timing.DUE, Timing.OVERDUE})
    unsaid = replace(found, unsaid=True)  # somebody has to attest as well: that fails as ever
    assert unsaid.counts_now is (status in OPEN and timing in {Timing.DUE, Timing.OVERDUE})
    assert report(found).unmet_now == ((found,) if found.counts_now else ())


def test_the_main_language_is_the_first() -> None:
    """English where nothing tells."""
    assert report().language == "sv"
    assert report(languages=()).language == "en"


@pytest.mark.parametrize("timing", Timing)
@pytest.mark.parametrize("status", Status)
def test_the_shares_count_what_applies(status: Status, timing: Timing) -> None:
    """Met, attested or adapted; in all, of what is due, and by stage."""
    found = score(report(result(status, timing), result(Status.MET, Timing.DUE, "DES")))
    applies, satisfied = status is not Status.NOT_APPLICABLE, status in SATISFIED
    counts = applies and timing in {Timing.DUE, Timing.OVERDUE}
    assert (found.overall.satisfied, found.overall.applicable) == (1 + satisfied, 1 + applies)
    assert (found.due.satisfied, found.due.applicable) == (1 + (satisfied and counts), 1 + counts)
    assert (found.stages["MEN"].satisfied, found.stages["MEN"].applicable) == (satisfied, applies)
