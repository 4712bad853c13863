"""Tables that Markdown would show otherwise than they are written."""

from __future__ import annotations

import pytest

from kit_cli.programme.tables_lint import table_problems
from tests.helpers.programmes import document

HEADS = "| Dia | Quem |"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (f"{HEADS}\n| 1 | Ana |", {7: "no line below its heads"}),
        (f"{HEADS}\n| --- |\n| 1 | Ana |", {7: "no line below its heads"}),
        (f"a\n\n{HEADS}\n|---|---|\n| 1 | Ana | e Rui |", {11: "cells in this row: 3, and heads of its table: 2"}),
    ],
)
def test_what_would_be_lost_or_shown(body: str, said: dict[int, str]) -> None:
    """With the line: bars that are printed, cells that are not."""
    found = {problem.line: str(problem) for problem in table_problems(document("plan", body))}
    assert found.keys() == said.keys()
    assert all(words in found[line] for line, words in said.items())


@pytest.mark.parametrize(
    "body",
    [
        "",
        f"{HEADS}\n| --- | --- |\n| 1 | Ana |",
        f"{HEADS}\n| :-- | --: |\n| 1 | Ana\n| 2 |",
        f"{HEADS}\n|---|---|\n| 1 | Ana \\| Rui |\n\n{HEADS}\n|-|-|",
        "a | b",
    ],
)
def test_what_markdown_reads(body: str) -> None:
    """Closing bars may be missing, cells as well, and a bar with a backslash is text."""
    assert list(table_problems(document("plan", body))) == []
