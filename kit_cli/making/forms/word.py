"""Every form as a Word file that can be printed, ticked and written in: `forms/<language>/<id>.docx`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from kit_cli.languages import translate
from kit_cli.making.documents import about
from kit_cli.making.forms.items import FormHead, FormItem, head, parts
from kit_cli.making.outputs import Output
from kit_cli.making.word.closing import close
from kit_cli.making.word.grid import TINT, Cell, even_widths, grid
from kit_cli.making.word.package import Body, package
from kit_cli.making.word.xml import AFTER_TABLE, TEXT_WIDTH, TICK_BOX, cell, gap, paragraph, row, run, table
from kit_cli.programme.form import Form
from kit_cli.programme.programme import Programme

_INDENT = 567
"""Answers stand below the question's text, not its number; in twentieths of a point."""
_WIDTH = TEXT_WIDTH - _INDENT
_BOX_HEIGHT = 1900
_LINE = "<w:r><w:tab/></w:r>"
_FREE = '<w:keepNext w:val="0"/>'
_LONG = 9
_UNFILLED = re.compile(r"(\[[^\[\]\n]{1,80}\])")


def make(programme: Programme) -> Iterator[Output]:
    """Yield a Word file for each form in each language; raises UnknownGap."""
    for form in programme.forms.values():
        for language in programme.languages:
            yield Output(f"forms/{language}/{form.id}.docx", word(form, programme, language))


def word(form: Form, programme: Programme, language: str) -> bytes:
    """Return a form in a language as a DOCX file; raises UnknownGap."""
    top = head(form, programme, language)
    sheet = _Sheet(language)
    sheet.begin(top)
    for part in parts(form, programme, language):
        sheet.add(part)
    close(sheet.body, programme, language, public=True)
    return package(sheet.body, about(top.title, programme, language))


class _Sheet:
    """Writes a form's parts into a body."""

    def __init__(self, language: str) -> None:
        self.body = Body()
        self._ = partial(translate, tag=language)

    def begin(self, top: FormHead) -> None:
        _ = self._
        xml = self.body.xml
        xml.append(paragraph(run(top.title), "Title"))
        xml.append(paragraph(run(f"{top.audience} · {top.minutes}"), "Subtitle"))
        xml.append(paragraph(_said(top.intro)))
        legend = run("*", '<w:b/><w:color w:val="0B5563"/>') + run(" " + _("An answer is needed."))
        xml.append(paragraph(legend, "Small"))

    def add(self, part: FormItem) -> None:
        xml = self.body.xml
        if part.kind == "group":
            xml.append(paragraph(run(part.label), "Heading1"))
            xml += [
                paragraph(_said(text), "Hint", '<w:ind w:left="0"/>') for text in (part.condition, part.hint) if text
            ]
            return
        if part.kind == "note":
            xml.append(paragraph(_said("\n".join(text for text in (part.label, part.hint) if text)), "BoxText"))
            return
        needed = run(" *", '<w:color w:val="0B5563"/>') if part.required else ""
        xml.append(paragraph(_said(f"{part.number}.\t{part.label}") + needed, "Question"))
        for text in (part.condition, part.hint, part.rule):
            if text:
                xml.append(paragraph(_said(text, "<w:i/>" if text == part.condition else ""), "Hint"))
        xml += self._answer(part)

    def _answer(self, part: FormItem) -> list[str]:
        match part.kind:
            case "select_one" | "select_multiple":
                return self._boxes(part)
            case "matrix":
                return [_matrix(part)]
            case "rating":
                return [_rating(part)]
            case "multiline":
                box = cell(paragraph("", "TableText"), _WIDTH)
                return [
                    table([row([box], height=_BOX_HEIGHT)], [_WIDTH], header=False, first_column=False, indent=_INDENT),
                    AFTER_TABLE,
                ]
            case "acknowledge":
                return [paragraph(TICK_BOX + run("\t" + self._("Yes")), "Answer", _FREE)]
            case "file":
                return [paragraph(run(self._("Please enclose the file with this form.")), "AnswerLine")]
        return [paragraph(_LINE, "AnswerLine")]

    def _boxes(self, part: FormItem) -> list[str]:
        lines = [TICK_BOX + run(f"\t{label}") for label in part.choices]
        if part.other:
            lines.append(TICK_BOX + run(f"\t{part.other}: ") + _LINE)
        several = [paragraph(run(self._("Tick all that apply.")), "Hint")] if part.kind == "select_multiple" else []
        # A short list stays together; of a long one the first lines stay with the question.
        held = len(lines) - 1 if len(lines) < _LONG else 2
        return several + [
            paragraph(line, "Answer", "" if number < held else _FREE) for number, line in enumerate(lines)
        ]


def _matrix(part: FormItem) -> str:
    heading = [Cell("", ""), *(Cell(run(label), label, "center") for label in part.choices)]
    rows = [
        [
            Cell(run(f"{each.number}  {each.label}"), f"{each.number} {each.label}"),
            *(Cell(TICK_BOX, "☐", "center") for _ in part.choices),
        ]
        for each in part.rows
    ]
    return grid(heading, rows, even_widths(part.choices))


def _rating(part: FormItem) -> str:
    """Return the points as a row of boxes, with what the two ends mean below."""
    width = _WIDTH // len(part.choices)
    centred = '<w:jc w:val="center"/>'
    points = [
        cell(paragraph(run(point), "TableHead", centred) + paragraph(TICK_BOX, "TableText", centred), width, TINT)
        for point in part.choices
    ]
    scale = table([row(points)], [width] * len(points), header=False, first_column=False, indent=_INDENT)
    stop = f'<w:tabs><w:tab w:val="clear" w:pos="{TEXT_WIDTH}"/><w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>'
    first, last = part.choices[0], part.choices[-1]
    ends = run(f"{first}: {part.low}\t{last}: {part.high}") if part.low or part.high else ""
    return scale + paragraph(ends, "Hint", _FREE + stop)


def _said(text: str, properties: str = "") -> str:
    """Return a text's runs; what nobody has filled in yet stands out."""
    pieces = _UNFILLED.split(text)
    return "".join(gap(piece) if number % 2 else run(piece, properties) for number, piece in enumerate(pieces))
