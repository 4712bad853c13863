"""A drawing as an Enhanced Metafile (MS-EMF): a picture of curves, which Word and LibreOffice show sharp at any size.

A picture it is, and no group of shapes, because LibreOffice before 7.5 tells a screen reader of each shape.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from struct import pack

from kit_cli.face.ring import Points
from kit_cli.frozen import frozen

_UNITS = 100
"""To a millimetre, of the device for which it is drawn."""
_HEADER, _END = 1, 14
_CURVES, _FILL_MODE, _MOVE, _CLIP = 5, 19, 27, 30
_SELECT, _PEN, _BRUSH, _DELETE = 37, 38, 39, 40
_BEGIN_PATH, _END_PATH, _CLOSE, _DRAW = 59, 60, 61, 63
"""Kinds of records (MS-EMF, 2.1.1)."""
_NO_BRUSH, _NO_PEN = 0x80000005, 0x80000008
_WINDING = 2
_HEADER_SIZE = 88


@frozen
class Contour:
    """Figures that are filled and outlined alike: their points, colours as `#RRGGBB` or none, the line's width."""

    figures: Sequence[Points]
    fill: str = ""
    line: str = ""
    width: float = 0


def emf(contours: Iterable[Contour], width: float, height: float) -> bytes:
    """Return a drawing so wide and high; all lengths are in millimetres, and what stands outside is cut off."""
    frame = (0, 0, _unit(width), _unit(height))
    records = [_record(_CLIP, *frame), _record(_FILL_MODE, _WINDING)]
    records += [record for contour in contours for record in _drawn(contour, frame)]
    records.append(_record(_END, 0, 0x10, 20))
    size = _HEADER_SIZE + sum(map(len, records))
    device = _UNITS * 1000, _UNITS * 1000, 1000, 1000  # units and millimetres across and down
    head = pack("<II4i4iIIIIHHIII4i", _HEADER, _HEADER_SIZE, *frame, *frame, 0x464D4520, 0x10000, size,
                len(records) + 1, 3, 0, 0, 0, 0, *device)  # fmt: skip
    return b"".join((head, *records))


def _drawn(contour: Contour, frame: tuple[int, int, int, int]) -> Iterator[bytes]:
    brush, pen = 1, 2
    if contour.fill:
        yield _record(_BRUSH, brush, 0, _colour(contour.fill), 0)
    if contour.line:
        yield _record(_PEN, pen, 0, _unit(contour.width), 0, _colour(contour.line))
    yield _record(_SELECT, brush if contour.fill else _NO_BRUSH)
    yield _record(_SELECT, pen if contour.line else _NO_PEN)
    yield _record(_BEGIN_PATH)
    for first, *others in contour.figures:
        yield _record(_MOVE, *map(_unit, first))
        yield _record(_CURVES, *frame, len(others), *(_unit(each) for point in others for each in point))
        yield _record(_CLOSE)
    yield _record(_END_PATH)
    yield _record(_DRAW, *frame)
    yield _record(_SELECT, _NO_BRUSH)
    yield _record(_SELECT, _NO_PEN)
    if contour.fill:
        yield _record(_DELETE, brush)
    if contour.line:
        yield _record(_DELETE, pen)


def _record(kind: int, *values: int) -> bytes:
    return pack(f"<II{len(values)}I", kind, 8 + 4 * len(values), *(value & 0xFFFFFFFF for value in values))


def _unit(millimetres: float) -> int:
    return round(millimetres * _UNITS)


def _colour(code: str) -> int:
    red, green, blue = bytes.fromhex(code.removeprefix("#"))
    return red | green << 8 | blue << 16
