"""Days of the year that may be written the other way round: `01-04` is 4 January here, and 1 April in half of Europe.

Files have the month first, and what the kit wrote is meant so; where a hub has written such a day itself, it is told
how it is read.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kit_cli.errors import KitError, Problem
from kit_cli.files.yaml_source import Key, Source, parse_yaml
from kit_cli.grammar.sentence import say
from kit_cli.model.days import DayOfYear
from kit_cli.model.folder import TIMELINE
from kit_cli.programme.base import Base

_MONTHS = 12


def turned_days(source: Source, base: Base) -> Iterator[Problem]:
    """Yield how each such day is read that the hub has written into the timeline, with its line.

    Nothing where nobody knows what the kit wrote.
    """
    found = dict(_turnable(source.data))
    if not found or not base.kept or base.untouched(TIMELINE.path):
        return
    kits = _kits(base)
    for key, (name, written) in found.items():
        if (*name, written) not in kits:
            other = DayOfYear("-".join(written.split("-")[::-1]))
            # i18n: {written} stands in a file: `01-04` is read as 4 January
            what = say("`{written}` is read as {day}: the month comes first", written=written, day=DayOfYear(written))
            remedy = say("For {day} write `{example}`.", day=other, example=str(other))
            yield source.problem(what, key, remedy)


def _kits(base: Base) -> set[tuple[object, ...]]:
    try:
        data = parse_yaml(base.text(TIMELINE.path) or "", base.folder).data
    except KitError:
        return set()
    return {(*name, written) for name, written in dict(_turnable(data)).values()}


def _turnable(data: Any) -> Iterator[tuple[Key, tuple[tuple[object, ...], str]]]:
    """Yield the key of each day of the year that is another one the other way round, with its name and what stands."""
    calendar = data.get("calendar") if isinstance(data, dict) else None
    for kind, fields, names in (("breaks", ("first", "last"), ("id",)), ("extra_days", ("day",), ("country", "title"))):
        rows = calendar.get(kind) if isinstance(calendar, dict) else None
        for number, row in enumerate(rows if isinstance(rows, list) else []):
            for field in fields if isinstance(row, dict) else ():
                day = row.get(field)
                # What was read as a day of the year is certain: `1 de abril`.
                plain = isinstance(day, str) and not isinstance(day, DayOfYear)
                if plain and len(day) == len("MM-DD") and _is_turnable(day):
                    name = (field, *(str(row.get(each)) for each in names))
                    yield ("calendar", kind, number, field), (name, day)


def _is_turnable(written: str) -> bool:
    month, _, day = written.partition("-")
    both = month.isdecimal() and day.isdecimal() and month != day
    return both and all(0 < int(each) <= _MONTHS for each in (month, day))
