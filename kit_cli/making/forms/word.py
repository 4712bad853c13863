"""Every form as a Word file that can be printed, ticked and written in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit_cli.making import paths
from kit_cli.making.edition import Edition, editions
from kit_cli.making.forms.items import FormHead, FormItem, head, items
from kit_cli.making.outputs import Output
from kit_cli.making.word.addresses import linked
from kit_cli.making.word.body import Body
from kit_cli.making.word.choices import choices
from kit_cli.making.word.closing import finished
from kit_cli.making.word.grid import Cell, even_widths, grid
from kit_cli.making.word.holding import LINE_LENGTH
from kit_cli.making.word.xml import (
    KEEP,
    NOTHING,
    TEXT_WIDTH,
    TICK_BOX,
    Piece,
    cell,
    escape,
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
_LINE = run("\t")
_REQUIRED = '<w:rStyle w:val="Needed"/>'
_FREE = '<w:keepNext w:val="0"/>'
_CLOSE = '<w:spacing w:after="20"/>'
_LONG = 25
"""Choices of a list that a page may tear apart."""
_MANY, _HALF_LINE = 7, 35
"""More choices than that stand in two columns, if all are shorter than so many signs."""
_LAST = 3
"""Questions that stand together at a form's end, so that no page holds a single box."""
_BOX_LINES = 5
_TITLE = 64
"""Signs that Word shows of a field's title."""
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
    for left, item in zip(range(len(asked), 0, -1), asked, strict=True):
        sheet.add(item, _FREE if left == 1 or left > _LAST else KEEP)
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
            paragraph(self._said(top.intro)),
        )
        if some_required:
            _ = self._
            legend = _("Questions with {mark} need an answer; you may leave the others blank.").format(mark=self.mark)
            self.body.add(paragraph(run(legend), "Small"))

    def add(self, item: FormItem, end: str) -> None:
        """Add a question; ``end`` tells whether the page may end after it."""
        add, said = self.body.add, self._said
        if item.kind == "group":
            add(paragraph(run(item.label), "Heading1"))
            for text in filter(None, (item.condition, item.hint)):
                add(paragraph(said(text), "Hint", '<w:ind w:left="0"/>'))
            return
        if item.kind == "note":
            add(paragraph(said("\n".join(filter(None, (item.label, item.hint)))), "BoxText"))
            return
        needed = run(f" {self.mark}", _REQUIRED) if item.required else NOTHING
        add(paragraph(said(f"{item.number}.\t{item.label}") + needed, "Question"))
        for text in filter(None, (item.condition, item.hint or item.rule)):
            add(paragraph(said(text, "<w:i/>" if text == item.condition else ""), "Hint"))
        add(*self._answer(item, end))

    def _answer(self, item: FormItem, end: str) -> list[Piece]:
        _ = self._
        match item.kind:
            case "select_one" | "select_multiple":
                return self._boxes(item, end)
            case "matrix":
                return [_matrix(item)]
            case "rating":
                return _rating(item, end)
            case "multiline":
                room = Piece("<w:r>" + "<w:br/>" * (_BOX_LINES - 1) + "</w:r>")
                return [paragraph(_to_type_in(_("Write here"), item.label) + room, "AnswerBox", end)]
            case "acknowledge":
                return [paragraph(TICK_BOX + run("\t" + _("Yes")), "Answer", end)]
            case "file":
                return [paragraph(run(_("Please enclose the file with this form.")), "AnswerLine", end)]
        return [paragraph(_LINE, "AnswerLine", end)]

    def _boxes(self, item: FormItem, end: str) -> list[Piece]:
        boxes = [TICK_BOX + run(f"\t{label}") for label in item.choices]
        other = [TICK_BOX + run(f"\t{item.other}: ") + _LINE] if item.other else []
        several = [paragraph(run(self._("Tick all that apply.")), "Hint")] if item.kind == "select_multiple" else []
        longest = max(map(len, item.choices))
        if longest <= LINE_LENGTH and len(boxes) < _LONG:
            # One paragraph, which no page tears apart; a wrapped line of it would begin below its box.
            columns = 2 if longest < _HALF_LINE and len(boxes) > _MANY else 1
            rows = [boxes[start : start + columns] for start in range(0, len(boxes), columns)]
            written = [paragraph(line, "Answer", end) for line in other]
            properties = (KEEP, _CLOSE) if other else (end,)
            return [*several, choices(rows, *properties, left=_INDENT, width=_WIDTH // 2), *written]
        lines = boxes + other
        # Of a list that is nearly a page the first lines stay with the question.
        held = len(lines) - 1 if len(lines) < _LONG else 2
        return several + [paragraph(line, "Answer", "" if number < held else end) for number, line in enumerate(lines)]

    def _said(self, text: str, properties: str = "") -> Piece:
        """Return a text's runs; addresses are links, and what nobody has filled in yet stands out."""
        pieces = enumerate(_UNFILLED.split(text))
        return joined(gap(piece) if number % 2 else linked(self.body, piece, properties) for number, piece in pieces)


def _to_type_in(hint: str, title: str) -> Piece:
    """Return a place for a text of any length: a click in Word selects the hint, and typing replaces it."""
    inside = run(hint, '<w:rStyle w:val="PlaceholderText"/>')
    named = f'<w:alias w:val="{escape(title[:_TITLE])}"/><w:showingPlcHdr/><w:text w:multiLine="1"/>'
    return Piece(f"<w:sdt><w:sdtPr>{named}</w:sdtPr><w:sdtContent>{inside.xml}</w:sdtContent></w:sdt>", inside.text)


def _matrix(item: FormItem) -> Piece:
    heading = [Cell(NOTHING), *(Cell(run(label), "center") for label in item.choices)]
    boxes = [Cell(TICK_BOX, "center") for _ in item.choices]
    rows = [[Cell(run(f"{each.number}  {each.label}")), *boxes] for each in item.rows]
    return grid(heading, rows, even_widths(item.choices))


def _rating(item: FormItem, end: str) -> list[Piece]:
    """Return what the two ends mean, and below it the points as a row of boxes."""
    width = _WIDTH // len(item.choices)
    centred = '<w:jc w:val="center"/>'
    keep = KEEP if end == KEEP else ""
    points = [
        cell(paragraph(run(point), "TableHead", centred) + paragraph(TICK_BOX, "TableText", centred, keep), width)
        for point in item.choices
    ]
    scale = table([row(points)], [width] * len(points), header=True, first_column=False, indent=_INDENT)
    stop = f'<w:tabs><w:tab w:val="clear" w:pos="{TEXT_WIDTH}"/><w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>'
    first, last = item.choices[0], item.choices[-1]
    ends = run(f"{first}: {item.low}\t{last}: {item.high}")
    return [paragraph(ends, "Hint", stop), scale] if item.low or item.high else [scale]
