"""A programme's mark, drawn from its name: its initials inside thirteen marks, one a stage, of which five are filled.

Which five the name itself decides, so that two programmes rarely share a mark, and one keeps its own. A hub's logo
takes its place. It is drawn for pages as SVG and for Word as shapes, both from the same figure of 96 units.
"""

from __future__ import annotations

import re
from hashlib import sha256
from html import escape
from unicodedata import normalize

from kit_cli.face.own import Face
from kit_cli.face.ring import LEFT_HALF, MARKS, RIGHT_HALF, SIZE, Points, arc
from kit_cli.face.tokens import tokens
from kit_cli.frozen import frozen

_FILLED = 5
_LETTERS = {1: 38, 2: 30}
"""How high one letter is and how high two are: with room for a font that is wider than ours."""
_LONG = 3
"""Letters; a longer word is no article and no preposition."""
_WORD = re.compile(r"[^\W\d_]+")
_WORD_OR_NUMBER = re.compile(r"[^\W_]+")
_EMU = 36_000
"""To a millimetre."""
_MAIN = "http://schemas.openxmlformats.org/drawingml/2006"
_MICROSOFT = "http://schemas.microsoft.com/office/word/2010"


@frozen
class ProgrammeMark:
    """What is drawn of a name: one initial or two, or none where it has no letters, and which marks are filled."""

    initials: str
    filled: frozenset[int]


def mark_of(name: str) -> ProgrammeMark:
    """Return the mark of a name; blanks that nobody sees, and how letters are encoded, make no difference."""
    plain = _plain(name)
    digest = sha256(plain.encode("utf-8", "replace")).digest()
    order = sorted(range(MARKS), key=lambda number: digest[number])
    return ProgrammeMark("".join(word[0].upper()[0] for word in _telling(plain)), frozenset(order[:_FILLED]))


def _plain(name: str) -> str:
    """Return a name as people see it."""
    return "".join(sign for sign in " ".join(normalize("NFC", name).split()) if sign.isprintable())


def _telling(name: str) -> list[str]:
    """Return the two words of a name that tell most of it: the first long ones, or with capitals, or whatever are."""
    words = _WORD.findall(name) or _WORD_OR_NUMBER.findall(name)
    for some in ([word for word in words if len(word) > _LONG], [word for word in words if word[0].isupper()]):
        if len(some) > 1:
            return some[:2]
    return words[:2]


def mark_svg(name: str, face: Face) -> str:
    """Return the mark as SVG for the inside of a page, whose variables colour it; nobody has it read out.

    It brings its own ground, so that it may stand on the hub's fill.
    """
    mark, here = mark_of(name), tokens()
    ink = f"var(--mk-ink,{here.colour('ink')})"
    fill = f"fill:var(--hub-fill,{face.fill});stroke:var(--hub-edge,{face.edge})"
    wash = f"fill:var(--mk-wash,{here.colour('wash')});stroke:{ink}"
    drawn = [f'<circle cx="48" cy="48" r="48" style="fill:var(--mk-paper,{here.colour("paper")})"/>']
    for style, marks in ((fill, mark.filled), (wash, set(range(MARKS)) - mark.filled)):
        drawn.append(f'<path style="{style}" d="{"".join(svg_path(arc(number)) for number in sorted(marks))}"/>')
    if mark.initials:
        size = _LETTERS[len(mark.initials)]
        font = f"font:650 {size}px var(--mk-head,{here.family('paper-head')},serif);fill:{ink}"
        drawn.append(
            f'<text x="48" y="{48 + size * 0.34:g}" text-anchor="middle" style="{font}">{escape(mark.initials)}</text>'
        )
    else:
        halves = zip((fill, wash), (LEFT_HALF, RIGHT_HALF), strict=True)
        drawn += [f'<path style="{style}" d="{svg_path(half)}"/>' for style, half in halves]
    return (
        f'<svg class="mk-mark" viewBox="0 0 {SIZE} {SIZE}" aria-hidden="true" focusable="false">{"".join(drawn)}</svg>'
    )


