"""Markdown, as the kit's documents use it, to the body of a Word document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kit_cli.files.headings import without_ids
from kit_cli.files.markdown_parser import markdown_parser
from kit_cli.making.word.body import Body
from kit_cli.making.word.grid import Cell, grid
from kit_cli.making.word.inline import CELL, PAGE, Filler, Inline, Shown, no_pictures
from kit_cli.making.word.picture import EMU_PER_TWIP
from kit_cli.making.word.xml import BLANK, NOTHING, Piece, escape, paragraph

if TYPE_CHECKING:
    from markdown_it.token import Token

_BLANK = re.compile(r"(?<=\])\([^()\n]*\)|_{3,}")
"""A place to write by hand; what a link or a picture leads to may have such a name, and is none."""
_TICK = re.compile(r"\[[ xX]\] ")
_BULLETS = 1
_KEEP = "<w:keepNext/>"
_NEW_PAGE = "<w:pageBreakBefore/>"


def _blank(found: re.Match[str]) -> str:
    return found[0] if found[0].startswith("(") else BLANK


def _announces(token: Token, after: Sequence[Token]) -> bool:
    """Tell whether a paragraph stays with the two tokens after its end: a list after a colon, a table, a blank."""
    if token.content.endswith(":") or (after and after[0].type == "table_open"):
        return True
    return len(after) > 1 and after[0].type == "paragraph_open" and after[1].content.startswith(BLANK)


class Writer:
    """Writes Markdown into a body; after UnknownGap or NoPicture, ``line`` (from 0) is where the cause stands."""

    def __init__(self, body: Body, filler: Filler, shown: Shown = no_pictures) -> None:
        self.body = body
        self._inline = Inline(body, filler, shown)
        self._first_line = 0
        self._lists: list[int] = []
        self._item_begins = False
        self._boxes = 0
        self._new_page = ""
        self._table: list[list[Cell]] = []

    @property
    def line(self) -> int:
        """The line of the Markdown that was read last, from 0."""
        return self._first_line + self._inline.line

    def write(self, markdown: str) -> None:
        """Add a text's paragraphs, lists and tables to the body; raises UnknownGap, and NoPicture."""
        tokens = markdown_parser().parse(_BLANK.sub(_blank, without_ids(markdown)))
        around: list[Token] = []
        for number, token in enumerate(tokens):
            if token.map:
                self._first_line, self._inline.line = token.map[0], 0
            if token.nesting == 1:
                around.append(token)
                self._open(token)
            elif token.nesting == -1:
                self._close(around.pop())
            elif token.type == "inline":
                self._leaf(token, around[-1], announces=_announces(token, tokens[number + 2 : number + 4]))
            elif token.type == "hr":
                self._new_page = _NEW_PAGE

    def _open(self, token: Token) -> None:
        match token.type:
            case "bullet_list_open":
                self._lists.append(_BULLETS)
            case "ordered_list_open":
                self._lists.append(self.body.numbered(int(token.attrGet("start") or 1)))
            case "list_item_open":
                self._item_begins = True
            case "blockquote_open":
                self._boxes += 1
            case "table_open":
                self._table = []
            case "tr_open":
                self._table.append([])

    def _close(self, token: Token) -> None:
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                self._lists.pop()
            case "blockquote_open":
                self._boxes -= 1
            case "table_open":
                if self._new_page:
                    self._add(NOTHING, "AfterTable")
                self.body.add(grid(self._table[0], self._table[1:]))

    def _leaf(self, token: Token, parent: Token, announces: bool) -> None:
        if parent.type in ("th_open", "td_open"):
            align = str(parent.attrGet("style") or "").removeprefix("text-align:")
            runs = self._inline.runs(token, to_margin=False, room=CELL)
            # As it is escaped, so that an apostrophe counts six: columns are a little wider for it.
            measured = escape(runs.text)
            self._table[-1].append(Cell(runs, "" if align == "left" else align, measured))
        elif parent.type == "heading_open":
            level = max(1, int(parent.tag[1]) - 1)  # the document's title is the first level
            self._add(self._inline.runs(token, to_margin=False), f"Heading{min(level, 3)}")
        elif self._lists:
            self._item(token)
        elif self._boxes:
            self._add(self._inline.runs(token, to_margin=False), "BoxText")
        else:
            self._add(self._inline.runs(token, to_margin=True), keep=_KEEP if announces else "")

    def _item(self, token: Token) -> None:
        level, first = len(self._lists) - 1, self._item_begins
        self._item_begins = False
        left = 425 * (level + 1)
        room = PAGE[0] - left * EMU_PER_TWIP, PAGE[1]
        runs = self._inline.runs(token, to_margin=not self._boxes, room=room)
        if first and _TICK.match(token.content):
            style, properties = "TickItem", f'<w:ind w:left="{left}" w:hanging="425"/>'
            after_box = runs.xml.replace('<w:t xml:space="preserve"> ', '<w:tab/><w:t xml:space="preserve">', 1)
            runs = Piece(after_box, runs.text)
        elif first:
            style = "ListParagraph"
            properties = f'<w:numPr><w:ilvl w:val="{min(level, 2)}"/><w:numId w:val="{self._lists[-1]}"/></w:numPr>'
        else:
            style, properties = "ListParagraph", f'<w:ind w:left="{left}"/>'
        self._add(runs, style, properties)

    def _add(self, runs: Piece, style: str = "", properties: str = "", keep: str = "") -> None:
        """Add a paragraph; `keepNext` comes before what else the schema wants in its properties."""
        self.body.add(paragraph(runs, style, keep + self._new_page + properties))
        self._new_page = ""
