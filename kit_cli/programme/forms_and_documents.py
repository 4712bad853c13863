"""The files of a programme that there are many of: forms with their lists of choices, and documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from kit_cli.errors import KitError, Problem
from kit_cli.files.attempts import Attempts
from kit_cli.files.document_paths import DOCUMENT_FOLDERS, documents_of
from kit_cli.files.front_matter import read_split
from kit_cli.files.nearly_markdown import as_meant
from kit_cli.files.system_reasons import refusal
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
from kit_cli.programme.document import Document
from kit_cli.programme.form import Form

_ID = re.compile(r"[a-z][a-z0-9-]{0,39}")


def read_forms(
    folder: Path, tags: tuple[str, ...], hand: Hand, sources: dict[str, Source], attempts: Attempts
) -> dict[str, Form]:
    """Return the forms that can be read, by id; the file of choices joins the sources."""
    choices = attempts.attempt(lambda: read_yaml(folder / CHOICES))
    if choices:
        sources[CHOICES] = choices
    lists = choices and attempts.attempt(lambda: _choice_lists(choices, tags))
    forms: dict[str, Form] = {}
    for path in _files(folder / FORMS, ".yml", attempts):
        if path.name != Path(CHOICES).name and _named(path, attempts):
            form = attempts.attempt(lambda path=path: _form(path, tags, hand, lists or {}))  # type: ignore[misc]
            if form:
                forms[form.id] = form
    return forms


def read_documents(folder: Path, tags: tuple[str, ...], hand: Hand, attempts: Attempts) -> Iterator[Document]:
    """Yield the documents that can be read, in each language."""
    for kind in DOCUMENT_FOLDERS:
        for tag in tags:
            for path in _files(folder / kind / tag, ".md", attempts):
                if _named(path, attempts):
                    document = attempts.attempt(lambda path=path, kind=kind, tag=tag: _document(path, kind, tag, hand))  # type: ignore[misc]
                    if document:
                        yield document


def folders_of_other_languages(folder: Path, tags: tuple[str, ...]) -> tuple[str, ...]:
    """Return the folders with documents in a language that the kit speaks and the programme does not.

    Nothing reads them. Plain `cookiecutter` leaves them, and so does whoever takes a language out of programme.yml.
    """
    left = [path.parent for tag in languages() if tag not in tags for path in documents_of(tag, folder)]
    return tuple(dict.fromkeys(each.relative_to(folder).as_posix() for each in left))


def _files(folder: Path, suffix: str, attempts: Attempts) -> list[Path]:
    """Return the files of a kind in a folder; none where there is no such folder."""
    try:
        return [path for path in sorted(folder.iterdir()) if path.suffix == suffix and not path.name.startswith(".")]
    except FileNotFoundError:
        return []
    except OSError as error:
        # i18n: {reason} is what the operating system says.
        what = say("the folder cannot be read ({reason})", reason=refusal(error))
        attempts.problems.append(Problem(what, file=folder))
        return []


def _named(path: Path, attempts: Attempts) -> bool:
    """Return whether a file's name can be an id; note the problem when it cannot."""
    if not _ID.fullmatch(path.stem):
        remedy = say("Name it with lower-case letters, digits and hyphens, beginning with a letter.")
        attempts.problems.append(Problem(say("the name of this file cannot be an id"), remedy, path))
        return False
    return True


def _form(path: Path, tags: tuple[str, ...], hand: Hand, lists: dict[str, list[Choice]]) -> Form:
    file, source = read_as_meant(FormFile, read_yaml(path), tags, hand.readings)
    return Form(path.stem, source, file, lists)


def _document(path: Path, kind: str, tag: str, hand: Hand) -> Document:
    split = read_split(path)
    front, source = read_as_meant(FrontMatter, split.front, (tag,), hand.readings)
    return Document(path.stem, tag, kind, path, front, as_meant(split.body), split.body_line, source.notes)


def _choice_lists(source: Source, tags: tuple[str, ...]) -> dict[str, list[Choice]]:
    if not isinstance(source.data, dict):
        raise KitError(source.problem(say("lists of choices are expected here, each under its name")))
    return validate(_ChoiceLists, source.under("lists"), tags).lists


class _ChoiceLists(Model):
    lists: dict[str, list[Choice]]
