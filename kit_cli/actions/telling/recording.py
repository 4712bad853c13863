"""What a person is told of a table that was handed back: which rows were entered, and which stood before."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from kit_cli.actions.action import OutcomeLine
from kit_cli.check.results import Result
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.report.phrases import ORDER, status_word

if TYPE_CHECKING:
    from kit_cli.actions.recording import Recorded


def recorded_told(outcome: Recorded) -> Iterator[OutcomeLine]:
    """Yield what was entered, and how the standards stand; the rows that do not count stand in the outcome."""
    yield OutcomeLine(_recorded(outcome))
    for status, results in groupby(sorted(outcome.results, key=_standing), lambda each: each.status):
        ids = ", ".join(each.standard.id for each in results)
        yield OutcomeLine(say("{status}: {standards}", status=status_word(status), standards=ids))
    if outcome.stood:
        yield OutcomeLine(say("<<{rows} row was / {rows} rows were>> recorded before.", rows=outcome.stood))
    if outcome.named:
        named = say("<<{rows} row names / {rows} rows name>> somebody and nothing else yet.", rows=outcome.named)
        yield OutcomeLine(named)


def _recorded(outcome: Recorded) -> Sentence:
    if outcome.recorded:
        rows, file = outcome.recorded, outcome.file
        return say("<<{rows} row was / {rows} rows were>> recorded in {file}.", rows=rows, file=file)
    return say("No row of {table} was recorded: none that is filled is new and right.", table=outcome.table)


def _standing(result: Result) -> int:
    return ORDER.index(result.status)
