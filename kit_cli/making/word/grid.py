"""Tables: how wide each column is, which rows are written on by hand, and what the first row and column are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import fsum
from types import MappingProxyType

from kit_cli.frozen import frozen
from kit_cli.making.word.xml import KEEP, TEXT_WIDTH, Piece, cell, paragraph, row, table

_CHARACTER = 116
"""A character of 10 points on average, in twentieths of a point; generous, for computers with another font."""
_PADDING = 220
_FIRST = 2600
"""What the first column of a table of boxes keeps at least."""
_BY_HAND = 26
"""Characters' width that a cell needs to be written on with a pen."""
_BY_HAND_LITTLE = 16
_WIDEST = 48
_MUCH = 160
"""Characters; a longer text makes no column wider still."""
_HAND_HEIGHT = 520


@frozen
class Cell:
    """A cell: its runs and how they are aligned; ``measured`` is what its column is measured by, if not their text."""

    runs: Piece
    align: str = ""
    measured: str | None = None

    @property
    def text(self) -> str:
        """What counts as the cell's text; a cell without any is one to write in."""
        return self.runs.text if self.measured is None else self.measured


def grid(
    head: Sequence[Cell],
    rows: Sequence[Sequence[Cell]],
    widths: Sequence[int] = (),
    width: int = TEXT_WIDTH,
    *,
    held: bool = False,
    first: str = "",
    styles: Mapping[str, str] = MappingProxyType({}),
) -> Piece:
    """Return a table with a repeated header row; an empty first heading makes the first column headings too.

    With ``widths`` given, in twentieths of a point, the columns keep them and the first one is plain text.
    A row of a single cell spans all columns, and heads the rows after it.
    A table that is ``held`` is not torn apart by a page; ``first`` is a property of its first paragraph;
    ``styles`` are others for those of most tables.
    """
    names_rows = not widths and not head[0].text and any(each.text for each in head)
    headed = any(each.text for each in head)
    measured = [[each.text for each in line] for line in (head, *rows) if len(line) == len(head)]
    widths = widths or column_widths(measured, width)
    lines: list[Piece] = []
    for number, line in enumerate([head, *rows] if headed else rows):
        is_head = headed and not number
        spans = len(head) if len(line) < len(head) else 1
        bold = is_head or spans > 1
        named = ["TableHead" if bold or (names_rows and not column) else "TableText" for column in range(len(line))]
        keep = KEEP if held and number < len(rows) - (not headed) else ""
        inside = [
            _inside(each, styles.get(style, style), keep, "" if lines or column else first)
            for column, (each, style) in enumerate(zip(line, named, strict=True))
        ]
        height = 0 if is_head or all(each.text for each in line) else _HAND_HEIGHT
        cells = [cell(inside[0], sum(widths), spans)] if spans > 1 else map(cell, inside, widths)
        lines.append(row(cells, header=is_head, height=height))
    style = styles.get("KitTable", "KitTable")
    return table(lines, widths, header=headed, first_column=names_rows, style=style)


def _inside(each: Cell, style: str, *properties: str) -> Piece:
    return paragraph(each.runs, style, f'<w:jc w:val="{each.align}"/>' if each.align else "", *properties)


def column_widths(texts: Sequence[Sequence[str]], width: int = TEXT_WIDTH) -> list[int]:
    """Return the columns' widths, which add up to ``width``, from the texts of all rows.

    No column is narrower than its longest word; what is left goes to the columns with most to say,
    and to those that are empty so that somebody can write in them.
    """
    columns = list(zip(*texts, strict=True))
    least = [_PADDING + _CHARACTER * min(20, _longest_words(column)) for column in columns]
    empty = [len(column) > 1 and not all(column[1:]) for column in columns]
    wishes = [_wish(column) for column in columns]
    # Beside much text, many columns to write in are for figures and names, and content themselves with less.
    by_hand = _BY_HAND_LITTLE if sum(empty) > 2 and max(wishes) > _WIDEST else _BY_HAND
    wanted = [_PADDING + _CHARACTER * max(wish, by_hand * pen) for wish, pen in zip(wishes, empty, strict=True)]
    if fsum(least) >= width:
        return _scaled(least, width)
    spare = width - fsum(least)
    more = [max(1, want - minimum) for want, minimum in zip(wanted, least, strict=True)]
    return _scaled([minimum + spare * extra / fsum(more) for minimum, extra in zip(least, more, strict=True)], width)


def _wish(column: Sequence[str]) -> int:
    """Return how many characters wide a column would like to be."""
    lengths = [min(_MUCH, len(text)) for text in column]
    # One long cell makes one row tall, many make the whole table tall: both the longest and the usual one count.
    usual = (max(lengths) + sum(lengths) // len(lengths)) // 2
    return min(usual, _WIDEST) + max(0, usual - _WIDEST) // 2


def _longest_words(column: Sequence[str]) -> int:
    """Return the length of a column's longest word, with room for bold in cells and more of it in headings."""
    return max(max((len(word) for word in text.split()), default=0) + 1 + (not row) for row, text in enumerate(column))


def longest_word(text: str) -> int:
    """Return the length of the longest word, with room for bold."""
    return max((len(word) + 2 for word in text.split()), default=0)


def even_widths(labels: Sequence[str], width: int = TEXT_WIDTH) -> list[int]:
    """Return the widths of a table of boxes to tick: the labels' columns alike, the first one what is left."""
    each = _PADDING + _CHARACTER * max(map(longest_word, labels), default=0)
    each = min(each, (width - _FIRST) // max(1, len(labels)))
    return [width - each * len(labels), *(each for _ in labels)]


def low_widths(texts: Sequence[Sequence[str]], width: int) -> list[int]:
    """Return the widths of columns of which none is narrower than its longest word, and that keep the rows low.

    ``texts`` are those of all rows, of which those with a single cell span all columns.
    """
    columns = list(zip(*(line for line in texts if len(line) == len(texts[0])), strict=True))
    least = [_PADDING + _CHARACTER * max(map(longest_word, column)) for column in columns]
    if fsum(least) >= width:
        return _scaled(least, width)
    # By the root mean square of the lengths, in which the long texts count most: it is they that make rows high.
    wishes = [fsum(len(text) ** 2 for text in column) ** 0.5 for column in columns]
    spare = width - fsum(least)
    more = [max(1.0, width * wish / fsum(wishes) - minimum) for wish, minimum in zip(wishes, least, strict=True)]
    return _scaled([minimum + spare * each / fsum(more) for minimum, each in zip(least, more, strict=True)], width)


# The built-in sum of floats is another one in Python 3.11 than from 3.12 on, and the columns would differ by a hair.
def _scaled(widths: Sequence[float], width: int) -> list[int]:
    result = [int(each * width / fsum(widths)) for each in widths]
    result[-1] += width - sum(result)
    return result
