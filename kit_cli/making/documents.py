"""Every document as a Word file: `documents/<language>/<id>.docx`."""

from __future__ import annotations

from collections.abc import Iterator

from kit_cli.errors import KitError, Problem
from kit_cli.making.outputs import Output
from kit_cli.making.word.closing import close
from kit_cli.making.word.markdown import Writer
from kit_cli.making.word.package import About, Body, package
from kit_cli.making.word.xml import paragraph, run
from kit_cli.programme.document import Document
from kit_cli.programme.gaps import UnknownGap, fill, runs
from kit_cli.programme.programme import Programme


def make(programme: Programme) -> Iterator[Output]:
    """Yield a Word file for each document in each language; raises KitError for a gap that nothing fills."""
    problems: list[Problem] = []
    for document in programme.documents:
        try:
            yield Output(f"{document.folder}/{document.language}/{document.id}.docx", word(document, programme))
        except KitError as error:
            problems += error.problems
    if problems:
        raise KitError(problems)


def word(document: Document, programme: Programme) -> bytes:
    """Return one document as a DOCX file; raises KitError with the file and line of a gap that nothing fills."""
    language = document.language
    body = Body()
    writer = Writer(body, lambda text: runs(text, programme, language))
    try:
        title = fill(document.front.title, programme, language)
    except UnknownGap as error:
        raise KitError(Problem(str(error), "", document.path, 2)) from error
    body.xml.append(paragraph(run(title), "Title"))
    try:
        writer.write(document.body)
    except UnknownGap as error:
        raise KitError(Problem(str(error), "", document.path, document.body_line + writer.line)) from error
    close(body, programme, language, public=document.front.public)
    return package(body, about(title, programme, language, document.front.status or ""))


def about(title: str, programme: Programme, language: str, status: str = "") -> About:
    """Return what a document of a programme says of itself."""
    return About(title, language, programme.settings.programme.name, programme.settings.hub.name, status)
