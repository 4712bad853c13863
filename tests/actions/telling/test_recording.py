"""What is said of a table that was handed back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kit_cli.actions.recording import Recorded
from kit_cli.actions.telling.recording import recorded_told
from kit_cli.check.results import Due, Result, Status, Timing
from tests.helpers.standards import SAYING, standard

NOTHING_NEW = "No row of data/t.xlsx was recorded: none that is filled is new and right."


def outcome(*results: tuple[str, Status], **rows: int) -> Recorded:
    """Return what became of some rows."""
    stand = tuple(Result(standard(name, SAYING), status, Due(Timing.DUE, "closing"), ()) for name, status in results)
    given: dict[str, Any] = {"recorded": 0, "stood": 0, "named": 0, **rows}
    return Recorded(Path("attestations.yml"), stand, Path("data/t.xlsx"), **given, problems=(), notes=())


@pytest.mark.parametrize(
    ("recorded", "said"),
    [
        (outcome(), [NOTHING_NEW]),
        (outcome(stood=1), [NOTHING_NEW, "1 row was recorded before."]),
        (outcome(named=2), [NOTHING_NEW, "2 rows name somebody and nothing else yet."]),
        (
            outcome(("MEN-1", Status.ATTESTED), recorded=1, stood=2, named=1),
            [
                "1 row was recorded in attestations.yml.",
                "attested: MEN-1",
                "2 rows were recorded before.",
                "1 row names somebody and nothing else yet.",
            ],
        ),
    ],
)
def test_a_table(recorded: Recorded, said: list[str]) -> None:
    """What is new first; what is not there is not counted."""
    assert [str(each.text) for each in recorded_told(recorded)] == said


def test_standards_that_stand_alike_are_told_in_one_line() -> None:
    """In the order in which a report has them, whatever order the rows had."""
    found = outcome(("MEN-1", Status.ATTESTED), ("MEN-2", Status.NOT_MET), ("MEN-3", Status.ATTESTED), recorded=3)
    told = [str(each.text) for each in recorded_told(found)]
    assert sorted(told[1:]) == ["attested: MEN-1, MEN-3", "not met: MEN-2"]
