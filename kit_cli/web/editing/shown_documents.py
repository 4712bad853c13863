"""A document as people will read it, beside the text in which it is written."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path

from kit_cli.errors import KitError, Problem, UsageProblem
from kit_cli.files.document_paths import language_of
from kit_cli.files.rehearsing import as_if
from kit_cli.grammar.sentence import say
from kit_cli.making.document_page import document_page
from kit_cli.making.edition import Edition
from kit_cli.programme.read import read_programme
from kit_cli.web.editing.text_files import text_file


def shown(path: Path, text: str | None, _language: str) -> str:
    """Return a document as an HTML page of its own; ``text`` is what it says meanwhile, before it is written.

    Raises KitError where it is no document, or what it says is broken.
    """
    file = text_file(path)
    if language_of(file.name) is None:
        raise UsageProblem(Problem(say("this is no document"), say("Look at it in its text."), path))
    with as_if(file.path, text.encode("utf-8", "replace")) if text else nullcontext():
        programme = read_programme(file.folder)
    found = next((each for each in programme.documents if each.path == file.path), None)
    if found is None:
        raise KitError([each for each in programme.problems if each.file == file.path] or programme.problems)
    return document_page(found, Edition(programme, found.language))
