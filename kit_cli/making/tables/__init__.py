"""The tables that a programme works with, as Excel workbooks: `tables/<language>/<name>.xlsx`."""

from __future__ import annotations

from collections.abc import Iterator

from kit_cli.making.outputs import Output
from kit_cli.making.tables import (
    budget,
    framework,
    matching_matrix,
    processing,
    risks,
    score_sheet,
    sessions,
    timeline,
)
from kit_cli.programme.programme import Programme

TABLES = {
    "budget": budget.write,
    "risks": risks.write,
    "score-sheet": score_sheet.write,
    "matching-matrix": matching_matrix.write,
    "sessions": sessions.write,
    "framework": framework.write,
    "processing": processing.write,
    "timeline": timeline.write,
}
"""Each table's name, and what writes it: from a programme and a language to the bytes of an XLSX file."""


def make(programme: Programme) -> Iterator[Output]:
    """Yield each table in each language; raises UnknownGap."""
    for name, write in TABLES.items():
        for language in programme.languages:
            yield Output(f"tables/{language}/{name}.xlsx", write(programme, language))
