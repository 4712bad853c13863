"""What a text of a programme can name elsewhere in it, each with the title that people know it by."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import field
from pathlib import Path
from typing import Any

from kit_cli.errors import KitError
from kit_cli.files.document_paths import documents_of
from kit_cli.files.front_matter import read_split
from kit_cli.files.plain_text import read_text
from kit_cli.files.yaml_source import parse_yaml, read_yaml
from kit_cli.frozen import frozen
from kit_cli.judging.model import names
from kit_cli.model.evaluation import TheoryOfChange
from kit_cli.model.folder import BUDGET, CHOICES, FORMS, FRAMEWORK, PROCESSING, SETTINGS, TIMELINE
from kit_cli.programme.known_names import is_id

_FEW = 3
"""So many answers show what a list of choices is."""


@frozen
class Told:
    """Where titles are read: the programme's folder, its languages, and the one in which they are told."""

    folder: Path
    languages: tuple[str, ...]
    language: str
    read: dict[str, dict[str, str]] = field(default_factory=dict, compare=False)
    """What was read so far, by its kind."""

    def titles(self, kind: str) -> dict[str, str]:
        """Return the titles of what there is of a kind, by the name by which others refer to it.

        Where the file that tells them is broken there are none.
        """
        if kind not in self.read:
            self.read[kind] = {}
            with suppress(KitError):
                self.read[kind].update(_KINDS[kind](self))
        return self.read[kind]

    def said(self, text: Any) -> str:
        """Return a text, which may be one by language, in the language or else the programme's main one."""
        if isinstance(text, dict):
            found = next((text[each] for each in (self.language, *self.languages) if each in text), "")
            return self.said(found or next(iter(text.values()), ""))
        return " ".join(str(text if text is not None else "").split())


def _rows(path: str, *keys: str) -> Callable[[Told], Iterator[tuple[str, str]]]:
    """Return what reads the titles of the entries of a file, at one of several keys."""

    def read(told: Told) -> Iterator[tuple[str, str]]:
        data = read_yaml(told.folder / path, told.folder).data
        for key in keys:
            rows: Any = data
            for part in key.split("."):
                rows = rows.get(part) if isinstance(rows, dict) else None
            for row in rows if isinstance(rows, list) else ():
                if isinstance(row, dict) and isinstance(row.get("id"), str):
                    yield row["id"], told.said(row.get("title")) or row["id"]

    return read


def _roles(told: Told) -> Iterator[tuple[str, str]]:
    people = read_yaml(told.folder / SETTINGS.path, told.folder).data["people"]
    for role, person in people.items():
        yield role, told.said(person.get("title")) or role


def _forms(told: Told) -> Iterator[tuple[str, str]]:
    for path in sorted((told.folder / FORMS).glob("*.yml")):
        if is_id(path.name, ".yml"):
            # The questions are long, and nobody asks for them here.
            head = read_text(path, told.folder).partition("\nquestions:")[0]
            yield path.stem, told.said(parse_yaml(head, path).data.get("title")) or path.stem


def _documents(told: Told) -> Iterator[tuple[str, str]]:
    main = told.language if told.language in told.languages else told.languages[0]
    for path in documents_of(main, told.folder):
        with suppress(KitError):
            yield path.stem, told.said(read_split(path, told.folder).front.data.get("title")) or path.stem


def _choices(told: Told) -> Iterator[tuple[str, str]]:
    for name, rows in read_yaml(told.folder / CHOICES, told.folder).data.items():
        labels = [told.said(row.get("label")) for row in rows]
        yield name, " / ".join([*labels[:_FEW], *["…"] * (len(labels) > _FEW)])


_KINDS: dict[str, Callable[[Told], Iterator[tuple[str, str]]]] = {
    "milestone": _rows(TIMELINE.path, "milestones"),
    "form": _forms,
    "document": _documents,
    "choices": _choices,
    "role": _roles,
    "purpose": _rows(PROCESSING.path, "purposes"),
    "basis": _rows(PROCESSING.path, "bases"),
    "retention": _rows(PROCESSING.path, "retentions"),
    "budget line": _rows(BUDGET.path, "lines"),
    "indicator": _rows(FRAMEWORK.path, "indicators"),
    "step": _rows(FRAMEWORK.path, *(f"theory_of_change.{each}" for each in names(TheoryOfChange))),
}
