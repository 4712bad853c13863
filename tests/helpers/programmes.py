"""The smallest programme that shows a thing: in English, of a few files as text, with the dates that a test names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from kit_cli.errors import Problem
from kit_cli.files.yaml_source import Source, parse_yaml
from kit_cli.judging.model import Model, defaults, unjudged
from kit_cli.judging.validate import judged
from kit_cli.model.document import FrontMatter
from kit_cli.model.folder import ADAPTATIONS, ATTESTATIONS, SETTINGS, TIMELINE
from kit_cli.model.form import FormFile
from kit_cli.model.settings import Settings
from kit_cli.model.timeline import Milestone, Timeline
from kit_cli.programme.document import Document
from kit_cli.programme.form import Form
from kit_cli.programme.programme import Programme
from kit_cli.schedule.dates import Dated

FOLDER = Path("programme")
_REGISTERS = (ATTESTATIONS, ADAPTATIONS)
ModelT = TypeVar("ModelT", bound=Model)


def english(model: type[ModelT], data: object) -> ModelT:
    """Return data as a model of a programme in English."""
    found: ModelT = judged(model, data, ("en",))
    return found


def some(model: type[ModelT], **values: Any) -> ModelT:
    """Return a model that says only these things; whoever asks it for another one gets an AttributeError."""
    return unjudged(model, {**defaults(model), **values})


def milestone(name: str, **rule: Any) -> Milestone:
    """Return a milestone's rule."""
    return english(Milestone, {"id": name, "title": f"The {name}", "stage": "MEN", "what": name, **rule})


def dated(name: str, start: date, end: date | None = None, **rule: Any) -> Dated:
    """Return a milestone with its days, one unless an end is given."""
    return Dated(name, milestone(name, **rule), start, end or start)


def form(name: str, text: str, **lists: Any) -> Form:
    """Return a form of this text; what its head does not say is as in any form."""
    head = "title: T\nintro: I\nstage: MEN\naudience: mentees\nminutes: 3\n"
    head += "" if "data:" in text else "data: {purpose: learning, basis: interest, retention: year}\n"
    source = parse_yaml(head + text, FOLDER / "forms" / f"{name}.yml")
    return Form(name, source, english(FormFile, source.data), lists)


def document(name: str, body: str, language: str = "en", folder: str = "documents", **front: Any) -> Document:
    """Return a document whose body begins on line 7."""
    said = {"title": name, "stage": "MEN", "kind": "guide", "for": ["mentors"], **front}
    path = FOLDER / folder / language / f"{name}.md"
    return Document(name, language, folder, path, english(FrontMatter, said), body, 7)


def programme(
    files: Mapping[str, str] | None = None,
    *,
    dates: Iterable[Dated] = (),
    undated: Iterable[Milestone] = (),
    settings: Mapping[str, Any] | None = None,
    forms: Iterable[Form] = (),
    documents: Iterable[Document] = (),
    languages: tuple[str, ...] = ("en",),
    problems: Iterable[Problem] = (),
) -> Programme:
    """Return a programme: its timeline has the milestones of these dates in their order, each on its own line from 2.

    Of ``settings`` only what a test gives is there, by section; ``files`` are YAML by their path, read and not judged,
    but for the registers.
    """
    rows = tuple(dates)
    rules = list({rule.id: rule for rule in (*(row.milestone for row in rows), *undated)}.values())
    texts = {TIMELINE.path: "milestones:\n" + "".join(f"  - id: {rule.id}\n" for rule in rules), **(files or {})}
    sources: dict[str, Source] = {path: parse_yaml(text, FOLDER / path) for path, text in texts.items()}
    models: dict[str, Model] = {TIMELINE.path: some(Timeline, milestones=rules)}
    models |= {file.path: english(file.model, sources[file.path].data) for file in _REGISTERS if file.path in sources}
    if settings is not None:
        models[SETTINGS.path] = some(Settings, **settings)
    by_id = {each.id: each for each in forms}
    return Programme(FOLDER, languages, models, rows, by_id, tuple(documents), sources, tuple(problems))
