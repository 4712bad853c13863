"""A programme as the kit sees it: its files, read and validated, and the dates that follow from them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from kit_cli.files.headings import heading_ids
from kit_cli.files.yaml_source import Source
from kit_cli.model.document import FrontMatter
from kit_cli.model.evaluation import Framework
from kit_cli.model.form import Choice, FormFile, Question
from kit_cli.model.registers import Adaptations, Attestations
from kit_cli.model.settings import Settings
from kit_cli.model.tables import Budget, Processing, Risks
from kit_cli.model.timeline import Timeline
from kit_cli.schedule.dates import Dated


@dataclass(frozen=True)
class Form:
    """One form: its id (the name of its file), and what its file says, with lists of choices put in."""

    id: str
    source: Source
    file: FormFile
    lists: dict[str, list[Choice]]

    def choices(self, question: Question) -> list[Choice]:
        """Return a question's choices, from its own list or a shared one; none where that list is missing."""
        if isinstance(question.choices, str):
            return self.lists.get(question.choices, [])
        return question.choices or []

    def flat(self) -> list[Question]:
        """Return every question in order, those of groups after their group."""
        return [each for question in self.file.questions for each in (question, *question.questions)]


@dataclass(frozen=True)
class Document:
    """One document in one language: its id, what its front matter says, and its Markdown."""

    id: str
    language: str
    folder: str
    path: Path
    front: FrontMatter
    body: str
    body_line: int

    @cached_property
    def heading_ids(self) -> dict[str, int]:
        """The ids of the headings that have one, each with its line in the body."""
        return heading_ids(self.body)


@dataclass(frozen=True)
class Programme:
    """A programme's folder, read and found to be right."""

    folder: Path
    settings: Settings
    timeline: Timeline
    dates: tuple[Dated, ...]
    forms: dict[str, Form]
    processing: Processing
    budget: Budget
    risks: Risks
    framework: Framework
    documents: tuple[Document, ...]
    attestations: Attestations
    adaptations: Adaptations
    sources: dict[str, Source]
    """What each YAML file says, by its path in the folder: for the lines of errors."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The programme's languages, the main one first."""
        return self.settings.languages
