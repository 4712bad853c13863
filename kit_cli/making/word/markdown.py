"""Markdown, as the kit's documents use it, to the body of a Word document."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from kit_cli.files.headings import without_ids
from kit_cli.files.markdown_parser import markdown_parser
from kit_cli.making.word.body import Body
from kit_cli.making.word.choices import choices
from kit_cli.making.word.grid import Cell, grid
from kit_cli.making.word.holding import TICKS, held, last_paragraphs
from kit_cli.making.word.inline import CELL, PAGE, Filler, Inline, Shown, no_pictures
from kit_cli.making.word.picture import EMU_PER_TWIP
from kit_cli.making.word.xml import BLANK, KEEP, NOTHING, TEXT_WIDTH, Piece, escape, paragraph

if TYPE_CHECKING:
    from markdown_it.token import Token

_BLANK = re.compile(r"(?<=\])\([^()\n]*\)|_{3,}")
"""A place to write by hand; what a link or a picture leads to may have such a name, and is none."""
_BULLETS = 1
_STEP = 425
"""By how much an item stands further in than its list, in twentieths of a point."""
_BELOW = '<w:spacing w:before="140"/>'
"""What leaves no space itself, a table or the last item of a list, is followed by some."""
_NEW_PAGE = "<w:pageBreakBefore/>"


_AS_WIDE_AS_A_MARK = "mmm"


def unmarked(_: str) -> Piece:
    """Put nothing before the words of a cell."""
    return NOTHING


def _blank(found: re.Match[str]) -> str:
    return found[0] if found[0].startswith("(") else BLANK


_SHORT = 30_000
"""Characters of a document that is remembered as it was parsed: of 128 such a tab can bear the weight."""


def tokens_of(markdown: str) -> list[Token]:
    """Return a document's Markdown as it is parsed, each place to write by hand as one sign, `BLANK`.

    The same may be handed out again, and is nobody's to change.
    """
    return _remembered(markdown) if len(markdown) <= _SHORT else _parsed(markdown)


def _parsed(markdown: str) -> list[Token]:
    return markdown_parser().parse(_BLANK.sub(_blank, without_ids(markdown)))


_remembered = lru_cache(maxsize=128)(_parsed)
"""Where one programme is built again and again, most of its documents say what they said."""


class Writer:
    """Writes Markdown into a body; after UnknownGap or NoPicture, ``line`` (from 0) is where the cause stands.

    ``width`` is the text's, ``styles`` are others for those of most documents; the last paragraph of what is
    ``signed`` is who signs, and keeps room for a hand. ``mark`` gives what stands before the words of a row's first
    cell.
    """

    def __init__(
        self,
        body: Body,
        filler: Filler,
        shown: Shown = no_pictures,
        width: int = TEXT_WIDTH,
        styles: Mapping[str, str] = MappingProxyType({}),
        *,
        signed: bool = False,
        mark: Callable[[str], Piece] = unmarked,
    ) -> None:
        self.body = body
        self._width = width
        self._styles = styles
        self._signed = signed
        self._mark = mark
        self._inline = Inline(body, filler, shown)
        self._first_line = 0
        self._lists: list[int] = []
        self._item_begins = self._below_list = False
        self._boxes = 0
        self._new_page = ""
        self._table: list[list[Cell]] = []
        self._held: set[int] = set()
        self._choices: list[Piece] | None = None
        self._choices_keep = ""

    @property
    def line(self) -> int:
        """The line of the Markdown that was read last, from 0."""
        return self._first_line + self._inline.line

    def write(self, markdown: str) -> None:
        """Add a text's paragraphs, lists and tables to the body; raises UnknownGap, and NoPicture."""
        tokens = tokens_of(markdown)
        self._held = held(tokens)
        *greeting, signature = last_paragraphs(tokens) if self._signed else [-1]
        self._held.update(greeting)
        around: list[tuple[int, Token]] = []
        for number, token in enumerate(tokens):
            if token.map:
                self._first_line, self._inline.line = token.map[0], 0
            if token.nesting == 1:
                around.append((number, token))
                self._open(number, token)
            elif token.nesting == -1:
                self._close(*around.pop())
            elif token.type == "inline":
                keep = KEEP if number in self._held else ""
                self._leaf(token, around[-1][1], keep, "Signature" if number == signature else "")
            elif token.type == "hr":
                self._new_page = _NEW_PAGE

    def _open(self, number: int, token: Token) -> None:
        match token.type:
            case "bullet_list_open":
                self._lists.append(_BULLETS)
                self._choices = [] if number in self._held else None
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

    def _close(self, number: int, token: Token) -> None:
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                self._lists.pop()
                if self._choices:
                    ticked = [[each] for each in self._choices]
                    properties = (self._choices_keep, self._new_page, _BELOW if self.body.ends_in_table else "")
                    self.body.add(choices(ticked, *properties, left=_STEP * len(self._lists)))
                    self._new_page, self._below_list, self._choices = "", False, None
            case "blockquote_open":
                self._boxes -= 1
            case "table_open":
                self._tabled(*self._table, held=number in self._held)
                self._new_page = ""

    def _tabled(self, head: list[Cell], *rows: list[Cell], held: bool) -> None:
        self.body.add(grid(head, rows, (), self._width, held=held, first=self._new_page, styles=self._styles))

    def _leaf(self, token: Token, parent: Token, keep: str, style: str) -> None:
        if parent.type in ("th_open", "td_open"):
            align = str(parent.attrGet("style") or "").removeprefix("text-align:")
            runs = self._inline.runs(token, to_margin=False, room=CELL)
            # As it is escaped, so that an apostrophe counts six: columns are a little wider for it.
            measured = escape(runs.text)
            if not self._table[-1] and (mark := self._mark(token.content)).xml:
                runs, measured = mark + runs, _AS_WIDE_AS_A_MARK + measured
            self._table[-1].append(Cell(runs, "" if align == "left" else align, measured))
        elif parent.type == "heading_open":
            level = max(1, int(parent.tag[1]) - 1)  # the document's title is the first level
            self._add(self._inline.runs(token, to_margin=False), f"Heading{min(level, 3)}")
        elif self._lists:
            self._item(token, keep)
        elif self._boxes:
            self._add(self._inline.runs(token, to_margin=False), "BoxText", keep)
        else:
            self._add(self._inline.runs(token, to_margin=True), style, keep)

    def _item(self, token: Token, keep: str) -> None:
        level, first = len(self._lists) - 1, self._item_begins
        self._item_begins = False
        left = _STEP * (level + 1)
        room = PAGE[0] - left * EMU_PER_TWIP, PAGE[1]
        runs = self._inline.runs(token, to_margin=not self._boxes, room=room)
        if first and token.content.startswith(TICKS):
            style, properties = "TickItem", f'<w:ind w:left="{left}" w:hanging="{_STEP}"/>'
            after_box = runs.xml.replace('<w:t xml:space="preserve"> ', '<w:tab/><w:t xml:space="preserve">', 1)
            runs = Piece(after_box, runs.text)
            if self._choices is not None:
                self._choices.append(runs)
                self._choices_keep = keep
                return
        elif first:
            style = "ListParagraph"
            properties = f'<w:numPr><w:ilvl w:val="{min(level, 2)}"/><w:numId w:val="{self._lists[-1]}"/></w:numPr>'
        else:
            style, properties = "ListParagraph", f'<w:ind w:left="{left}"/>'
        self._add(runs, style, keep, properties)

    def _add(self, runs: Piece, style: str = "", *properties: str) -> None:
        if not runs.xml:  # a wording that says nothing here
            return
        # Not by `contextualSpacing`, with which LibreOffice tears apart what should stay together.
        tight = self.body.ends_in_table or (self._below_list and not self._lists)
        below = _BELOW if tight and not style.startswith("Heading") else ""
        self.body.add(paragraph(runs, self._styles.get(style, style), self._new_page, below, *properties))
        self._new_page, self._below_list = "", bool(self._lists)
