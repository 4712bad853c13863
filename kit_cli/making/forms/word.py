"""Every form as a Word file that can be printed, ticked and written in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit_cli.making import paths
from kit_cli.making.edition import Edition, editions
from kit_cli.making.forms.items import FormHead, FormItem, head, items
from kit_cli.making.outputs import Output
from kit_cli.making.word.body import Body
from kit_cli.making.word.closing import finished
from kit_cli.making.word.grid import TINT, Cell, even_widths, grid
from kit_cli.making.word.xml import (
    AFTER_TABLE,
    NOTHING,
    TEXT_WIDTH,
    TICK_BOX,
    Piece,
    cell,
    gap,
    joined,
    paragraph,
    row,
    run,
    table,
)
from kit_cli.programme.form import Form
from kit_cli.programme.programme import Programme

_INDENT = 567
"""Answers stand below the question's text, not its number; in twentieths of a point."""
_WIDTH = TEXT_WIDTH - _INDENT
_BOX_HEIGHT = 1900
_LINE = run("\t")
_REQUIRED = '<w:b w:val="0"/><w:color w:val="0B5563"/>'
_FREE = '<w:keepNext w:val="0"/>'
_LONG = 9
_UNFILLED = re.compile(r"(\[[^\[\]\n]{1,80}\])")


def make(programme: Programme) -> Iterator[Output]:
    """Yield a Word file for each form in each language; raises UnknownGap."""
    for form in programme.forms.values():
        for edition in editions(programme):
            yield Output(paths.FORM_WORD.at(language=edition.language, name=form.id), word(form, edition))


def word(form: Form, edition: Edition) -> bytes:
    """Return a form in a language as a DOCX file; raises UnknownGap."""
    top = head(form, edition)
    asked = tuple(items(form, edition))
    sheet = _Sheet(edition)
    sheet.begin(top, some_required=any(item.required for item in asked))
    for item in asked:
        sheet.add(item)
    return finished(sheet.body, top.title, edition, public=True)


class _Sheet:
    """Writes a form's items into a body."""

    def __init__(self, edition: Edition) -> None:
        self.body = Body()
        _ = edition.own
        self._ = _
        self.mark = "({required})".format(required=_("required"))

    def begin(self, top: FormHead, *, some_required: bool) -> None:
        self.body.add(
            paragraph(run(top.title), "Title"),
            paragraph(run(f"{top.audience} · {top.minutes}"), "Subtitle"),
            paragraph(_said(top.intro)),
        )
        if some_required:
            _ = self._
            legend = _("Questions with {mark} need an answer; you may leave the others blank.").format(mark=self.mark)
            self.body.add(paragraph(run(legend), "Small"))

    def add(self, item: FormItem) -> None:
        add = self.body.add
        if item.kind == "group":
            add(paragraph(run(item.label), "Heading1"))
            for text in filter(None, (item.condition, item.hint)):
                add(paragraph(_said(text), "Hint", '<w:ind w:left="0"/>'))
            return
        if item.kind == "note":
            add(paragraph(_said("\n".join(filter(None, (item.label, item.hint)))), "BoxText"))
            return
        needed = run(f" {self.mark}", _REQUIRED) if item.required else NOTHING
        add(paragraph(_said(f"{item.number}.\t{item.label}") + needed, "Question"))
        for text in filter(None, (item.condition, item.hint or item.rule)):
            add(paragraph(_said(text, "<w:i/>" if text == item.condition else ""), "Hint"))
        add(*self._answer(item))

    def _answer(self, item: FormItem) -> list[Piece]:
        match item.kind:
            case "select_one" | "select_multiple":
                return self._boxes(item)
            case "matrix":
                return [_matrix(item)]
            case "rating":
                return [_rating(item)]
            case "multiline":
                box = cell(paragraph(NOTHING, "TableText"), _WIDTH)
                return [
                    table([row([box], height=_BOX_HEIGHT)], [_WIDTH], header=False, first_column=False, indent=_INDENT),
                    AFTER_TABLE,
                ]
            case "acknowledge":
                return [paragraph(TICK_BOX + run("\t" + self._("Yes")), "Answer", _FREE)]
            case "file":
                return [paragraph(run(self._("Please enclose the file with this form.")), "AnswerLine")]
        return [paragraph(_LINE, "AnswerLine")]

    def _boxes(self, item: FormItem) -> list[Piece]:
        lines = [TICK_BOX + run(f"\t{label}") for label in item.choices]
        if item.other:
            lines.append(TICK_BOX + run(f"\t{item.other}: ") + _LINE)
        several = [paragraph(run(self._("Tick all that apply.")), "Hint")] if item.kind == "select_multiple" else []
        # A short list stays together; of a long one the first lines stay with the question.
        held = len(lines) - 1 if len(lines) < _LONG else 2
        return several + [
            paragraph(line, "Answer", "" if number < held else _FREE) for number, line in enumerate(lines)
        ]


def _matrix(item: FormItem) -> Piece:
    heading = [Cell(NOTHING), *(Cell(run(label), "center") for label in item.choices)]
    boxes = [Cell(TICK_BOX, "center") for _ in item.choices]
    rows = [[Cell(run(f"{each.number}  {each.label}")), *boxes] for each in item.rows]
    return grid(heading, rows, even_widths(item.choices))


def _rating(item: FormItem) -> Piece:
    """Return the points as a row of boxes, with what the two ends mean below."""
    width = _WIDTH // len(item.choices)
    centred = '<w:jc w:val="center"/>'
    points = [
        cell(paragraph(run(point), "TableHead", centred) + paragraph(TICK_BOX, "TableText", centred), width, TINT)
        for point in item.choices
    ]
    scale = table([row(points)], [width] * len(points), header=False, first_column=False, indent=_INDENT)
    stop = f'<w:tabs><w:tab w:val="clear" w:pos="{TEXT_WIDTH}"/><w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>'
    first, last = item.choices[0], item.choices[-1]
    ends = run(f"{first}: {item.low}\t{last}: {item.high}") if item.low or item.high else NOTHING
    return scale + paragraph(ends, "Hint", _FREE + stop)


def _said(text: str, properties: str = "") -> Piece:
    """Return a text's runs; what nobody has filled in yet stands out."""
    pieces = _UNFILLED.split(text)
    return joined(gap(piece) if number % 2 else run(piece, properties) for number, piece in enumerate(pieces))
