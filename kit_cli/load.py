"""Read a programme's folder: every file validated, every problem of every file told at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

from kit_cli.errors import KitError, Problem, nearest
from kit_cli.forms_lint import lint
from kit_cli.front_matter import read_split
from kit_cli.languages import languages as kit_languages
from kit_cli.model.document import FrontMatter
from kit_cli.model.evaluation import Framework
from kit_cli.model.form import Choice, FormFile
from kit_cli.model.settings import Settings
from kit_cli.model.tables import Budget, Processing, Risks
from kit_cli.model.timeline import Timeline
from kit_cli.programme import Document, Form, Programme
from kit_cli.references import check_references
from kit_cli.schedule.dates import plan
from kit_cli.validate import validate
from kit_cli.yaml_source import Source, read_yaml

ModelT = TypeVar("ModelT", bound=BaseModel)
Result = TypeVar("Result")

DOCUMENT_FOLDERS = ("documents", "evaluation")
CHOICES_FILE = "_choices.yml"
_ID = re.compile(r"[a-z][a-z0-9-]{0,39}")


class _Reader:
    """Reads files one after the other, keeping their problems until all have been read."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def attempt(self, read: Callable[[], Result]) -> Result | None:
        """Return what is read, or None when it has problems."""
        try:
            return read()
        except KitError as error:
            self.problems += error.problems
            return None

    def done(self) -> None:
        """Raise KitError with all problems so far."""
        if self.problems:
            raise KitError(self.problems)


def load(folder: Path) -> Programme:
    """Return the programme of a folder; raises KitError with every problem found."""
    settings_source = read_yaml(settings_file(folder))
    tags = _languages(settings_source)
    settings = validate(Settings, settings_source, tags)
    sources = {"programme.yml": settings_source}
    reader = _Reader()

    def model(kind: type[ModelT], name: str) -> ModelT | None:
        source = reader.attempt(lambda: read_yaml(folder / name))
        if source is None:
            return None
        sources[name] = source
        return reader.attempt(lambda: validate(kind, source, tags))

    timeline = model(Timeline, "timeline.yml")
    section = settings.programme
    dates = timeline and reader.attempt(
        lambda: plan(timeline, section.starts_on, section.length_months, sources["timeline.yml"])
    )
    processing = model(Processing, "processing.yml")
    budget, risks = model(Budget, "budget.yml"), model(Risks, "risks.yml")
    framework = model(Framework, "evaluation/framework.yml")
    choices = reader.attempt(lambda: read_yaml(folder / "forms" / CHOICES_FILE))
    if choices:
        sources[f"forms/{CHOICES_FILE}"] = choices
    lists = choices and reader.attempt(lambda: _choice_lists(choices, tags))
    forms = _forms(folder, tags, lists or {}, reader)
    documents = tuple(_documents(folder, tags, reader))
    reader.done()
    if not (timeline and dates and processing and budget and risks and framework):
        raise AssertionError("a file without problems must have been read")  # pragma: no cover
    programme = Programme(
        folder, settings, timeline, dates, forms, processing, budget, risks, framework, documents, sources
    )
    problems = [problem for form in forms.values() for problem in lint(form, processing)]
    problems += check_references(programme)
    if problems:
        raise KitError(problems)
    return programme


def settings_file(folder: Path) -> Path:
    """Return a programme's programme.yml; raises KitError when the folder has none."""
    path = folder / "programme.yml"
    if not path.is_file():
        remedy = "Name a programme's folder, or make one with `mentorkit new`."
        raise KitError(Problem("this is not a programme's folder: it has no programme.yml", remedy, folder))
    return path


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
            raise KitError(source.problem(f"{tag} is not a language that the kit speaks", where,
                                          nearest(tag, kit_languages())))  # fmt: skip
    return tags


def _choice_lists(source: Source, tags: tuple[str, ...]) -> dict[str, list[Choice]]:
    if not isinstance(source.data, dict):
        raise KitError(source.problem("lists of choices are expected here, each under its name"))
    wrapped = Source(source.path, {"lists": source.data}, {("lists", *key): line for key, line in source.lines.items()})
    return validate(_ChoiceLists, wrapped, tags).lists


class _ChoiceLists(BaseModel):
    lists: dict[str, list[Choice]]


def _forms(folder: Path, tags: tuple[str, ...], lists: dict[str, list[Choice]], reader: _Reader) -> dict[str, Form]:
    forms: dict[str, Form] = {}
    for path in sorted((folder / "forms").glob("*.yml")):
        if path.name == CHOICES_FILE or path.name.startswith("."):
            continue
        if not _named(path, reader):
            continue
        source = reader.attempt(lambda path=path: read_yaml(path))  # type: ignore[misc]
        file = source and reader.attempt(lambda source=source: validate(FormFile, source, tags))  # type: ignore[misc]
        if source and file:
            forms[path.stem] = Form(path.stem, source, file, lists)
    return forms


def _documents(folder: Path, tags: tuple[str, ...], reader: _Reader) -> Iterator[Document]:
    for kind in DOCUMENT_FOLDERS:
        for tag in tags:
            for path in sorted((folder / kind / tag).glob("*.md")):
                if path.name.startswith(".") or not _named(path, reader):
                    continue
                document = reader.attempt(lambda path=path, kind=kind, tag=tag: _document(path, kind, tag))  # type: ignore[misc]
                if document:
                    yield document


def _named(path: Path, reader: _Reader) -> bool:
    """Return whether a file's name can be an id; note the problem when it cannot."""
    if not _ID.fullmatch(path.stem):
        remedy = "Name it with lower-case letters, digits and hyphens, beginning with a letter."
        reader.problems.append(Problem("the name of this file cannot be an id", remedy, path))
        return False
    return True


def _document(path: Path, kind: str, tag: str) -> Document:
    split = read_split(path)
    front = validate(FrontMatter, split.front, (tag,))
    return Document(path.stem, tag, kind, path, front, split.body, split.body_line)
