"""Read a programme's folder as far as it can be read: what is broken is told, and the rest stands."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from kit_cli.errors import KitError, Problem, nearest
from kit_cli.files.attempts import Attempts
from kit_cli.files.document_paths import DOCUMENT_FOLDERS
from kit_cli.files.yaml_source import Source, read_yaml
from kit_cli.grammar.sentence import say
from kit_cli.judging.model import Model
from kit_cli.judging.readings import read_as_meant
from kit_cli.languages.hand import Hand
from kit_cli.languages.table import languages as kit_languages
from kit_cli.model.folder import FILES, SETTINGS, TIMELINE, ProgrammeFile
from kit_cli.model.settings import ProgrammeSection, Settings
from kit_cli.programme.absent_languages import causes
from kit_cli.programme.base import Base
from kit_cli.programme.contents import Contents, check_not_misnamed, contents
from kit_cli.programme.form_lint import lint
from kit_cli.programme.forms_and_documents import other_languages, read_documents, read_forms
from kit_cli.programme.pictures import picture_files, picture_problems
from kit_cli.programme.programme import Programme
from kit_cli.programme.references import check_references
from kit_cli.programme.turned_days import turned_days
from kit_cli.schedule.dates import Dated
from kit_cli.schedule.plan import plan_what_can_be

ModelT = TypeVar("ModelT", bound=Model)


def check_is_programme(folder: Path) -> None:
    """Raise KitError when a folder is not a programme's: it has no programme.yml, or has it under another name."""
    if not os.path.lexists(folder / SETTINGS.path):
        check_not_misnamed(folder, SETTINGS.path)
        what = say("this is not a programme's folder: it has no {file}", file=SETTINGS.path)
        remedy = say("Name a programme's folder, or make one with `mentorkit new`.")
        above = folder.resolve().parents
        if home := next((each for each in above if os.path.lexists(each / SETTINGS.path)), None):
            what = say("this lies within a programme, and is none itself")
            remedy = say("Name the programme's folder: {folder}.", folder=home)
        raise KitError(Problem(what, remedy, folder))


def read_programme(folder: Path) -> Programme:
    """Return what a folder holds, whole or in part; raises KitError when it is not a programme's.

    ``read_programme(folder).whole()`` is for whoever needs all of it.
    """
    check_is_programme(folder)
    return _Reader(folder).programme()


