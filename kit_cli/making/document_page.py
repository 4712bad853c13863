"""A document as a page: what its Word file will say, to be read while somebody writes it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import unquote

from kit_cli.errors import KitError, Problem
from kit_cli.face.no_picture import NoPicture
from kit_cli.making.edition import Edition
from kit_cli.making.html import page_in_edition
from kit_cli.making.word.holding import TICKS
from kit_cli.making.word.inline import flows
from kit_cli.making.word.markdown import tokens_of
from kit_cli.making.word.xml import BLANK
from kit_cli.programme.document import Document
from kit_cli.programme.gaps import FilledRun, UnknownGap, runs
from kit_cli.programme.pictures import shown_picture

if TYPE_CHECKING:
    from markdown_it.token import Token
    from markupsafe import Markup

_SAFE_LINK = re.compile(r"(?:https?://|mailto:)\S+")
_TEMPLATE = "document.html"


def document_page(document: Document, edition: Edition) -> str:
    """Return a document as an HTML page in itself, its gaps filled.

    Raises KitError with the file and line of a gap that nothing fills, and of a picture that cannot be shown.
    """
    title, heading = edition.titles(document)
    writer = _PageWriter(document, edition)
    try:
        body = writer.written(tokens_of(document.body))
    except (UnknownGap, NoPicture) as error:
        raise KitError(Problem(error.what, error.remedy, document.path, document.body_line + writer.line)) from error
    name = edition.named(edition.programme.settings.programme.name)
    return page_in_edition(_TEMPLATE, edition, lambda path: path, title=heading or title, name=name, body=body)


class _PageWriter:
    """Writes Markdown as HTML; ``line`` (from 0) is the one that was read last."""

    def __init__(self, document: Document, edition: Edition) -> None:
        self._fill: Callable[[str], Iterator[FilledRun]] = partial(
            runs, programme=edition.programme, language=edition.language
        )
        self._picture = partial(shown_picture, document=document, programme=edition.programme)
        self.line = 0

    def written(self, tokens: Sequence[Token]) -> Markup:
        """Return a text as HTML; raises UnknownGap, and NoPicture."""
        from markupsafe import Markup

        return Markup("").join(self._block(token) for token in tokens)

    def _block(self, token: Token) -> Markup:
        from markupsafe import Markup

        if token.map:
            self.line = token.map[0]
        match token.type:
            case "inline":
                return self._inline(token)
            case "hr":
                return Markup('<hr class="page">')
            case "table_open":
                return Markup('<div class="scroll"><table>')
            case "table_close":
                return Markup("</table></div>")
            case "ordered_list_open" if token.attrGet("start"):
                return Markup('<ol start="{}">').format(token.attrGet("start"))
            case "heading_open" | "heading_close":
                # The document's title is the first level.
                return _tag(token, f"h{max(2, int(token.tag[1]))}")
            case _ if token.nesting and not token.hidden:
                return _tag(token, token.tag)
        return Markup("")

    def _inline(self, token: Token) -> Markup:
        from markupsafe import Markup

        lines, first, links = token.content.split("\n"), self.line, list[bool]()
        found = Markup("")
        for child in token.children or ():
            match child.type:
                case "text":
                    found += self._text(child.content)
                case "code_inline":
                    found += Markup("<code>{}</code>").format(child.content)
                case "softbreak" | "hardbreak" as kind:
                    self.line += 1
                    there = self.line - first
                    flowing = kind == "softbreak" and flows(lines[there - 1 : there + 1])
                    found += " " if flowing else Markup("<br>")
                case "image":
                    words = "".join(piece.text for piece in self._fill(child.content))
                    address = self._picture(str(child.attrGet("src") or "")).address
                    found += Markup('<img src="{}" alt="{}">').format(address, words)
                case "link_open":
                    target = "".join(piece.text for piece in self._fill(unquote(str(child.attrGet("href") or ""))))
                    links.append(bool(_SAFE_LINK.fullmatch(target)))
                    found += Markup('<a href="{}" rel="noreferrer">').format(target) if links[-1] else Markup("<u>")
                case "link_close":
                    found += Markup("</a>") if links.pop() else Markup("</u>")
                case _ if child.nesting:
                    found += _tag(child, child.tag)
        self.line = first
        return found

    def _text(self, text: str) -> Markup:
        from markupsafe import Markup

        found = Markup("")
        for piece in self._fill(text) if "{" in text or "[" in text else (FilledRun(text),):
            if piece.gap and f"{piece.text} " in TICKS:
                found += Markup('<span class="tick{}" role="img" aria-label="{}"></span>').format(
                    "" if piece.text == "[ ]" else " ticked", piece.text
                )
            elif piece.gap:
                found += Markup("<mark>{}</mark>").format(piece.text)
            else:
                blanks = (Markup.escape(part) for part in piece.text.split(BLANK))
                found += Markup('<span class="blank"></span>').join(blanks)
        return found


def _tag(token: Token, name: str) -> Markup:
    from markupsafe import Markup

    if token.nesting < 0:
        return Markup(f"</{name}>\n")  # noqa: S704  (one of the parser's own names)
    align = str(token.attrGet("style") or "")
    kind = align.removeprefix("text-align:")
    return Markup(f'<{name} class="{kind}">' if kind in ("right", "center") else f"<{name}>")  # noqa: S704  (likewise)
