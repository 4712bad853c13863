"""A programme as evidence reads it: values by their path, rows of tables, and days, each with its file and line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

from dateutil.relativedelta import relativedelta

from kit_cli.check.finding import Blocked
from kit_cli.errors import KitError, Problem
from kit_cli.files.document_paths import DOCUMENT_FOLDERS
from kit_cli.files.yaml_source import Key, Source, as_written, read_yaml
from kit_cli.model.timeline import Milestone, Offset
from kit_cli.programme.programme import Document, Form, Programme
from kit_cli.programme.read import Draft
from kit_cli.schedule.dates import Dated

ANSWERS = ".mentorkit/answers.yml"
_ROUND = 0.5


@dataclass(frozen=True)
class Reading:
    """A programme, or what could be read of it, and how evidence looks things up in it.

    Whatever is broken raises Blocked when it is looked up.
    """

    programme: Draft | Programme

    @property
    def folder(self) -> Path:
        """The programme's folder."""
        return self.programme.folder

    @property
    def languages(self) -> tuple[str, ...]:
        """The programme's languages, the main one first."""
        return self.programme.languages

    @cached_property
    def _answers(self) -> Source:
        try:
            return read_yaml(self.folder / ANSWERS)
        except KitError as error:
            raise Blocked(error.problems[0]) from error

    def source(self, file: str) -> Source:
        """Return a YAML file of the programme."""
        if file == ANSWERS:
            return self._answers
        source = self.programme.sources.get(file)
        if source is None:
            raise self.blocked(file)
        return source

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

    def milestones(self) -> list[Milestone]:
        """Return the timeline's milestones."""
        if self.programme.timeline is None:
            raise self.blocked("timeline.yml")
        return self.programme.timeline.milestones

    def occurrences(self, milestone: str) -> list[Dated]:
        """Return a milestone's dates in their order; none when the timeline lacks it."""
        found = self._dates.get(milestone, [])
        if not found and any(each.id == milestone for each in self.milestones()):
            raise self.blocked("timeline.yml")
        return found

    def forms(self) -> list[Form]:
        """Return all forms."""
        for problem in self.problems:
            where = self.where(problem)
            if where.startswith("forms/") and where.removeprefix("forms/").removesuffix(".yml") not in self._read_forms:
                raise Blocked(problem)
        return list(self.programme.forms.values())

    def form(self, name: str) -> Form | None:
        """Return a form; None when the programme lacks it."""
        form = self.programme.forms.get(name)
        if form is None and (broken := self._broken(f"forms/{name}.yml")):
            raise Blocked(broken)
        return form

    def document(self, name: str, language: str) -> Document | None:
        """Return a document in a language; None when the programme lacks it."""
        found = self.written(name, language)
        if found is None:
            for folder in DOCUMENT_FOLDERS:
                if broken := self._broken(f"{folder}/{language}/{name}.md"):
                    raise Blocked(broken)
        return found

    def written(self, name: str, language: str) -> Document | None:
        """Return a document in a language; None when it is not there or cannot be read."""
        return self._documents.get((name, language))

    @cached_property
    def _documents(self) -> dict[tuple[str, str], Document]:
        return {(each.id, each.language): each for each in self.programme.documents}

    @cached_property
    def _dates(self) -> dict[str, list[Dated]]:
        found: dict[str, list[Dated]] = {}
        for row in self.programme.dates:
            found.setdefault(row.milestone.id, []).append(row)
        return found

    def scaled(self, bound: float, per_months: int | None) -> float:
        """Return a count in proportion to the programme's length, rounded as the template rounds, at least one."""
        return max(1, int(bound * self._months() / per_months + _ROUND)) if per_months else bound

    def moved(self, day: date, offset: Offset) -> date:
        """Return the day that lies so far after another; a share is one of the programme's length."""
        if offset.unit == "%":
            length = day + relativedelta(months=self._months()) - day
            return day + timedelta(days=length.days * offset.amount // 100)
        if offset.unit == "month":
            return day + relativedelta(months=offset.amount)
        return day + timedelta(days=offset.amount * (7 if offset.unit == "week" else 1))

    def _months(self) -> int:
        months = self.value("programme.yml", "programme.length_months")
        if not isinstance(months, int):
            raise self.blocked("programme.yml")
        return months

    def blocked(self, file: str) -> Blocked:
        """Return why something of a file cannot be told: the file is broken, or one that it hangs on."""
        problem = self._broken(file) or self._broken("programme.yml") or next(iter(self.problems), None)
        return Blocked(problem or Problem("the file is missing", "", self.folder / file))

    def _broken(self, file: str) -> Problem | None:
        """Return the first problem of a file."""
        for problem in self.problems:
            if self.where(problem) == file:
                return problem
        return None

    def where(self, problem: Problem) -> str:
        """Return a problem's file by its path in the programme."""
        inside = problem.file and problem.file.is_relative_to(self.folder)
        return problem.file.relative_to(self.folder).as_posix() if problem.file and inside else ""

    @cached_property
    def _read_forms(self) -> set[str]:
        return {*self.programme.forms, "_choices"}

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong in the files; nothing in a programme that was read whole."""
        return self.programme.problems if isinstance(self.programme, Draft) else ()


def _said(value: Any) -> str:
    """Return a value as it is written in YAML: ``true``, ``60``, ``access``."""
    return str(as_written(value))


def filled(value: Any) -> bool:
    """Tell whether something is written there; a text must be there in each of its languages."""
    if isinstance(value, dict):
        return bool(value) and all(filled(inner) for inner in value.values())
    return value is not None and value != "" and value != []
