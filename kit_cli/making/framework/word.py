"""The evaluation framework as a Word file for reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kit_cli.making import paths
from kit_cli.making.edition import Edition, editions
from kit_cli.making.framework.rows import FrameworkTable, framework_tables
from kit_cli.making.outputs import Output
from kit_cli.making.word.body import Body
from kit_cli.making.word.closing import finished
from kit_cli.making.word.grid import Cell, grid, longest_word, shared
from kit_cli.making.word.paper import ON_ITS_SIDE
from kit_cli.making.word.xml import Piece, paragraph, run
from kit_cli.programme.programme import Programme


def make(programme: Programme) -> Iterator[Output]:
    """Yield the framework in each language; raises UnknownGap."""
    for edition in editions(programme):
        yield Output(paths.FRAMEWORK.at(language=edition.language), word(edition))


def word(edition: Edition) -> bytes:
    """Return the framework in a language as a DOCX file; raises UnknownGap."""
    _ = edition.own
    title = _("Evaluation framework")
    question = edition.said(edition.programme.framework.question)
    body = Body([paragraph(run(title), "Title"), paragraph(run(question), "BoxText")])
    for each in framework_tables(edition):
        body.add(paragraph(run(each.title), "Heading1"), _table(each.on_paper()))
    return finished(body, title, edition, public=True, page=ON_ITS_SIDE)


def _table(each: FrameworkTable) -> Piece:
    headings, wishes = zip(*each.columns, strict=True)
    columns = zip(*(headings, *each.rows), strict=True)
    widths = shared(wishes, [max(map(longest_word, column)) for column in columns], ON_ITS_SIDE.text_width)
    return grid(_cells(headings), [_cells(row) for row in each.rows], widths, ON_ITS_SIDE.text_width)


def _cells(texts: Iterable[str]) -> list[Cell]:
    # A space, because nobody is meant to write into an empty cell of this table.
    return [Cell(run(text), measured=text or " ") for text in texts]
