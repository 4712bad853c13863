"""A programme as evidence reads it: values by their path, rows of tables, and days, each with its file and line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from os.path import lexists
from typing import Any

from kit_cli.check.origin import Authorship, origin_of
from kit_cli.errors import KitError, Problem
from kit_cli.files.written_numbers import as_written
from kit_cli.files.yaml_source import Key, Source, read_yaml
from kit_cli.frozen import frozen
from kit_cli.model.folder import ANSWERS, SETTINGS
from kit_cli.model.timeline import Offset
from kit_cli.programme.programme import Programme, UnreadableError
from kit_cli.schedule.arithmetic import away, scaled


@frozen
class Reading:
    """How evidence looks things up in a programme; whatever is broken raises UnreadableError when it is looked up."""

    programme: Programme

    @cached_property
    def origin(self) -> Authorship:
        """What tells the hub's own texts from the kit's."""
        return origin_of(self.programme)

    @cached_property
    def _answers(self) -> Source:
        try:
            return read_yaml(self.programme.folder / ANSWERS, self.programme.folder)
        except KitError as error:
            raise UnreadableError(error.problems[0]) from error

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the answers where there are some; not every programme has them."""
        try:
            if lexists(self.programme.folder / ANSWERS):
                _ = self._answers
        except UnreadableError as error:
            return (error.problem,)
        return ()

    def source(self, file: str) -> Source:
        """Return a YAML file of the programme."""
        return self._answers if file == ANSWERS else self.programme.source(file)

    def value(self, file: str, path: str) -> Any:
        """Return what stands at a path such as ``cohort.size``; None when nothing does."""
        return at(self.source(file).data, path)

    def line(self, file: str, key: Key) -> int:
        """Return the line of a key, or of the nearest one above it."""
        return self.source(file).line(key)

    def rows(self, file: str, table: str, where: dict[str, str]) -> Iterator[tuple[int, dict[str, Any]]]:
        """Yield the rows of a table that are meant, each with its number in the file."""
        found = self.value(file, table)
        for number, row in enumerate(found if isinstance(found, list) else ()):
            if is_meant(row, where):
                yield number, row

    def scaled(self, bound: float, per_months: int | None) -> float:
        """Return a count in proportion to the programme's length, at least one; as it is where nothing scales it."""
        return scaled(bound, per_months, self._months()) if per_months else bound

    def away(self, day: date, offset: Offset) -> date:
        """Return the day that lies so far after another; a share is one of the programme's length."""
        return away(day, offset, self._months() if offset.unit == "%" else 0)

    def _months(self) -> int:
        months = self.value(SETTINGS.path, "programme.length_months")
        if not isinstance(months, int):
            raise self.programme.unreadable(SETTINGS.path)
        return months


def at(data: Any, path: str) -> Any:
    """Return what stands at a path such as ``cohort.size`` of a file's data; None when nothing does."""
    for part in path.split("."):
        data = data.get(part) if isinstance(data, dict) else None
    return data


def is_meant(row: Any, where: dict[str, str]) -> bool:
    """Tell whether a row says these things, each as it is written in YAML: ``true``, ``60``, ``access``."""
    return isinstance(row, dict) and all(str(as_written(row.get(key))) == value for key, value in where.items())


def filled(value: Any) -> bool:
    """Tell whether something is written there; a text must be there in each of its languages."""
    if isinstance(value, dict):
        return bool(value) and all(filled(inner) for inner in value.values())
    return value is not None and value != "" and value != []
