"""A short list to tick as one paragraph, which no page tears apart, whatever program shows it."""

from __future__ import annotations

from collections.abc import Sequence

from kit_cli.making.word.xml import Piece, joined, paragraph, run

_STEP = 425
"""Between a box and its words, in twentieths of a point."""


def choices(rows: Sequence[Sequence[Piece]], *properties: str, left: int = 0, width: int = 0) -> Piece:
    """Return the paragraph: a row is a line, and what it holds (a box, a tab, some words) stands every ``width``."""
    columns = max(map(len, rows))
    places = [left + width * number + step for number in range(columns) for step in (0, _STEP)][1:]
    tabs = "".join(f'<w:tab w:val="left" w:pos="{place}"/>' for place in places)
    lines = [_between("\t", row) for row in rows]
    return paragraph(
        _between("\n", lines), "Choices", f"<w:tabs>{tabs}</w:tabs>", f'<w:ind w:left="{left}"/>', *properties
    )


def _between(sign: str, pieces: Sequence[Piece]) -> Piece:
    return joined(run(sign) + piece if number else piece for number, piece in enumerate(pieces))
