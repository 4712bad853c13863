"""What is said of the tables that people fill: which were made, which stayed, which no longer fit."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit_cli.actions.telling.tables import tables_told
from kit_cli.making.working.run import Outgrown, Workbook, WorkingTables

DATA = Path("it/data")
ONE, OTHER = Workbook("sessions.xlsx", "Sessions"), Workbook("x.xlsx", "Matching")
WRITE = (0, "Write there. No build touches these files, and git takes none of them.")


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        (WorkingTables(DATA, (), (), ()), []),
        (WorkingTables(DATA, (ONE,), (), ()), [(0, "Made in it/data:"), (1, "sessions.xlsx  Sessions"), WRITE]),
        (
            WorkingTables(DATA, (), (ONE, OTHER), ()),
            [
                (0, "There already, and left as it was, in it/data:"),
                (1, "sessions.xlsx  Sessions"),
                (1, "x.xlsx         Matching"),
            ],
        ),
        (
            WorkingTables(DATA, (OTHER,), (ONE,), ()),
            [
                (0, "Made in it/data:"),
                (1, "x.xlsx  Matching"),
                (0, "There already, and left as it was, in it/data:"),
                (1, "sessions.xlsx  Sessions"),
                WRITE,
            ],
        ),
    ],
)
def test_tables(outcome: WorkingTables, said: list[tuple[int, str]]) -> None:
    """Titles stand below each other; where nothing was made nobody is told to write there."""
    assert [(each.depth, str(each.text)) for each in tables_told(outcome)] == said


def test_one_that_no_longer_fits_is_told_once() -> None:
    """With everything that has changed, and the command that makes a new one."""
    changed = (
        Outgrown("sessions", "sessions.xlsx", "cohort.size", "25", "8"),
        Outgrown("sessions", "sessions.xlsx", "mentors.pool_target", "33", "11"),
        Outgrown("matching", "x.xlsx", "cohort.size", "25", "8"),
    )
    first, second = (str(each.text) for each in tables_told(WorkingTables(DATA, (), (), changed)))
    assert first.startswith("sessions.xlsx was made for other values: cohort.size 25 → 8, mentors.pool_target 33 → 11.")
    assert "`mentorkit tables --again sessions`" in first
    assert second.startswith("x.xlsx was made for other values: cohort.size 25 → 8.")
