"""A picture inside a line of a Word document."""

from __future__ import annotations

from kit_cli.making.word.xml import Piece, escape

EMU_PER_CM = 360_000
EMU_PER_TWIP = 635
"""A twip is the twentieth of a point."""
_EMU_PER_PIXEL = 9_525
"""At 96 pixels an inch, as Word takes a picture that says nothing of its size."""
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"


def inline_picture(relation: str, number: int, size: tuple[int, int], words: str) -> Piece:
    """Return a run with a picture of the package.

    ``relation`` is the id of its relation, ``number`` tells drawings of a document apart, ``size`` is width and height
    in EMU, ``words`` say what it shows to people who cannot see it.
    """
    extent = f'cx="{size[0]}" cy="{size[1]}"'
    named = f'id="{number}" name="{relation}" descr="{escape(words)}"'
    return Piece(
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" '
        'distT="0" distB="0" distL="0" distR="0">'
        f"<wp:extent {extent}/><wp:docPr {named}/>"
        f'<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def fitted(pixels: tuple[int, int], most: tuple[int, int]) -> tuple[int, int]:
    """Return the width and height in EMU of a picture of so many pixels, no larger than ``most`` and as it is else."""
    whole = pixels[0] * _EMU_PER_PIXEL, pixels[1] * _EMU_PER_PIXEL
    return whole if whole[0] <= most[0] and whole[1] <= most[1] else filling(pixels, most)


def filling(pixels: tuple[int, int], room: tuple[int, int]) -> tuple[int, int]:
    """Return the width and height in EMU of such a picture that is as large as there is room."""
    share = min(space / side for space, side in zip(room, pixels, strict=True))
    return max(1, round(pixels[0] * share)), max(1, round(pixels[1] * share))


def no_larger(pixels: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
    """Return the width and height in EMU of a picture that is neither higher than another one nor covers more."""
    wide, high = pixels
    height = min(other[1], int((other[0] * other[1] * high / wide) ** 0.5))
    return max(1, int(height * wide / high)), max(1, height)
