"""What of a Markdown text stays together on a page: a list with its colon, a choice, a table to sign."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kit_cli.frozen import frozen
from kit_cli.making.word.xml import BLANK

if TYPE_CHECKING:
    from markdown_it.token import Token

TICKS = ("[ ] ", "[x] ", "[X] ")
"""How an item to tick begins."""
_FEW = 9
"""Items of a list to tick that is a choice; a longer one is a checklist, and may be torn apart."""
LINE_LENGTH = 72
"""Signs of a choice that fit on one line, whatever font a computer has."""
_ROWS, _SIGNS = 7, 700
"""The most that a table to write in may hold to stay on one page."""
_ENDING = 1500
"""The most signs of a last section that goes along with the table in which it ends."""


@frozen
class _Block:
    """A paragraph, heading, list or table of the highest level: its tokens from ``start`` up to ``end``."""

    kind: str
    start: int
    end: int


def held(tokens: Sequence[Token]) -> set[int]:
    """Return the numbers of the inline tokens that stay with what follows, and of lists and tables that stay whole."""
    blocks = list(_blocks(tokens))
    found: set[int] = set()
    for number, token in enumerate(tokens):
        match token.type:
            case "inline":
                stays = _announces(token, tokens[number + 2 : number + 4])
            case "bullet_list_open":
                stays = _is_choice(tokens, number)
            case kind:
                stays = kind == "table_open" and _to_write_in(tokens, number)
        if stays:
            found.add(number)
    if blocks and blocks[-1].kind == "table_open" and blocks[-1].start in found:
        found |= _ending(tokens, blocks)
    return found


def last_paragraphs(tokens: Sequence[Token]) -> list[int]:
    """Return the numbers of the inline tokens of the last two paragraphs: a letter's greeting, and who signs it."""
    return [-1, *(each.start + 1 for each in _blocks(tokens) if each.kind == "paragraph_open")][-2:]


def _blocks(tokens: Sequence[Token]) -> Iterator[_Block]:
    start = 0
    for number, token in enumerate(tokens):
        if token.level == 0 and token.nesting == 1:
            start = number
        elif token.level == 0 and token.nesting == -1:
            yield _Block(tokens[start].type, start, number)


def _announces(token: Token, after: Sequence[Token]) -> bool:
    """Tell whether a paragraph stays with the two tokens after its end: a list after a colon, a table, a blank."""
    if token.content.endswith(":") or (after and after[0].type == "table_open"):
        return True
    return len(after) > 1 and after[0].type == "paragraph_open" and after[1].content.startswith(BLANK)


def _is_choice(tokens: Sequence[Token], start: int) -> bool:
    items = [token.content for token in tokens[start : _end(tokens, start)] if token.type == "inline"]
    return len(items) <= _FEW and all(item.startswith(TICKS) and len(item) <= LINE_LENGTH for item in items)


def _to_write_in(tokens: Sequence[Token], start: int) -> bool:
    inside = tokens[start : _end(tokens, start)]
    cells = [token.content for token in inside if token.type == "inline"]
    rows = sum(token.type == "tr_open" for token in inside)
    return rows <= _ROWS and sum(map(len, cells)) <= _SIGNS and "" in cells[1:]


def _ending(tokens: Sequence[Token], blocks: Sequence[_Block]) -> set[int]:
    """Return what goes along with a last table to sign: all since the last heading, so that it never stands alone."""
    heading = max((each.start for each in blocks if each.kind == "heading_open"), default=blocks[-1].start)
    inside = [number for number in range(heading, blocks[-1].start) if tokens[number].type == "inline"]
    return set(inside) if sum(len(tokens[number].content) for number in inside) <= _ENDING else set()


def _end(tokens: Sequence[Token], start: int) -> int:
    level = tokens[start].level
    return next(n for n in range(start + 1, len(tokens)) if tokens[n].level == level and tokens[n].nesting == -1)