def mark_drawing(name: str, face: Face, millimetres: float, number: int = 1300) -> str:
    """Return the mark as a run of WordprocessingML that holds a group of shapes, so high and wide.

    ``number`` tells drawings of one document apart; the namespaces `w` and `mc` are those of the document.
    """
    mark, here = mark_of(name), tokens()
    side = round(millimetres * _EMU)
    ink, wash = here.colour("ink"), here.colour("wash")
    open_marks = [arc(each) for each in range(MARKS) if each not in mark.filled]
    filled = [arc(each) for each in sorted(mark.filled)]
    if not mark.initials:
        filled.append(LEFT_HALF)
        open_marks.append(RIGHT_HALF)
    shapes = [
        _shape(number + 1, filled, side, face.fill, face.edge),
        _shape(number + 2, open_marks, side, wash, ink),
        _initials(number + 3, mark.initials, side, millimetres, ink) if mark.initials else "",
    ]
    size = f'cx="{side}" cy="{side}"'
    group = (
        f'<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/>'
        f'<a:chOff x="0" y="0"/><a:chExt {size}/></a:xfrm></wpg:grpSpPr>{"".join(shapes)}</wpg:wgp>'
    )
    return (
        f'<w:r><mc:AlternateContent xmlns:wpg="{_MICROSOFT}/wordprocessingGroup"><mc:Choice Requires="wpg"><w:drawing>'
        f'<wp:inline xmlns:wp="{_MAIN}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent {size}/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr id="{number}" name="mark" descr="{escape(_plain(name))}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic xmlns:a="{_MAIN}/main"><a:graphicData uri="{_MICROSOFT}/wordprocessingGroup">{group}'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
    )


def _shape(number: int, paths: list[Points], side: int, fill: str, line: str) -> str:
    """Return figures as one shape, filled and outlined."""
    width = round(side / SIZE)
    drawn = "".join(_word_path(path, side) for path in paths)
    return (
        f'<wps:wsp xmlns:wps="{_MICROSOFT}/wordprocessingShape"><wps:cNvPr id="{number}" name="marks"/><wps:cNvSpPr/>'
        f'<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{side}" cy="{side}"/></a:xfrm>'
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        f'<a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="{side}" h="{side}">{drawn}</a:path></a:pathLst>'
        f"</a:custGeom>{_solid(fill)}"
        f'<a:ln w="{width}">{_solid(line)}</a:ln></wps:spPr><wps:bodyPr/></wps:wsp>'
    )


def _initials(number: int, letters: str, side: int, millimetres: float, ink: str) -> str:
    """Return the initials as a box of text in the middle."""
    half_points = round(millimetres * 72 / 25.4 * _LETTERS[len(letters)] / SIZE * 2)
    margin = side // 8
    font = f'w:ascii="{(head := tokens().family("paper-head"))}" w:hAnsi="{head}" w:cs="{head}"'
    return (
        f'<wps:wsp xmlns:wps="{_MICROSOFT}/wordprocessingShape"><wps:cNvPr id="{number}" name="initials"/>'
        f'<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="{margin}" y="{margin}"/>'
        f'<a:ext cx="{side - 2 * margin}" cy="{side - 2 * margin}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>'
        '<wps:txbx><w:txbxContent><w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
        f'<w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:rFonts {font}/><w:b/><w:color w:val="{ink[1:]}"/>'
        f'<w:sz w:val="{half_points}"/></w:rPr><w:t>{escape(letters)}</w:t></w:r></w:p></w:txbxContent></wps:txbx>'
        '<wps:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:noAutofit/></wps:bodyPr></wps:wsp>'
    )


def _solid(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour[1:]}"/></a:solidFill>'


def svg_path(points: Points) -> str:
    """Return a figure as the data of an SVG path."""
    said = [f"{x:.4g} {y:.4g}" for x, y in points]
    return f"M{said[0]}C{' '.join(said[1:])}Z"


def _word_path(points: Points, side: int) -> str:
    said = [f'<a:pt x="{round(x * side / SIZE)}" y="{round(y * side / SIZE)}"/>' for x, y in points]
    curves = "".join(f"<a:cubicBezTo>{''.join(said[at : at + 3])}</a:cubicBezTo>" for at in range(1, len(said), 3))
    return f"<a:moveTo>{said[0]}</a:moveTo>{curves}<a:close/>"
