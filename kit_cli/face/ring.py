"""The figure of a programme's mark: thirteen marks in a ring, and a disc of two halves in its middle.

Every outline is a row of points in a square of 96 units: where it begins, then three for each curve of Bézier's, which
both SVG and Word draw; a straight line is such a curve as well.
"""

from __future__ import annotations

from math import ceil, cos, pi, sin, tan

Points = tuple[tuple[float, float], ...]

SIZE = 96
MARKS = 13
_OUTER, _INNER = 46, 35
_BETWEEN = 3 * pi / 180
"""Left free on either side of a mark, in radians."""
_DISC = 18


def arc(number: int) -> Points:
    """Return a mark of the ring: where it begins, then threes of points of Bézier curves, a straight line as well."""
    whole = 2 * pi / MARKS
    return band(number * whole + _BETWEEN, (number + 1) * whole - _BETWEEN, _OUTER, _INNER)


def band(start: float, end: float, outer: float, inner: float) -> Points:
    """Return a piece of a ring about the middle, between two angles from the top, in radians clockwise."""
    there, back = _curves(outer, start, end), _curves(inner, end, start)
    return (*there, there[-1], back[0], *back, back[-1], there[0], there[0])


def at(angle: float, radius: float) -> tuple[float, float]:
    """Return where an angle from the top, in radians clockwise, meets a circle about the middle."""
    return SIZE / 2 + radius * sin(angle), SIZE / 2 - radius * cos(angle)


def _half(start: float) -> Points:
    """Return half a disc in the middle, from an angle on."""
    one, other = _curve(_DISC, start, start + pi / 2), _curve(_DISC, start + pi / 2, start + pi)
    return (*one, *other[1:], other[-1], one[0], one[0])


def _curves(radius: float, start: float, end: float) -> Points:
    """Return an arc about the middle between two angles from the top, in curves of a quarter of a circle at most."""
    pieces = max(1, ceil(abs(end - start) / (pi / 2)))
    step, first = (end - start) / pieces, start - pi / 2
    curves = [_curve(radius, first + number * step, first + (number + 1) * step) for number in range(pieces)]
    return (curves[0][0], *(point for curve in curves for point in curve[1:]))


def _curve(radius: float, start: float, end: float) -> Points:
    """Return an arc about the middle as one curve, true to a thousandth for a quarter of a circle."""
    reach = 4 / 3 * tan((end - start) / 4) * radius
    ends = [(SIZE / 2 + radius * cos(angle), SIZE / 2 + radius * sin(angle)) for angle in (start, end)]
    (x, y), (u, v) = ends
    first, second = (x - reach * sin(start), y + reach * cos(start)), (u + reach * sin(end), v - reach * cos(end))
    return ((x, y), first, second, (u, v))


def disc(radius: float) -> Points:
    """Return a disc in the middle."""
    quarters = [_curve(radius, number * pi / 2, (number + 1) * pi / 2) for number in range(4)]
    return (quarters[0][0], *(point for quarter in quarters for point in quarter[1:]))


def moved(points: Points, scale: float, x: float, y: float) -> Points:
    """Return a figure so many times as large, with the middle of the square at a place."""
    return tuple((x + (left - SIZE / 2) * scale, y + (top - SIZE / 2) * scale) for left, top in points)


LEFT_HALF, RIGHT_HALF = _half(pi / 2), _half(-pi / 2)
