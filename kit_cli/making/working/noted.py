"""What the tables in `data/` were made from: a note beside them, which no git takes and nobody has to look at."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from kit_cli.files.json_source import read_json
from kit_cli.making.working import named
from kit_cli.model.folder import WORKING_TABLES_NOTE

Follows = Mapping[str, str]
"""What gave a table its shape: names as texts say them, each with the value that it had."""


def read_noted(folder: Path) -> dict[str, Follows]:
    """Return what each noted workbook was made from, by its file's name; nothing where the note cannot be read.

    Names that the kit gives no table are passed over: no name of a person leaves `data/` this way.
    """
    try:
        rows = read_json(folder / WORKING_TABLES_NOTE, folder)
        found = {str(name): {str(key): str(value) for key, value in row.items()} for name, row in rows.items()}
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return {}
    return {name: row for name, row in found.items() if named(name)}


def as_text(noted: Mapping[str, Follows]) -> str:
    """Return the note as its file holds it."""
    return json.dumps({name: dict(noted[name]) for name in sorted(noted)}, indent=1) + "\n"
