"""A programme as evidence reads it: values by their path, rows of tables, and days, each with its file and line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from dateutil.relativedelta import relativedelta

from kit_cli.model.timeline import Offset
from kit_cli.programme import Programme
from kit_cli.schedule.dates import Dated
from kit_cli.yaml_source import Key, Source, as_written, read_yaml

ANSWERS = ".mentorkit/answers.yml"
_ROUND = 0.5


@dataclass(frozen=True)
class Finding:
    """What evidence lacks: what was found, what would satisfy it, and where."""

    what: str
    remedy: str
    file: str
    line: int = 1


@dataclass(frozen=True)
class Reading:
    """A loaded programme, and how evidence looks things up in it."""

    programme: Programme

    @cached_property
    def _answers(self) -> Source:
        return read_yaml(self.programme.folder / ANSWERS)

    def source(self, file: str) -> Source:
        """Return a YAML file of the programme; raises KitError when the answers cannot be read."""
        return self._answers if file == ANSWERS else self.programme.sources[file]

    def value(self, file: str, path: str) -> Any:
        """Return what stands at a path such as ``cohort.size``; None when nothing does."""
        here = self.source(file).data
        for part in path.split("."):
            here = here.get(part) if isinstance(here, dict) else None
        return here

    def line(self, file: str, key: Key) -> int:
        """Return the line of a key, or of the nearest one above it."""
        return self.source(file).line(key)

    def rows(self, file: str, table: str, where: dict[str, str]) -> Iterator[tuple[int, dict[str, Any]]]:
        """Yield the rows of a table that are meant, each with its number in the file."""
        found = self.value(file, table)
        for number, row in enumerate(found if isinstance(found, list) else ()):
            if isinstance(row, dict) and all(_said(row.get(key)) == value for key, value in where.items()):
                yield number, row

    def first(self, milestone: str) -> Dated | None:
        """Return a milestone's first occurrence; None when the timeline lacks it."""
        return next((row for row in self.programme.dates if row.milestone.id == milestone), None)

    def last(self, milestone: str) -> Dated | None:
        """Return a milestone's last occurrence; None when the timeline lacks it."""
        return next((row for row in reversed(self.programme.dates) if row.milestone.id == milestone), None)

    def scaled(self, bound: float, per_months: int | None) -> float:
        """Return a count in proportion to the programme's length, rounded as the template rounds, at least one."""
        if not per_months:
            return bound
        return max(1, int(bound * self.programme.settings.programme.length_months / per_months + _ROUND))

    def moved(self, day: date, offset: Offset) -> date:
        """Return the day that lies so far after another; a share is one of the programme's length."""
        months = self.programme.settings.programme.length_months
        if offset.unit == "%":
            length = day + relativedelta(months=months) - day
            return day + timedelta(days=length.days * offset.amount // 100)
        if offset.unit == "month":
            return day + relativedelta(months=offset.amount)
        return day + timedelta(days=offset.amount * (7 if offset.unit == "week" else 1))


def _said(value: Any) -> str:
    """Return a value as it is written in YAML: ``true``, ``60``, ``access``."""
    return str(as_written(value))


def filled(value: Any) -> bool:
    """Tell whether something is written there; a text must be there in each of its languages."""
    if isinstance(value, dict):
        return bool(value) and all(filled(inner) for inner in value.values())
    return value is not None and value != "" and value != []
