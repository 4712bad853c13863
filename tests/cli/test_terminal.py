"""What the terminal is like."""

from __future__ import annotations

import pytest

from kit_cli.cli.terminal import WIDEST, complaint, paint, width
from kit_cli.errors import Problem
from kit_cli.grammar.sentence import literal


@pytest.mark.parametrize(("columns", "used"), [("60", 60), ("100", 100), ("250", WIDEST)])
def test_lines_are_as_wide_as_the_window(columns: str, used: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Up to what can be read."""
    monkeypatch.setenv("COLUMNS", columns)
    assert width() == used


@pytest.mark.parametrize(
    ("is_terminal", "variable", "shown"),
    [(True, None, "\x1b[31mred\x1b[0m"), (False, None, "red"), (True, "1", "red")],
)
def test_colours_are_for_terminals_that_want_them(
    is_terminal: bool, variable: str | None, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not for files, and not where NO_COLOR is set."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    if variable:
        monkeypatch.setenv("NO_COLOR", variable)
    monkeypatch.setattr("sys.stdout.isatty", lambda: is_terminal)
    assert paint()("red", "red") == shown


def test_a_complaint_is_folded_for_people_and_whole_for_programs(monkeypatch: pytest.MonkeyPatch) -> None:
    """No word is broken, and what to do stays indented below what is wrong."""
    monkeypatch.setenv("COLUMNS", "40")
    problem = Problem(literal("word " * 12 + "end"), literal("do " * 20 + "so"))
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    folded = complaint(problem).splitlines()
    assert max(map(len, folded)) <= 40
    assert [line.startswith(" ") for line in folded] == [False, True, True, True]
    assert folded[2].startswith("    do")
    monkeypatch.setattr("sys.stderr.isatty", lambda: False)
    assert len(complaint(problem).splitlines()) == 2
