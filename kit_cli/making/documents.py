"""Every document as a Word file."""

from __future__ import annotations

from collections.abc import Iterator

from kit_cli.errors import KitError, Problem
from kit_cli.making import paths
from kit_cli.making.edition import Edition
from kit_cli.making.outputs import Output
from kit_cli.making.word.body import Body
from kit_cli.making.word.closing import finished
from kit_cli.making.word.letterhead import letter_margins, opening
from kit_cli.making.word.markdown import Writer
from kit_cli.making.word.paper import UPRIGHT
from kit_cli.making.word.xml import paragraph, run
from kit_cli.programme.document import Document
from kit_cli.programme.gaps import UnknownGap, runs
from kit_cli.programme.programme import Programme

_OUTSIDE = {"applicants", "mentees", "mentors", "patrons"}
"""Readers to whom a document leaves the house."""
_OF_LAW = {"policy", "agreement"}
"""The kinds of document that say what holds before the law."""


def make(programme: Programme) -> Iterator[Output]:
    """Yield a Word file for each document in each language; raises KitError for a gap that nothing fills."""
    for document in programme.documents:
        yield Output(paths.document(document), word(document, Edition(programme, document.language)))


def word(document: Document, edition: Edition) -> bytes:
    """Return one document as a DOCX file; raises KitError with the file and line of a gap that nothing fills."""
    body = Body()
    writer = Writer(body, lambda text: runs(text, edition.programme, edition.language))
    try:
        title = edition.filled(document.front.title)
    except UnknownGap as error:
        raise KitError(Problem(error.what, error.remedy, document.path, 2)) from error
    letter = document.front.kind == "letter" and not document.front.public
    if letter:  # whose title is for those who send it; a call's is for everybody
        body.add(*opening(edition, len(document.front.for_)))
    else:
        body.add(paragraph(run(title), "Title"))
    try:
        writer.write(document.body)
    except UnknownGap as error:
        raise KitError(Problem(error.what, error.remedy, document.path, document.body_line + writer.line)) from error
    _ = edition.own
    return finished(
        body,
        title,
        edition,
        public=document.front.public or bool(_OUTSIDE.intersection(document.front.for_)),
        note=_("Not legal advice") if document.front.kind in _OF_LAW else "",
        margins=letter_margins(edition, UPRIGHT) if letter else None,
    )
