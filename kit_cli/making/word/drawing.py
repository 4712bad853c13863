"""Drawings that stand beside the words and behind them: where they stand on the page, and whether they are told."""

from __future__ import annotations

import re

from kit_cli.making.word.xml import Piece

_EMU = 36_000
"""English metric units to a millimetre."""
_DECORATION = (
    r'<wp:docPr id="\1" name="decoration"><a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    r'<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    r'<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    r"</a:ext></a:extLst></wp:docPr>"
)
"""Nothing that a screen reader has to tell (MS-ODRAWXML, 2.14.1)."""
_PROPERTIES = re.compile(r'<wp:docPr id="(\d+)"[^>]*/>')


def anchored(inline: Piece) -> Piece:
    """Return a drawing that stands in its line as one that stands beside its paragraph, at the left margin."""
    return _standing(inline, ("column", 0), ("paragraph", 0), behind=False)


def behind(inline: Piece, x: float, y: float) -> Piece:
    """Return such a drawing as decoration behind the words, placed from the page's corner, in millimetres."""
    placed = _standing(inline, ("page", x), ("page", y), behind=True)
    return Piece(_PROPERTIES.sub(_DECORATION, placed.xml, count=1), placed.text)


def _standing(inline: Piece, across: tuple[str, float], down: tuple[str, float], *, behind: bool) -> Piece:
    places = "".join(
        f'<wp:position{axis} relativeFrom="{what}"><wp:posOffset>{round(at * _EMU)}</wp:posOffset></wp:position{axis}>'
        for axis, (what, at) in (("H", across), ("V", down))
    )
    start, rest = inline.xml.split("<wp:inline ", 1)
    attributes, rest = rest.split(">", 1)
    extent, rest = rest.split("<wp:docPr", 1)
    order = 'relativeHeight="1" behindDoc="1"' if behind else 'relativeHeight="2" behindDoc="0"'
    more = f'simplePos="0" {order} locked="0" layoutInCell="1" allowOverlap="1"'
    anchor = f'<wp:anchor {attributes} {more}><wp:simplePos x="0" y="0"/>{places}{extent}<wp:wrapNone/><wp:docPr{rest}'
    return Piece(start + anchor.replace("</wp:inline>", "</wp:anchor>"), inline.text)
