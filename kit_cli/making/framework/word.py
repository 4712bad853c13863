"""The evaluation framework as a Word file for reading."""

from __future__ import annotations

from collections.abc import Iterator

from kit_cli.making import paths
from kit_cli.making.edition import Edition, editions
from kit_cli.making.framework.rows import FrameworkTable, PaperCell, framework_tables
from kit_cli.making.outputs import Output
from kit_cli.making.word.body import Body
from kit_cli.making.word.closing import finished
from kit_cli.making.word.grid import Cell, grid, low_widths
from kit_cli.making.word.paper import ON_ITS_SIDE
from kit_cli.making.word.xml import NOTHING, Piece, paragraph, run
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
        body.add(paragraph(run(each.title), "Heading1"), _table(each))
    return finished(body, title, edition, public=True, page=ON_ITS_SIDE)


def _table(each: FrameworkTable) -> Piece:
    head, *rows = ([_cell(each) for each in row] for row in each.on_paper())
    widths = low_widths([[each.text for each in row] for row in (head, *rows)], ON_ITS_SIDE.text_width)
    return grid(head, rows, widths, ON_ITS_SIDE.text_width, styles={"TableText": "TableSmall"})


def _cell(each: PaperCell) -> Cell:
    aside = run(f"\n{each.aside}", '<w:rStyle w:val="Quiet"/><w:b w:val="0"/>') if each.aside else NOTHING
    # A space, because nobody is meant to write into an empty cell of this table.
    return Cell(run(each.text, "<w:b/>" if each.aside else "") + aside, measured=f"{each.text} {each.aside}")
