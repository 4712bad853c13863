"""Read a programme's folder whole: every file validated, every problem of every file told at once."""

from __future__ import annotations

from pathlib import Path

from kit_cli.errors import KitError
from kit_cli.programme.programme import Programme
from kit_cli.programme.read import read_draft


def load(folder: Path) -> Programme:
    """Return the programme of a folder; raises KitError with every problem found."""
    draft = read_draft(folder)
    if draft.problems or draft.programme is None:
        raise KitError(draft.problems)
    return draft.programme
