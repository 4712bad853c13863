"""Drawings that stand behind the words: where they stand on the page, and the few shapes that they are made of."""

from __future__ import annotations

from collections.abc import Iterable

from kit_cli.making.word.xml import Piece

EMU = 36_000
"""English metric units to a millimetre."""
_MAIN = "http://schemas.openxmlformats.org/drawingml/2006"
_WORD = "http://schemas.microsoft.com/office/word/2010"
_NAMESPACES = (
    f'xmlns:wp="{_MAIN}/wordprocessingDrawing" xmlns:a="{_MAIN}/main" '
    f'xmlns:wpg="{_WORD}/wordprocessingGroup" xmlns:wps="{_WORD}/wordprocessingShape"'
)
_HALF = (
    "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
    '<a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="100" h="200">'
    '<a:moveTo><a:pt x="{at}" y="0"/></a:moveTo>'
    '<a:arcTo wR="100" hR="100" stAng="16200000" swAng="{sweep}"/><a:close/></a:path></a:pathLst></a:custGeom>'
)
LEFT_HALF = _HALF.format(at=100, sweep=-10_800_000)
RIGHT_HALF = _HALF.format(at=0, sweep=10_800_000)
"""Half discs, in boxes twice as high as wide."""
_DECORATION = (
    '<wp:docPr id="{}" name="decoration"><a:extLst><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst></wp:docPr>"
)
"""Nothing that a screen reader has to tell (MS-ODRAWXML, 2.14.1)."""
DISC = '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>'
FIELD = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'


def shape(form: str, x: float, y: float, width: float, height: float, fill: str = "", line: str = "") -> str:
    """Return a shape of a group: its left upper corner and size in millimetres, its colours as `RRGGBB`, or none."""
    place = f'<a:off x="{round(x * EMU)}" y="{round(y * EMU)}"/>'
    size = f'<a:ext cx="{round(width * EMU)}" cy="{round(height * EMU)}"/>'
    outline = f'<a:ln w="{round(0.9 * EMU)}">{_solid(line)}</a:ln>' if line else "<a:ln><a:noFill/></a:ln>"
    return (
        f"<wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm>{place}{size}</a:xfrm>"
        f"{form}{_solid(fill)}{outline}</wps:spPr><wps:bodyPr/></wps:wsp>"
    )


def behind(shapes: Iterable[str], x: float, y: float, width: float, height: float, number: int) -> Piece:
    """Return shapes as a run: a group behind the words, placed from the page's corner, in millimetres; decoration."""
    cx, cy = round(width * EMU), round(height * EMU)
    size = f'cx="{cx}" cy="{cy}"'
    places = "".join(
        f'<wp:position{axis} relativeFrom="page"><wp:posOffset>{round(at * EMU)}</wp:posOffset></wp:position{axis}>'
        for axis, at in (("H", x), ("V", y))
    )
    return Piece(
        f'<w:r><mc:AlternateContent {_NAMESPACES}><mc:Choice Requires="wpg"><w:drawing>'
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="1" locked="0" '
        f'layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>{places}<wp:extent {size}/>'
        f'<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>{_DECORATION.format(number)}'
        f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{_WORD}/wordprocessingGroup"><wpg:wgp>'
        f'<wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/><a:chOff x="0" y="0"/>'
        f"<a:chExt {size}/></a:xfrm></wpg:grpSpPr>{''.join(shapes)}</wpg:wgp></a:graphicData></a:graphic>"
        "</wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
    )


def anchored(inline: Piece) -> Piece:
    """Return a drawing that stands in its line as one that stands beside its paragraph, at the left margin."""
    places = "".join(
        f'<wp:position{axis} relativeFrom="{what}"><wp:posOffset>0</wp:posOffset></wp:position{axis}>'
        for axis, what in (("H", "column"), ("V", "paragraph"))
    )
    start, rest = inline.xml.split("<wp:inline ", 1)
    attributes, rest = rest.split(">", 1)
    extent, rest = rest.split("<wp:docPr", 1)
    more = 'simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"'
    anchor = f'<wp:anchor {attributes} {more}><wp:simplePos x="0" y="0"/>{places}{extent}<wp:wrapNone/><wp:docPr{rest}'
    return Piece(start + anchor.replace("</wp:inline>", "</wp:anchor>"), inline.text)


def _solid(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>' if colour else "<a:noFill/>"
