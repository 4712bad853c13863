"""The files of a programme that there are many of: forms with their lists of choices, and documents."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kit_cli.errors import KitError, Problem
from kit_cli.files.attempts import Attempts
from kit_cli.files.document_paths import DOCUMENT_FOLDERS, documents_of
from kit_cli.files.front_matter import HeadlessError, read_split
from kit_cli.files.nearly_markdown import as_meant
from kit_cli.files.plain_text import read_text
from kit_cli.files.windows_names import is_device
from kit_cli.files.yaml_source import Source, read_yaml
from kit_cli.grammar.sentence import say
from kit_cli.judging.model import Model
from kit_cli.judging.readings import read_as_meant
from kit_cli.judging.validate import validate
from kit_cli.languages.hand import Hand
from kit_cli.languages.table import languages
from kit_cli.model.document import FrontMatter
from kit_cli.model.folder import CHOICES, FORMS
from kit_cli.model.form import Choice, FormFile
from kit_cli.programme.contents import Contents
from kit_cli.programme.document import Document
from kit_cli.programme.document_heads import lacking_keys, without_head
from kit_cli.programme.form import Form


def read_forms(
    folder: Path, tags: tuple[str, ...], hand: Hand, sources: dict[str, Source], found: Contents, attempts: Attempts
) -> dict[str, Form]:
    """Return the forms that can be read, by id; the file of choices joins the sources."""
    choices = None
    if CHOICES not in found.missing:
        choices = attempts.attempt(lambda: read_yaml(folder / CHOICES, folder))
    if choices:
        sources[CHOICES] = choices
    lists = choices and attempts.attempt(lambda: _choice_lists(choices, tags))
    forms: dict[str, Form] = {}
    for path in found.files.get(FORMS, ()):
        form = attempts.attempt(lambda path=path: _form(path, folder, tags, hand, lists or {}))  # type: ignore[misc]
        if form:
            forms[form.id] = form
    return forms


def read_documents(
    folder: Path, tags: tuple[str, ...], hand: Hand, found: Contents, attempts: Attempts
) -> Iterator[Document]:
    """Yield the documents that can be read, in each language."""
    for kind in DOCUMENT_FOLDERS:
        for tag in tags:
            for path in found.files.get(f"{kind}/{tag}", ()):
                document = attempts.attempt(
                    lambda path=path, kind=kind, tag=tag: _document(path, folder, kind, tag, hand)  # type: ignore[misc]
                )
                if document:
                    yield document


def other_languages(tags: tuple[str, ...]) -> tuple[str, ...]:
    """Return the folders that documents in other languages of the kit would have."""
    return tuple(f"{kind}/{tag}" for kind in DOCUMENT_FOLDERS for tag in languages() if tag not in tags)


def folders_of_other_languages(folder: Path, tags: tuple[str, ...]) -> tuple[str, ...]:
    """Return the folders with documents in a language that the kit speaks and the programme does not.

    Nothing reads them. Plain `cookiecutter` leaves them, and so does whoever takes a language out of programme.yml.
    """
    left = [path.parent for tag in languages() if tag not in tags for path in documents_of(tag, folder)]
    return tuple(dict.fromkeys(each.relative_to(folder).as_posix() for each in left))


def _check_name(path: Path) -> None:
    """Raise KitError for a name of Windows' own: what is built of the file, and a copy of it, could not be there."""
    if is_device(path.stem):
        remedy = say("Give it another one, for example {name}.", name=f"{path.stem}-1{path.suffix}")
        raise KitError(Problem(say("Windows keeps the name of this file to itself"), remedy, path))


def _form(path: Path, folder: Path, tags: tuple[str, ...], hand: Hand, lists: dict[str, list[Choice]]) -> Form:
    _check_name(path)
    file, source = read_as_meant(FormFile, read_yaml(path, folder), tags, hand.readings)
    return Form(path.stem, source, file, lists)


def _document(path: Path, folder: Path, kind: str, tag: str, hand: Hand) -> Document:
    _check_name(path)
    try:
        split = read_split(path, folder)
    except HeadlessError as error:
        raise without_head(error, read_text(path, folder)) from error
    try:
        front, source = read_as_meant(FrontMatter, split.front, (tag,), hand.readings)
    except KitError as error:
        raise lacking_keys(error, split.front, split.body) from error
    return Document(path.stem, tag, kind, path, front, as_meant(split.body), split.body_line, source.notes)


def _choice_lists(source: Source, tags: tuple[str, ...]) -> dict[str, list[Choice]]:
    if not isinstance(source.data, dict):
        raise KitError(source.problem(say("lists of choices are expected here, each under its name")))
    return validate(_ChoiceLists, source.under("lists"), tags).lists


class _ChoiceLists(Model):
    lists: dict[str, list[Choice]]
