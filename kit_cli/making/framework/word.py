"""The evaluation framework as a Word file for reading: `evaluation/<language>/framework.docx`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from kit_cli.languages import translate
from kit_cli.making.documents import about
from kit_cli.making.framework.rows import FrameworkTable, framework_tables
from kit_cli.making.outputs import Output
from kit_cli.making.word.closing import close
from kit_cli.making.word.grid import Cell, grid
from kit_cli.making.word.package import Body, package
from kit_cli.making.word.xml import LANDSCAPE_WIDTH, paragraph, run
from kit_cli.programme.gaps import fill
from kit_cli.programme.programme import Programme


def make(programme: Programme) -> Iterator[Output]:
    """Yield the framework in each language; raises UnknownGap."""
    for language in programme.languages:
        yield Output(f"evaluation/{language}/framework.docx", word(programme, language))


def word(programme: Programme, language: str) -> bytes:
    """Return the framework in a language as a DOCX file; raises UnknownGap."""
    _ = partial(translate, tag=language)
    title = _("Evaluation framework")
    question = fill(programme.framework.question[language], programme, language)
    body = Body([paragraph(run(title), "Title"), paragraph(run(question), "BoxText")])
    for each in framework_tables(programme, language):
        body.xml += [paragraph(run(each.title), "Heading1"), _table(each)]
    close(body, programme, language, public=True)
    return package(body, about(title, programme, language), landscape=True)


def _table(each: FrameworkTable) -> str:
    head = _cells(heading for heading, _width in each.columns)
    return grid(head, [_cells(row) for row in each.rows], width=LANDSCAPE_WIDTH)


def _cells(texts: Iterable[str]) -> list[Cell]:
    # A space, because nobody is meant to write into an empty cell of this table.
    return [Cell(run(text), text or " ") for text in texts]
