"""Every document as a Word file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from functools import partial

from kit_cli.errors import KitError, Problem
from kit_cli.face.no_picture import NoPicture
from kit_cli.frozen import frozen
from kit_cli.making import paths
from kit_cli.making.edition import Edition
from kit_cli.making.edition import marked as _
from kit_cli.making.outputs import Output
from kit_cli.making.word.body import Body
from kit_cli.making.word.certificate import (
    CertificateWriter,
    certificate_margins,
    certificate_paper,
    certificate_styles,
)
from kit_cli.making.word.closing import finished
from kit_cli.making.word.days import day_mark
from kit_cli.making.word.letterhead import LETTER, letter_margins, letter_styles, opening
from kit_cli.making.word.margins import Margins
from kit_cli.making.word.markdown import Writer, unmarked
from kit_cli.making.word.paper import UPRIGHT, Paper
from kit_cli.making.word.xml import Piece, paragraph, run
from kit_cli.model.document import FrontMatter
from kit_cli.programme.document import Document
from kit_cli.programme.gaps import UnknownGap, runs
from kit_cli.programme.pictures import shown_picture
from kit_cli.programme.programme import Programme

_OUTSIDE = {"applicants", "mentees", "mentors", "patrons"}
"""Readers to whom a document leaves the house."""
_LAWFUL = {"policy", "agreement"}
"""The kinds of document that say what holds before the law."""
_OF_LAW = _("Not legal advice")


@frozen
class _Sheet:
    """What is special of a kind of document."""

    paper: Paper = UPRIGHT
    styles: Mapping[str, str] = field(default_factory=dict)
    margins: Margins | None = None
    opening: list[Piece] = field(default_factory=list)
    """What stands above the text instead of the title."""
    titled: bool = True
    signed: bool = False
    marked: bool = False
    """Whether a day to keep has a mark."""
    writer: type[Writer] = Writer


def make(programme: Programme) -> Iterator[Output]:
    """Yield a Word file for each document in each language; raises KitError for a gap that nothing fills."""
    for document in programme.documents:
        yield Output(paths.document(document), word(document, Edition(programme, document.language)))


def word(document: Document, edition: Edition) -> bytes:
    """Return one document as a DOCX file; raises KitError with the file and line of a gap that nothing fills.

    Likewise for a picture that was taken away since the programme was read.
    """
    front = document.front
    title, heading = edition.titles(document)
    sheet = _sheet(front, edition, heading)
    above = [paragraph(run(heading or title), sheet.styles.get("Title", "Title"))] if sheet.titled else sheet.opening
    body = Body(above)
    filler = partial(runs, programme=edition.programme, language=edition.language)
    shown = partial(shown_picture, document=document, programme=edition.programme)
    mark = partial(day_mark, body=body, edition=edition) if sheet.marked else unmarked
    width, styles, signed = sheet.paper.text_width, sheet.styles, sheet.signed
    writer = sheet.writer(body, filler, shown, width, styles, signed=signed, mark=mark)
    try:
        writer.write(document.body)
    except (UnknownGap, NoPicture) as error:
        raise KitError(Problem(error.what, error.remedy, document.path, document.body_line + writer.line)) from error
    public = front.public or bool(_OUTSIDE.intersection(front.for_))
    note = edition.own(_OF_LAW) if front.kind in _LAWFUL else ""
    return finished(body, title, edition, public=public, note=note, page=sheet.paper, margins=sheet.margins)


def _sheet(front: FrontMatter, edition: Edition, heading: str) -> _Sheet:
    match front.kind:
        case "letter" if not front.public:  # a call is for everybody, and no letter to one
            margins, above = letter_margins(edition, LETTER), opening(edition, len(front.for_), heading)
            return _Sheet(LETTER, letter_styles(edition), margins, above, titled=False, signed=True, marked=True)
        case "certificate":
            margins = certificate_margins(edition)
            return _Sheet(
                certificate_paper(edition), certificate_styles(edition), margins, signed=True, writer=CertificateWriter
            )
    return _Sheet()