class _Reader:
    """Reads the files of one folder, each into its model, and notes what is wrong with each."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._attempts = Attempts()
        self._sources: dict[str, Source] = {}
        self._models: dict[str, Model] = {}
        self._tags: tuple[str, ...] = ()
        self._contents = Contents()
        self._hand = Hand()

    def programme(self) -> Programme:
        """Return what the folder holds."""
        attempts = self._attempts
        settings = self._source(SETTINGS)
        told = attempts.attempt(lambda: languages_in(settings)) if settings else None
        self._tags = told or _languages_of_folders(self._folder)
        # What lies there under a wrong name comes before what follows from it.
        self._contents = contents(self._folder, other_languages(self._tags))
        attempts.problems[:0] = self._contents.problems
        self._hand = hand_in(settings, self._tags)
        untold = tuple(attempts.problems)
        for file in FILES:
            self._read(file)
            if file is TIMELINE:
                dates = self._dates()
        forms = read_forms(self._folder, self._tags, self._hand, self._sources, self._contents, attempts)
        documents = tuple(read_documents(self._folder, self._tags, self._hand, self._contents, attempts))
        found = Programme(self._folder, self._tags, self._models, dates, forms, documents, self._sources)
        found = replace(found, pictures=picture_files(found))
        if not attempts.problems:
            attempts.problems += _across_files(found)
        attempts.problems += picture_problems(found)
        # Judged by languages that were only guessed, the other files would seem to be full of mistakes.
        problems = causes(attempts.problems, self._tags, settings) if told and settings else untold
        shown = {path for paths in found.pictures.values() for path in paths}
        unread = tuple(path for path in self._contents.unread if path not in shown)
        return replace(found, problems=problems, unread=unread)

    def _source(self, file: ProgrammeFile[ModelT]) -> Source | None:
        """Return a file as YAML; None when it is broken."""
        if file.path not in self._sources:
            source = self._attempts.attempt(lambda: read_yaml(self._folder / file.path, self._folder))
            if source is None:
                return None
            self._sources[file.path] = source
        return self._sources[file.path]

    def _read(self, file: ProgrammeFile[Any]) -> None:
        """Read a file into its model."""
        if file.path in self._contents.missing:
            return
        if file.optional and not os.path.lexists(self._folder / file.path):
            self._models[file.path] = file.model()
            return
        # programme.yml was read before the others, for the languages.
        source = self._sources.get(file.path) if file is SETTINGS else self._source(file)
        if source is None:
            return
        read = self._attempts.attempt(lambda: read_as_meant(file.model, source, self._tags, self._hand.readings))
        if read:
            self._models[file.path], self._sources[file.path] = read

    def _dates(self) -> tuple[Dated, ...]:
        """Return the dates that can be told; they need but one section of programme.yml."""
        timeline, section = self._models.get(TIMELINE.path), self._section()
        if not isinstance(timeline, TIMELINE.model) or section is None:
            return ()
        source = self._sources[TIMELINE.path]
        rows, problems = plan_what_can_be(timeline, section.starts_on, section.length_months, source)
        if problems:  # which may be why
            problems = [*turned_days(source, Base(self._folder)), *problems]
        self._attempts.problems += problems
        return rows

    def _section(self) -> ProgrammeSection | None:
        settings, source = self._models.get(SETTINGS.path), self._sources.get(SETTINGS.path)
        if isinstance(settings, Settings):
            return settings.programme
        if source is None or not isinstance(source.data, dict):
            return None
        try:
            section = Source(source.path, source.data.get("programme"))
            return read_as_meant(ProgrammeSection, section, self._tags, self._hand.readings)[0]
        except KitError:  # told with the whole file
            return None


def _across_files(programme: Programme) -> Iterator[Problem]:
    """Yield what is wrong between files that are right by themselves."""
    for form in programme.forms.values():
        yield from lint(form, programme.processing)
    yield from check_references(programme)


def languages_in(source: Source) -> tuple[str, ...]:
    """Return the languages by which all texts are judged, the main one first; raises KitError where none are told."""
    key, name = ("programme", "languages"), "programme.languages"
    example = say("For example: {example}", example="languages: [sv, en]")
    section = source.data.get("programme") if isinstance(source.data, dict) else None
    listed = section.get("languages") if isinstance(section, dict) else None
    if not isinstance(listed, list) or not all(isinstance(tag, str) for tag in listed):
        what = say("{key} is missing or is not a list", key=name)
        raise KitError(source.problem(what, key, example))
    tags = tuple(listed)
    if not tags or len(set(tags)) < len(tags):
        what = say("a language stands twice in {key}", key=name) if tags else say("{key} is empty", key=name)
        raise KitError(source.problem(what, key, example))
    for index, tag in enumerate(tags):
        if tag not in kit_languages():
            what = say("{language} is not a language that the kit speaks", language=tag)
            raise KitError(source.problem(what, (*key, index), nearest(tag, kit_languages())))
    return tags


def languages_of(folder: Path) -> tuple[str, ...]:
    """Return the languages of a programme, the main one first; guessed from its folders where nothing tells them."""
    try:
        return languages_in(read_yaml(folder / SETTINGS.path, folder))
    except KitError:
        return _languages_of_folders(folder)


def hand_of(folder: Path) -> Hand:
    """Return how people of a programme write numbers and days; anybody's where its settings cannot be read."""
    try:
        settings = read_yaml(folder / SETTINGS.path, folder)
        return hand_in(settings, languages_in(settings))
    except KitError:
        return Hand()


def hand_in(settings: Source | None, tags: tuple[str, ...]) -> Hand:
    """Return how people of the programme write numbers and days: in the hub's country, with the programme's money."""
    data = settings.data if settings and isinstance(settings.data, dict) else {}
    hub = data.get("hub")
    country = hub.get("country") if isinstance(hub, dict) else None
    currency = data.get("currency")
    return Hand(tags, (country,) if isinstance(country, str) else (), currency if isinstance(currency, str) else "")


def _languages_of_folders(folder: Path) -> tuple[str, ...]:
    """Return the languages that documents are written in, where programme.yml does not tell them."""
    return tuple(tag for tag in kit_languages() if any((folder / kind / tag).is_dir() for kind in DOCUMENT_FOLDERS))
