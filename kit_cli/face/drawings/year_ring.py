"""The ring of the year: twelve stages in their order around the symbol, the thirteenth inside them, and gatherings.

It shows order and not calendar: every stage is as wide as the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import cos, pi, sin
from typing import Literal

from kit_cli.face.drawings import drawing, svg

Look = Literal["open", "solid", "wash", "spark"]
"""How a stage is drawn: open before, solid within, tinted after the time in which people meet; the spark marks one."""

_SIZE = 340
_OUTER, _INNER, _GAP = 140.0, 92.4, 2.4
"""Radii of the stages, and half the way between two of them, in px of the drawing."""
_NUMBER, _HELD, _LINE, _DOT = 110.0, 79.4, 151.0, 10.0
"""Radii of the numbers, of the ring inside, of the line on which gatherings stand, and of a gathering itself."""
_FALL = 6.0
"""How far a number's foot stands below its middle."""
_SYMBOL = 84


def ring(looks: Sequence[Look], gatherings: Iterable[float], title: str, about: str, key: str = "ring") -> str:
    """Return the ring as SVG.

    ``looks`` are those of the stages in their order, the last of which stands inside; a gathering is counted in
    stages from the top, so that 7.5 is the middle of the eighth.
    """
    *around, inside = looks
    step = 2 * pi / max(len(around), 1)
    shapes = [shape for number, look in enumerate(around) for shape in _stage(number, look, step)]
    shapes += _held(len(looks), inside)
    shapes += _gatherings([place * step for place in gatherings])
    shapes.append(_symbol())
    return svg(f"0 0 {_SIZE} {_SIZE}", "".join(shapes), title, about, key)


def _symbol() -> str:
    """Return the kit's symbol, in the middle; its discs are a step apart, so that it stands a little higher."""
    x, y = _SIZE / 2 - 40, _SIZE / 2 - 42
    return drawing("symbol").replace("<svg ", f'<svg x="{x:g}" y="{y:g}" width="{_SYMBOL}" height="{_SYMBOL}" ', 1)


def _stage(number: int, look: Look, step: float) -> Iterator[str]:
    begin, end = number * step, (number + 1) * step
    out, into = _GAP / _OUTER, _GAP / _INNER
    path = (
        f"M{_at(begin + out, _OUTER)}A{_OUTER:g} {_OUTER:g} 0 0 1 {_at(end - out, _OUTER)}"
        f"L{_at(end - into, _INNER)}A{_INNER:g} {_INNER:g} 0 0 0 {_at(begin + into, _INNER)}Z"
    )
    yield f'<path class="{_KINDS[look]}" d="{path}"/>'
    yield _number(number + 1, (begin + end) / 2, _NUMBER, look)


_KINDS = {"open": "mk-open mk-thin", "wash": "mk-wash mk-thin", "solid": "mk-solid", "spark": "mk-met mk-thin"}
_WORDS = {"solid": " mk-on", "spark": " mk-on-spark"}


def _number(number: int, angle: float, radius: float, look: Look) -> str:
    x, y = _point(angle, radius)
    return f'<text class="mk-num{_WORDS.get(look, "")}" x="{x:g}" y="{round(y + _FALL, 1):g}">{number}</text>'


def _held(number: int, look: Look) -> Iterator[str]:
    """Yield the stage that holds all others, open at the top for its number."""
    opening = 15 / _HELD
    path = f"M{_at(opening, _HELD)}A{_HELD:g} {_HELD:g} 0 1 1 {_at(2 * pi - opening, _HELD)}"
    yield f'<path class="mk-line mk-thick" d="{path}"/>'
    if look == "spark":
        yield f'<path class="mk-line mk-marked" d="{path}"/>'
    yield _number(number, 0, _HELD, "open")


def _gatherings(angles: list[float]) -> Iterator[str]:
    if not angles:
        return
    long = int(angles[-1] - angles[0] > pi)
    if len(angles) > 1:
        arc = f"A{_LINE:g} {_LINE:g} 0 {long} 1 {_at(angles[-1], _LINE)}"
        yield f'<path class="mk-line" d="M{_at(angles[0], _LINE)}{arc}"/>'
    for angle in angles:
        x, y = _point(angle, _LINE)
        yield f'<circle class="mk-met" cx="{x:g}" cy="{y:g}" r="{_DOT:g}"/>'


def _at(angle: float, radius: float) -> str:
    x, y = _point(angle, radius)
    return f"{x:g} {y:g}"


def _point(angle: float, radius: float) -> tuple[float, float]:
    """Return where an angle from the top, in radians clockwise, meets a circle."""
    return round(_SIZE / 2 + radius * sin(angle), 1), round(_SIZE / 2 - radius * cos(angle), 1)
