"""Compare a table's rows with what evidence asks of them."""

from __future__ import annotations

from collections.abc import Iterator
from math import isnan, nan, prod
from typing import Any

from kit_cli.check.evidence.bounds import outside
from kit_cli.check.evidence.placeholders import names_somebody
from kit_cli.check.finding import Finding
from kit_cli.check.origin import squeezed
from kit_cli.check.reading import Reading, at, filled, is_meant
from kit_cli.files.yaml_source import Key
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.method.evidence.kinds import TableEvidence

Rows = list[tuple[int, dict[str, Any]]]


def lacks_of_table(evidence: TableEvidence, reading: Reading) -> Iterator[Finding]:
    """Yield what the rows of a table lack."""
    rows: Rows = list(reading.rows(evidence.file, evidence.table, evidence.where))
    if evidence.named:
        rows = [(number, row) for number, row in rows if _is_named(row, evidence, reading)]
    for what, remedy in _of_table(evidence, rows, reading):
        yield Finding(what, remedy, evidence.file, reading.line(evidence.file, tuple(evidence.table.split("."))))
    if rows:
        yield from _of_rows(evidence, rows, reading)


def _of_table(evidence: TableEvidence, rows: Rows, reading: Reading) -> Iterator[tuple[Sentence, Sentence]]:
    """Yield what the rows lack as a whole."""
    where = ", ".join(f"{key}: {value}" for key, value in evidence.where.items())
    which = f"{evidence.table} ({where})" if where else evidence.table
    if not rows and evidence.named:
        what = say("{table}: no row names somebody as {column}", table=which, column=evidence.named)
        yield what, say("Write who gives it as {column}, once it is agreed.", column=evidence.named)
        return
    if not rows:
        yield say("{table} has no row", table=which), say("Add it again.")
        return
    measure = _measure(evidence, rows)
    if bound := outside(measure, evidence, reading):
        found = say("missing") if isnan(measure) else f"{measure:g}"
        what = say("{measure} of {table} is {value}", measure=_measured(evidence), table=which, value=found)
        yield what, say("It must be {bound}.", bound=bound)
    for column, values in evidence.covers.items():
        there = {str(row.get(column)) for _, row in rows}
        missing = [value for value in values if value not in there]
        if missing:
            what = say("{table}: no row has {column}: {values}", table=which, column=column, values=", ".join(missing))
            yield what, say("Add one.")


def _is_named(row: dict[str, Any], evidence: TableEvidence, reading: Reading) -> bool:
    """Tell whether a row names somebody: in the column for it, or by a title that is not the kit's."""
    if names_somebody(row.get(str(evidence.named))):
        return True
    if not reading.origin.base.kept or not names_somebody(row.get("title")):
        return False
    then = at(reading.origin.wrote(evidence.file), evidence.table)
    known = [each for each in then if is_meant(each, {"id": str(row.get("id"))})] if isinstance(then, list) else []
    return all(squeezed(each.get("title")) != squeezed(row.get("title")) for each in known)


def _of_rows(evidence: TableEvidence, rows: Rows, reading: Reading) -> Iterator[Finding]:
    """Yield what single rows lack: a column, or a row elsewhere that names them."""
    path: Key = tuple(evidence.table.split("."))
    for number, what, remedy in _of_each_row(evidence, rows, reading):
        yield Finding(what, remedy, evidence.file, reading.line(evidence.file, (*path, number)))


def _of_each_row(evidence: TableEvidence, rows: Rows, reading: Reading) -> Iterator[tuple[int, Sentence, Sentence]]:
    named = None
    if other := evidence.named_in:
        named = {str(row.get(other.column)) for _, row in reading.rows(other.file, other.table, {})}
    for number, row in rows:
        for column in evidence.filled:
            if not filled(row.get(column)):
                what = say("{row} has no {column}", row=row.get("id", number + 1), column=column)
                yield number, what, say("Fill it in.")
        if other and named is not None and str(row.get("id")) not in named:
            what = say("{row} is named nowhere in {table}", row=row.get("id"), table=other.table)
            yield number, what, say("Add a row that names it.")


def _measure(evidence: TableEvidence, rows: Rows) -> float:
    """Return the number that the bounds hold for: the sum, the largest, the different ones, or how many rows."""
    if evidence.sum:
        return sum(prod(_amount(row.get(column)) for column in evidence.sum) for _, row in rows)
    if evidence.largest:
        amounts = [_amount(row.get(evidence.largest)) for _, row in rows]
        return nan if any(map(isnan, amounts)) else max(amounts)
    if evidence.distinct:
        return len({str(row.get(evidence.distinct)) for _, row in rows})
    return len(rows)


def _amount(value: Any) -> float:
    """Return an amount; nan, which no bound allows, for a row without one."""
    return float(value) if isinstance(value, int | float) else nan


def _measured(evidence: TableEvidence) -> Sentence:
    if evidence.sum:
        return say("the sum of {columns}", columns=" × ".join(evidence.sum))
    if evidence.largest:
        return say("the largest {column}", column=evidence.largest)
    if evidence.distinct:
        return say("the number of different {column}", column=evidence.distinct)
    return say("the number of rows")
