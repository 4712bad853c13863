"""Compare a table's rows with what evidence asks of them."""

from __future__ import annotations

from collections.abc import Iterator
from math import isnan, nan, prod
from typing import Any

from kit_cli.check.bounds import outside
from kit_cli.check.reading import Finding, Reading, filled
from kit_cli.method.evidence import Table
from kit_cli.yaml_source import Key

Rows = list[tuple[int, dict[str, Any]]]


def lacks_of_table(evidence: Table, reading: Reading) -> Iterator[Finding]:
    """Yield what the rows of a table lack."""
    rows: Rows = list(reading.rows(evidence.file, evidence.table, evidence.where))
    which = evidence.table + "".join(f" with {key}: {value}" for key, value in evidence.where.items())
    line = reading.line(evidence.file, tuple(evidence.table.split(".")))
    if not rows:
        yield Finding(f"{which} has no row", "Add it again.", evidence.file, line)
        return
    measure = _measure(evidence, rows)
    if said := outside(measure, evidence, reading):
        found = "missing" if isnan(measure) else f"{measure:g}"
        what = f"{_measured(evidence)} of {which} is {found}"
        yield Finding(what, f"It must be {said}.", evidence.file, line)
    for column, values in evidence.covers.items():
        missing = [value for value in values if value not in {str(row.get(column)) for _, row in rows}]
        if missing:
            what = f"{which}: no row has {column}: {', '.join(missing)}"
            yield Finding(what, "Add one.", evidence.file, line)
    yield from _of_rows(evidence, rows, reading)


def _of_rows(evidence: Table, rows: Rows, reading: Reading) -> Iterator[Finding]:
    """Yield what single rows lack: a column, or a row elsewhere that names them."""
    path: Key = tuple(evidence.table.split("."))
    named = None
    if other := evidence.named_in:
        named = {row.get(other.column) for _, row in reading.rows(other.file, other.table, {})}
    for number, row in rows:
        line = reading.line(evidence.file, (*path, number))
        for column in evidence.filled:
            if not filled(row.get(column)):
                yield Finding(f"{row.get('id', 'a row')} has no {column}", "Fill it in.", evidence.file, line)
        if other and named is not None and row.get("id") not in named:
            what = f"{row.get('id')} is named nowhere in {other.table}"
            yield Finding(what, "Add a row that names it.", evidence.file, line)


def _measure(evidence: Table, rows: Rows) -> float:
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


def _measured(evidence: Table) -> str:
    if evidence.sum:
        return f"the sum of {' × '.join(evidence.sum)}"
    if evidence.largest:
        return f"the largest {evidence.largest}"
    return f"the number of different {evidence.distinct}" if evidence.distinct else "the number of rows"
