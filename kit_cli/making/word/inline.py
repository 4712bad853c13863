"""The inside of a Markdown paragraph as runs of Word: emphasis, links, filled gaps, places to write by hand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING
from urllib.parse import unquote

from kit_cli.face.no_picture import NoPicture
from kit_cli.face.picture import PictureFile
from kit_cli.grammar.sentence import say
from kit_cli.making.word.addresses import linked
from kit_cli.making.word.body import Body
from kit_cli.making.word.picture import EMU_PER_CM, EMU_PER_TWIP, fitted, inline_picture
from kit_cli.making.word.xml import BLANK, NOTHING, TEXT_WIDTH, TICK_BOX, Piece, gap, joined, run
from kit_cli.programme.gaps import FilledRun

if TYPE_CHECKING:
    from markdown_it.token import Token

Filler = Callable[[str], Iterator[FilledRun]]
"""Gives the pieces of a text with its gaps filled; raises UnknownGap."""

Shown = Callable[[str], PictureFile]
"""Gives the picture that lies at a target; raises NoPicture."""


def no_pictures(_: str) -> PictureFile:
    """Refuse a picture where texts show none."""
    raise NoPicture(say("no picture can stand here"))


_SAFE_LINK = re.compile(r"(?:https?://|mailto:)\S+|[a-z0-9-]+\.docx")
_CATCHWORD = re.compile(r"\s*\*\*[^*]+:\*\*")
_SENTENCE_END = re.compile(r"(?:[.?!:;…]|\}(?=>>))[)\]\"'’”“»*_>]*\s*$")
"""A form of a gap, `<<genitive: {date.closing}>>`, ends one too: some languages write a full stop after a date."""
_BY_HAND = "_" * 12
PAGE = TEXT_WIDTH * EMU_PER_TWIP, 20 * EMU_PER_CM
"""The most that a picture may take of a page, in EMU."""
CELL = 4 * EMU_PER_CM, 4 * EMU_PER_CM
"""Likewise of a table's cell."""
_BREAK = run("\n")
_TO_THE_MARGIN = run("\t")
_TAGS = {"strong": "<w:b/>", "em": "<w:i/>"}


class Inline:
    """Writes one paragraph's runs after another; ``line`` is the paragraph's line that is being read, from 0."""

    def __init__(self, body: Body, filler: Filler, shown: Shown = no_pictures) -> None:
        self.body = body
        self.filler = filler
        self.shown = shown
        self.line = 0
        self._marks: list[str] = []
        self._links: list[bool] = []
        self._to_margin = False
        self._room = PAGE

    def runs(self, token: Token, *, to_margin: bool, room: tuple[int, int] = PAGE) -> Piece:
        """Return an inline token's runs; with ``to_margin`` a blank at the end of a line reaches the margin.

        ``room`` is the most that a picture takes: width and height in EMU.
        """
        self.line = 0
        self._room = room
        self._to_margin = to_margin
        children = token.children or []
        lines = token.content.split("\n")
        written = []
        for position, child in enumerate(children):
            following = children[position + 1].type if position + 1 < len(children) else "softbreak"
            written.append(self._child(child, lines, ends_line=following in ("softbreak", "hardbreak")))
        return joined(written)

    def _child(self, child: Token, lines: list[str], ends_line: bool) -> Piece:
        match child.type:
            case "text":
                return self._text(child.content, "".join(self._marks), ends_line and self._to_margin)
            case "code_inline":
                return run(child.content, '<w:rStyle w:val="Typed"/>' + "".join(self._marks))
            case "softbreak" | "hardbreak" as kind:
                self.line += 1
                return run(" ") if kind == "softbreak" and flows(lines[self.line - 1 : self.line + 1]) else _BREAK
            case "image":
                return self._picture(str(child.attrGet("src") or ""), child.content)
            case "link_open":
                return self._open_link(str(child.attrGet("href") or ""))
            case "link_close":
                self._marks.pop()
                return Piece("</w:hyperlink>") if self._links.pop() else NOTHING
            case kind if kind.endswith("_open"):
                self._marks.append(_TAGS[child.tag])
            case kind if kind.endswith("_close"):
                self._marks.pop()
        return NOTHING

    def _text(self, text: str, properties: str, to_margin: bool) -> Piece:
        end = NOTHING
        if to_margin and text.endswith(BLANK):
            text, end = text[:-1], _TO_THE_MARGIN
        if "{" not in text and "[" not in text:
            return self._said(text, properties) + end
        written = []
        for piece in self.filler(text):
            if piece.gap:
                written.append(TICK_BOX if piece.text == "[ ]" else gap(piece.text))
            else:
                written.append(self._said(piece.text, properties))
        return joined(written) + end

    def _picture(self, target: str, words: str) -> Piece:
        picture = self.shown(target)
        size = fitted((picture.width, picture.height), self._room)
        said = "".join(piece.text for piece in self.filler(words))
        return inline_picture(self.body.picture(picture), self.body.drawing(), size, said)

    def _said(self, text: str, properties: str) -> Piece:
        text = text.replace(BLANK, _BY_HAND)
        # What is a link already holds no other.
        return run(text, properties) if any(self._links) else linked(self.body, text, properties)

    def _open_link(self, href: str) -> Piece:
        # Links to another document of the folder lead to the Word file beside this one.
        text = re.sub(r"\.md$", ".docx", unquote(href))
        target = "".join(piece.text for piece in self.filler(text))
        safe = bool(_SAFE_LINK.fullmatch(target))
        self._links.append(safe)
        self._marks.append('<w:rStyle w:val="Hyperlink"/>' if safe else "")
        return Piece(f'<w:hyperlink r:id="{self.body.link(target)}">') if safe else NOTHING


def flows(lines: list[str]) -> bool:
    """Return whether two lines of Markdown are sentences of one paragraph.

    The documents have one sentence a line. A line that ends without a full stop is meant as a line of its own
    (a signature, an address), and so is one that begins with a catchword in bold.
    """
    return bool(_SENTENCE_END.search(lines[0])) and not _CATCHWORD.match(lines[-1])
