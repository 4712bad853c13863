"""Which of the tables that people fill lie in a programme's `data/`, as the note beside them tells."""

from __future__ import annotations

from collections.abc import Iterator

from kit_cli.making.working import WORKING_TABLES, WorkingFile, named
from kit_cli.making.working.noted import read_noted
from kit_cli.programme.programme import Programme


def lying_in_data(programme: Programme) -> Iterator[WorkingFile]:
    """Yield the workbooks that were made, in the order of their list, the newest of each last."""
    noted = set(read_noted(programme.folder))
    for table in WORKING_TABLES:
        found = (each for each in map(named, noted) if each and each.table == table)
        yield from sorted(found, key=lambda each: (each.number, each.part))
