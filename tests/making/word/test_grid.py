"""The widths of a table's columns."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kit_cli.making.word.grid import Cell, column_widths, even_widths, grid, low_widths
from kit_cli.making.word.xml import TEXT_WIDTH, run

_TABLES = st.integers(1, 6).flatmap(
    lambda columns: st.lists(st.lists(st.text(max_size=80), min_size=columns, max_size=columns), min_size=1, max_size=6)
)


@given(_TABLES)
def test_columns_fill_the_page_whatever_they_hold(texts: list[list[str]]) -> None:
    """The widths add up to the page, and no column vanishes."""
    widths = column_widths(texts)
    assert sum(widths) == TEXT_WIDTH
    assert min(widths) > 0


def test_the_column_with_most_to_say_is_the_widest() -> None:
    """A column of sentences gets more than a column of numbers."""
    widths = column_widths([["No.", "What"], ["1", "A sentence that needs a good deal of room on its line"]])
    assert widths[1] > 3 * widths[0]


def test_empty_columns_leave_room_for_a_pen() -> None:
    """Columns to write in are not squeezed by their short headings."""
    widths = column_widths([["Question", "Yes", "No"], ["What exactly is it?", "", ""]])
    assert min(widths) > TEXT_WIDTH // 5


def test_boxes_to_tick_stand_in_columns_alike() -> None:
    """The labels' columns are equal, and the first one keeps a readable width."""
    first, *rest = even_widths(["Strongly disagree", "Neither", "Agree"] * 3)
    assert len(set(rest)) == 1
    assert first >= 2600


def test_long_texts_get_the_room_and_no_word_is_torn() -> None:
    """A row of one cell, which spans all columns, has no say in it."""
    texts = [
        ["Indicator", "Target"],
        ["A group of many words that spans both columns of the table"],
        ["Pairs", "x " * 90],
    ]
    first, second = low_widths(texts, TEXT_WIDTH)
    assert first + second == TEXT_WIDTH
    assert second > 3 * first
    assert first > 116 * len("Indicator")
    drawn = grid([Cell(run(each)) for each in texts[0]], [[Cell(run(each)) for each in row] for row in texts[1:]])
    assert drawn.xml.count('<w:gridSpan w:val="2"/>') == 1
