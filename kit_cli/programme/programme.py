"""A programme as the kit sees it: what could be read of its files, whole or in part, and the dates that follow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar, cast

from kit_cli.errors import KitError, Problem
from kit_cli.files.document_paths import DOCUMENT_FOLDERS, document_path
from kit_cli.files.yaml_source import Source
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import say
from kit_cli.judging.model import Model
from kit_cli.model import folder as lies
from kit_cli.model.evaluation import Framework
from kit_cli.model.folder import ProgrammeFile
from kit_cli.model.registers import Adaptations, Attestations, Confirmations
from kit_cli.model.settings import Settings
from kit_cli.model.tables import Budget, Processing, Risks
from kit_cli.model.timeline import Timeline
from kit_cli.programme.document import Document
from kit_cli.programme.form import Form
from kit_cli.schedule.dates import Dated

ModelT = TypeVar("ModelT", bound=Model)


class UnreadableError(KitError):
    """Something was asked of a programme that a broken file does not tell; ``problem`` says what is broken."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


@frozen
class Programme:
    """What a folder holds. What a broken file would say raises UnreadableError when it is asked for."""

    folder: Path
    languages: tuple[str, ...]
    """The main one first; guessed from the folders of documents where programme.yml does not tell them."""
    models: Mapping[str, Model]
    """What each file says that could be read, by its path in the folder."""
    dates: tuple[Dated, ...]
    forms: dict[str, Form]
    documents: tuple[Document, ...]
    sources: dict[str, Source]
    """Each YAML file that is YAML, by its path in the folder, also where its values are wrong: for lines of errors."""
    problems: tuple[Problem, ...] = ()
    unread: tuple[str, ...] = ()
    """What lies among forms and documents and is neither, by its path in the folder."""
    pictures: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Which pictures each text shows, both by their paths in the folder."""

    @property
    def settings(self) -> Settings:
        """What programme.yml says."""
        return self.says(lies.SETTINGS)

    @property
    def timeline(self) -> Timeline:
        """The milestones as rules."""
        return self.says(lies.TIMELINE)

    @property
    def processing(self) -> Processing:
        """Purposes, bases and retentions of personal data."""
        return self.says(lies.PROCESSING)

    @property
    def budget(self) -> Budget:
        """Costs and sources."""
        return self.says(lies.BUDGET)

    @property
    def risks(self) -> Risks:
        """The register of risks."""
        return self.says(lies.RISKS)

    @property
    def framework(self) -> Framework:
        """The evaluation framework."""
        return self.says(lies.FRAMEWORK)

    @property
    def attestations(self) -> Attestations:
        """The register of attestations."""
        return self.says(lies.ATTESTATIONS)

    @property
    def adaptations(self) -> Adaptations:
        """The register of adaptations."""
        return self.says(lies.ADAPTATIONS)

    @property
    def confirmations(self) -> Confirmations:
        """The texts that the hub has confirmed as its own."""
        return self.says(lies.CONFIRMATIONS)

    def says(self, file: ProgrammeFile[ModelT]) -> ModelT:
        """Return what a file says; raises UnreadableError."""
        if file.path not in self.models:
            raise self.unreadable(file.path)
        return cast(ModelT, self.models[file.path])

    def knows(self, file: ProgrammeFile[Any]) -> bool:
        """Return whether a file could be read."""
        return file.path in self.models

    @property
    def notes(self) -> tuple[Problem, ...]:
        """What was read otherwise than it is written, such as `340,50` for money, and is not wrong."""
        sources = [*self.sources.values(), *(form.source for form in self.forms.values())]
        noted = [*(each.notes for each in sources), *(each.notes for each in self.documents)]
        return tuple(note for notes in noted for note in notes)

    def whole(self) -> Programme:
        """Return this programme; raises KitError with every problem where there are any."""
        if self.problems:
            raise KitError(self.problems)
        return self

    def saying(self, file: ProgrammeFile[ModelT], model: ModelT) -> Programme:
        """Return the programme as if one of its files said something else."""
        changed = replace(self, models={**self.models, file.path: model})
        return replace(changed, languages=model.languages) if isinstance(model, Settings) else changed

    def source(self, path: str) -> Source:
        """Return a YAML file; raises UnreadableError."""
        if path not in self.sources:
            raise self.unreadable(path)
        return self.sources[path]

    def form(self, name: str) -> Form | None:
        """Return a form, or None where there is none; raises UnreadableError where it is broken."""
        form = self.forms.get(name)
        if form is None and (broken := self._broken(lies.form_path(name))):
            raise UnreadableError(broken)
        return form

    def every_form(self) -> list[Form]:
        """Return all forms; raises UnreadableError where one is broken."""
        readable = {lies.CHOICES, *map(lies.form_path, self.forms)}
        for where, problem in self._broken_files.items():
            if f"{where}/".startswith(f"{lies.FORMS}/") and where not in readable:
                raise UnreadableError(problem)
        return list(self.forms.values())

    def document(self, name: str, language: str) -> Document | None:
        """Return a document in a language, or None where there is none; raises UnreadableError where it is broken."""
        found = self.readable_document(name, language)
        if found is None:
            for folder in DOCUMENT_FOLDERS:
                if broken := self._broken(document_path(name, language, folder)):
                    raise UnreadableError(broken)
        return found

    def readable_document(self, name: str, language: str) -> Document | None:
        """Return a document in a language; None where there is none, or none that can be read."""
        return self._documents.get((name, language))

    @cached_property
    def _documents(self) -> dict[tuple[str, str], Document]:
        return {(each.id, each.language): each for each in self.documents}

    def occurrences(self, milestone: str) -> list[Dated]:
        """Return a milestone's dates in their order; none when the timeline lacks it.

        Raises UnreadableError where the timeline is broken, or gives the milestone no date.
        """
        found = self._dates.get(milestone, [])
        if not found and any(each.id == milestone for each in self.timeline.milestones):
            raise self.unreadable(lies.TIMELINE.path)
        return found

    @cached_property
    def _dates(self) -> dict[str, list[Dated]]:
        found: dict[str, list[Dated]] = {}
        for row in self.dates:
            found.setdefault(row.milestone.id, []).append(row)
        return found

    def date(self, name: str) -> Dated | None:
        """Return a date by its id, such as ``training-2`` for the second occurrence; None where there is none."""
        return self._dates_by_id.get(name)

    @cached_property
    def filled_texts(self) -> dict[tuple[str, str], str]:
        """The texts whose gaps were filled, by language and text: a label comes again in each kind of file."""
        return {}

    @cached_property
    def _dates_by_id(self) -> dict[str, Dated]:
        return {row.id: row for row in reversed(self.dates)}

    def unreadable(self, path: str) -> UnreadableError:
        """Return why a file does not tell something: it is broken, or one that it hangs on."""
        broken = self._broken(path) or self._broken(lies.SETTINGS.path) or next(iter(self.problems), None)
        return UnreadableError(broken or Problem(say("the file is missing"), file=self.folder / path))

    def _broken(self, path: str) -> Problem | None:
        """Return the first problem of a file, or of a folder that it lies in."""
        above = (self._broken_files.get(each.as_posix()) for each in PurePosixPath(path).parents[:-1])
        return self._broken_files.get(path) or next(filter(None, above), None)

    @cached_property
    def _broken_files(self) -> dict[str, Problem]:
        """The first problem of each file that has one, by the file's path in the folder."""
        found: dict[str, Problem] = {}
        for problem in self.problems:
            found.setdefault(self.where(problem), problem)
        return found

    def where(self, problem: Problem) -> str:
        """Return a problem's file by its path in the folder; empty for one that lies elsewhere."""
        inside = problem.file and problem.file.is_relative_to(self.folder)
        return problem.file.relative_to(self.folder).as_posix() if problem.file and inside else ""
