"""What can be opened of a programme as its desk shows it: stage by stage, its tables, and every text of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Literal

from kit_cli.face.drawings import drawing
from kit_cli.files.document_paths import documents_of
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import NOTHING, Sentence, say
from kit_cli.making import paths
from kit_cli.making.edition import Edition
from kit_cli.making.of_stage import OfStage, of_stages
from kit_cli.making.tables import TABLES
from kit_cli.making.timeline.milestones import ToldMilestone
from kit_cli.making.working.lying import lying_in_data
from kit_cli.model.folder import CHOICES, FILES, FORMS, form_path
from kit_cli.programme.programme import Programme
from kit_cli.web.desk.coming import in_month_of
from kit_cli.web.workplace.lying import built, text_of


@frozen
class DeskDocument:
    """A document: its ``text`` (Markdown), the ``word`` file, and whether a native reader has looked at it."""

    id: str
    title: str
    text: str
    word: str
    reviewed: bool


@frozen
class DeskStage:
    """A stage to which anything belongs; ``sign`` is SVG, ``forms`` are ids."""

    id: str
    number: int
    sign: str
    title: str
    begins: Sentence
    documents: tuple[DeskDocument, ...]
    forms: tuple[str, ...]
    this_month: bool
    """Whether it has a date in the month of the day."""


@frozen
class DeskFile:
    """A table, or another file that is opened as it is."""

    title: str
    file: str


@frozen
class DeskText:
    """A text of the programme, which can be changed: what it is called, and of which kind it is."""

    file: str
    title: Sentence | str
    kind: Literal["settings", "form", "document"]
    language: str = ""
    """Of a document."""


def desk_stages(edition: Edition, rows: Sequence[ToldMilestone], on: date, folder: str) -> Iterator[DeskStage]:
    """Yield the stages in the method's order."""
    for stage in of_stages(edition, rows):
        yield DeskStage(
            stage.id,
            stage.number,
            drawing(stage.sign, kind="pic"),
            stage.title,
            say("from {day}", day=stage.dates[0].start) if stage.dates else NOTHING,
            tuple(_documents(stage, edition, folder)),
            tuple(each.id for each in stage.forms),
            any(in_month_of(each, on) for each in stage.dates),
        )


def _documents(stage: OfStage, edition: Edition, folder: str) -> Iterator[DeskDocument]:
    for each in stage.documents:
        title, word = edition.filled(each.front.title), built(folder, paths.document(each))
        yield DeskDocument(each.id, title, text_of(folder, each.place), word, not each.front.status)


def desk_tables(edition: Edition, folder: str) -> Iterator[DeskFile]:
    """Yield the tables that a build makes, to be read."""
    for table in TABLES:
        path = paths.TABLE.at(language=edition.language, name=table.name)
        yield DeskFile(edition.own(table.title), built(folder, path))


def working_tables(edition: Edition, folder: str) -> Iterator[DeskFile]:
    """Yield the tables that people fill, as far as they were made."""
    for each in lying_in_data(edition.programme):
        yield DeskFile(each.title(edition), text_of(folder, each.path))


def desk_texts(programme: Programme, folder: str) -> Iterator[DeskText]:
    """Yield every text that lies there, broken ones too: by what it says of itself, else by its name."""
    for file in FILES:
        if (programme.folder / file.path).is_file():
            yield DeskText(text_of(folder, file.path), file.title, "settings")
    if (programme.folder / CHOICES).is_file():
        yield DeskText(text_of(folder, CHOICES), say("Choices that forms share"), "settings")
    main = programme.languages[0] if programme.languages else ""
    for path in sorted((programme.folder / FORMS).glob("[a-z]*.yml")):
        form = programme.forms.get(path.stem)
        yield DeskText(text_of(folder, form_path(path.stem)), form.file.title[main] if form else path.name, "form")
    titles = {each.path: each.front.title for each in programme.documents}
    for language in programme.languages:
        for path in documents_of(language, programme.folder):
            place = path.relative_to(programme.folder)
            yield DeskText(_text(folder, place), titles.get(path, path.name), "document", language)


def _text(folder: str, place: Path) -> str:
    return text_of(folder, place.as_posix())
