"""A programme's folder as far as it can be read: what is broken is told, and the rest stands."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

from kit_cli.errors import KitError, Problem, nearest
from kit_cli.files.document_paths import DOCUMENT_FOLDERS
from kit_cli.files.validate import validate
from kit_cli.files.yaml_source import Source, read_yaml
from kit_cli.languages import languages as kit_languages
from kit_cli.model.evaluation import Framework
from kit_cli.model.registers import Adaptations, Attestations
from kit_cli.model.settings import ProgrammeSection, Settings
from kit_cli.model.tables import Budget, Processing, Risks
from kit_cli.model.timeline import Timeline
from kit_cli.programme.form_lint import lint
from kit_cli.programme.forms_and_documents import Parts, read_documents, read_forms
from kit_cli.programme.programme import Document, Form, Programme
from kit_cli.programme.references import check_references
from kit_cli.schedule.dates import Dated
from kit_cli.schedule.plan import plan_what_can_be

ModelT = TypeVar("ModelT", bound=BaseModel)


@dataclass(frozen=True)
class Draft:
    """What could be read of a programme, and every problem; a file that is broken leaves its part out."""

    folder: Path
    languages: tuple[str, ...]
    settings: Settings | None
    timeline: Timeline | None
    dates: tuple[Dated, ...]
    forms: dict[str, Form]
    documents: tuple[Document, ...]
    attestations: Attestations | None
    adaptations: Adaptations | None
    sources: dict[str, Source]
    """Each YAML file that is YAML, by its path in the folder, also where its values are wrong."""
    problems: tuple[Problem, ...]
    programme: Programme | None
    """The whole, when every file could be read."""


def settings_file(folder: Path) -> Path:
    """Return a programme's programme.yml; raises KitError when the folder has none."""
    path = folder / "programme.yml"
    if not os.path.lexists(path):
        remedy = "Name a programme's folder, or make one with `mentorkit new`."
        raise KitError(Problem("this is not a programme's folder: it has no programme.yml", remedy, folder))
    return path


def read_draft(folder: Path) -> Draft:
    """Return what a folder holds; raises KitError when it is not a programme's folder."""
    path = settings_file(folder)
    parts = Parts()
    source = parts.attempt(lambda: read_yaml(path))
    told = parts.attempt(lambda: _languages(source)) if source else None
    tags = told or _languages_of_folders(folder)
    untold = list(parts.problems)
    sources = {"programme.yml": source} if source else {}
    reader = _Reader(folder, tags, parts, sources)
    settings = parts.attempt(lambda: validate(Settings, source, tags)) if source else None
    timeline = reader.model(Timeline, "timeline.yml")
    dates = reader.dates(timeline, settings)
    processing, budget = reader.model(Processing, "processing.yml"), reader.model(Budget, "budget.yml")
    risks, framework = reader.model(Risks, "risks.yml"), reader.model(Framework, "evaluation/framework.yml")
    attestations = reader.register(Attestations, "attestations.yml")
    adaptations = reader.register(Adaptations, "adaptations.yml")
    forms, documents = read_forms(folder, tags, sources, parts), tuple(read_documents(folder, tags, parts))
    programme = None
    if (
        not parts.problems
        and settings
        and timeline
        and processing
        and budget
        and risks
        and framework
        and attestations
        and adaptations
    ):
        programme = Programme(
            folder,
            settings,
            timeline,
            dates,
            forms,
            processing,
            budget,
            risks,
            framework,
            documents,
            attestations,
            adaptations,
            sources,
        )
        parts.problems += [problem for form in forms.values() for problem in lint(form, processing)]
        parts.problems += check_references(programme)
    return Draft(
        folder,
        tags,
        settings,
        timeline,
        dates,
        forms,
        documents,
        attestations,
        adaptations,
        sources,
        # Judged by languages that were only guessed, the other files would seem to be full of mistakes.
        tuple(parts.problems if told else untold),
        programme,
    )


@dataclass(frozen=True)
class _Reader:
    """Reads the files of one folder, each into its model."""

    folder: Path
    tags: tuple[str, ...]
    parts: Parts
    sources: dict[str, Source]

    def model(self, kind: type[ModelT], name: str) -> ModelT | None:
        """Return a file as its model; None when it is broken."""
        source = self.parts.attempt(lambda: read_yaml(self.folder / name))
        if source is None:
            return None
        self.sources[name] = source
        return self.parts.attempt(lambda: validate(kind, source, self.tags))

    def register(self, kind: type[ModelT], name: str) -> ModelT | None:
        """Return a register of the hub; programmes of an older kit have none yet."""
        return self.model(kind, name) if os.path.lexists(self.folder / name) else kind()

    def dates(self, timeline: Timeline | None, settings: Settings | None) -> tuple[Dated, ...]:
        """Return the dates that can be told; they need but one section of programme.yml."""
        section = settings.programme if settings else self._section()
        if timeline is None or section is None:
            return ()
        source = self.sources["timeline.yml"]
        rows, problems = plan_what_can_be(timeline, section.starts_on, section.length_months, source)
        self.parts.problems += problems
        return rows

    def _section(self) -> ProgrammeSection | None:
        source = self.sources.get("programme.yml")
        if source is None or not isinstance(source.data, dict):
            return None
        try:
            return validate(ProgrammeSection, Source(source.path, source.data.get("programme")), self.tags)
        except KitError:  # told with the whole file
            return None


def _languages(source: Source) -> tuple[str, ...]:
    """Return the programme's languages, which every other text is judged by."""
    try:
        tags = tuple(TypeAdapter(list[str]).validate_python(source.data["programme"]["languages"]))
    except (KeyError, TypeError, ValidationError) as error:
        what = "programme.languages is missing or is not a list"
        raise KitError(source.problem(what, ("programme", "languages"), "For example: languages: [sv, en]")) from error
    if not tags or len(set(tags)) < len(tags):
        what = "programme.languages is empty" if not tags else "a language stands twice in programme.languages"
        raise KitError(source.problem(what, ("programme", "languages"), "For example: languages: [sv, en]"))
    for index, tag in enumerate(tags):
        if tag not in kit_languages():
            where = ("programme", "languages", index)
            raise KitError(
                source.problem(f"{tag} is not a language that the kit speaks", where, nearest(tag, kit_languages()))
            )
    return tags


def _languages_of_folders(folder: Path) -> tuple[str, ...]:
    """Return the languages that documents are written in, where programme.yml does not tell them."""
    return tuple(tag for tag in kit_languages() if any((folder / kind / tag).is_dir() for kind in DOCUMENT_FOLDERS))
