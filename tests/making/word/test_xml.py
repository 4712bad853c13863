"""Pieces of a Word document carry the text that people read in them."""

from __future__ import annotations

import pytest

from kit_cli.making.word.grid import Cell, grid
from kit_cli.making.word.xml import NOTHING, TICK_BOX, Piece, gap, joined, paragraph, run


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Kosovo*", "Kosovo*"),
        ("<b>&\"'", "<b>&\"'"),
        ("one\ntwo\tthree", "one\ntwo\tthree"),
        ("a\x00b\ufffec", "abc"),
        ("", ""),
    ],
)
def test_a_run_knows_its_text(text: str, shown: str) -> None:
    """Unescaped, with its lines, and without what XML cannot hold."""
    assert run(text).text == shown
    assert (run(text).xml == "") == (text == "")


def test_days_from_one_to_another_stay_in_a_line() -> None:
    """Whoever reads or compares the text knows nothing of it."""
    written = run("on 9–10 and 14–15 May – or not")
    assert written.xml.count("–\ufeff1") == 2
    assert written.text == "on 9–10 and 14–15 May – or not"


def test_pieces_add_up() -> None:
    """Words that are split into several runs are read as one; a paragraph ends its line."""
    split = run("Ko", "<w:b/>") + run("sovo") + TICK_BOX
    assert split.text == "Kosovo☐"
    assert paragraph(split).text == "Kosovo☐\n"
    assert joined([run("a"), NOTHING, gap("[b]")]) == Piece(run("a").xml + gap("[b]").xml, "a[b]")


def test_a_table_is_read_cell_by_cell() -> None:
    """Each cell is a line, head and rows alike."""
    table = grid([Cell(run("A")), Cell(run("B"))], [[Cell(run("1")), Cell(NOTHING)]])
    assert table.text.split("\n")[:4] == ["A", "B", "1", ""]


def test_what_a_cell_is_measured_by() -> None:
    """Its text, unless something else is said: a cell that counts as empty is high enough to write in."""
    empty = grid([Cell(run("A")), Cell(run("B"))], [[Cell(run("1")), Cell(NOTHING)]])
    meant = grid([Cell(run("A")), Cell(run("B"))], [[Cell(run("1")), Cell(NOTHING, measured=" ")]])
    assert ("w:trHeight" in empty.xml, "w:trHeight" in meant.xml) == (True, False)
