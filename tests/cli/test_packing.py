"""What goes from process to process: small, and the same again."""

from __future__ import annotations

import pickle
from pathlib import Path

from kit_cli.check.run import check
from kit_cli.cli.packing import packed, unpacked
from kit_cli.errors import KitError, Problem, UsageProblem
from kit_cli.grammar.sentence import say
from kit_cli.method.read import method
from tests.conftest import PLACES, TODAY


def test_a_report_comes_back_as_it_was(built: dict[str, Path]) -> None:
    """With the standards that this process has read: their pages do not travel."""
    report = check(built[PLACES[0]], method(), TODAY)
    sent = packed(report)
    assert len(sent) < len(pickle.dumps(report)) / 3
    assert method().standards[-1].body.encode() not in sent
    again = unpacked(sent)
    assert again == report
    assert all(mine.standard is own.standard for mine, own in zip(again.results, report.results, strict=True))


def test_an_error_comes_back_as_it_was() -> None:
    """Of its kind, with its problems."""
    problem = Problem(say("it does not fit"), say("Write another."), Path("a.yml"), 3)
    error = unpacked(packed(UsageProblem([problem])))
    assert type(error) is UsageProblem
    assert error.problems == (problem,)
    assert str(error) == str(KitError(problem))
