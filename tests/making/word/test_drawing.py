"""Drawings behind the words and beside them."""

from __future__ import annotations

from xml.etree import ElementTree

from kit_cli.making.word.drawing import anchored, behind
from kit_cli.making.word.xml import Piece

_NAMESPACES = 'xmlns:w="w" xmlns:mc="mc" xmlns:a="a" xmlns:wp="wp"'
INLINE = Piece(
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="792000" cy="792000"/>'
    '<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="7" name="mark" descr="The hub"/>'
    "<wp:cNvGraphicFramePr/><a:graphic/></wp:inline></w:drawing></w:r>"
)


def names(piece: Piece, parent: str) -> list[str]:
    """Return the names of what stands in the first element of a name."""
    tree = ElementTree.fromstring(f"<x {_NAMESPACES}>{piece.xml}</x>")
    found = next(each for each in tree.iter() if each.tag.endswith("}" + parent))
    return [each.tag.partition("}")[2] for each in found]


ORDER = [
    "simplePos",
    "positionH",
    "positionV",
    "extent",
    "effectExtent",
    "wrapNone",
    "docPr",
    "cNvGraphicFramePr",
    "graphic",
]
"""Of ISO/IEC 29500, 20.4.2.3."""


def test_a_drawing_in_its_line_comes_to_stand_beside() -> None:
    """With its size, its name and its alternative text."""
    moved = anchored(INLINE)
    assert names(moved, "anchor") == ORDER
    assert "inline" not in moved.xml
    assert all(each in moved.xml for each in ('cx="792000"', 'descr="The hub"', 'distT="0"'))


def test_a_drawing_behind_the_words_is_decoration() -> None:
    """It stands on the page, not in the text, and says nothing to whoever cannot see it."""
    drawn = behind(INLINE, 10, 0)
    assert names(drawn, "anchor") == ORDER
    assert all(each in drawn.xml for each in ('behindDoc="1"', "<wp:posOffset>360000<", ":decorative xmlns", 'id="7"'))
    assert "descr=" not in drawn.xml
