"""The kinds of support around a pair, as a picture: the symbol in the middle, a sign for each kind on a circle."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import cos, pi, sin

from kit_cli.face.drawings import drawing, svg

_SIZE, _RADIUS, _FIELD, _SIGN, _SYMBOL = 340, 118, 46, 52, 128
"""In px of the drawing: its side, the circle, the field of a sign, the sign itself, the symbol."""


def sign_of_support(kind: str) -> str:
    """Return the name of a support's sign among the drawings."""
    return f"support-{kind}"


def five_supports(kinds: Iterable[str], title: str, about: str) -> str:
    """Return the picture as SVG; the kinds stand clockwise from the top, in their order."""
    return svg(f"0 0 {_SIZE} {_SIZE}", "".join(_shapes(tuple(kinds))), title, about, "five-supports")


def _shapes(kinds: tuple[str, ...]) -> Iterator[str]:
    middle = _SIZE / 2
    yield f'<circle class="mk-line mk-thin" cx="{middle:g}" cy="{middle:g}" r="{_RADIUS}"/>'
    for number, kind in enumerate(kinds):
        angle = 2 * pi * number / len(kinds)
        x, y = middle + _RADIUS * sin(angle), middle - _RADIUS * cos(angle)
        yield f'<circle class="mk-field" cx="{x:.1f}" cy="{y:.1f}" r="{_FIELD}"/>'
        yield _placed(sign_of_support(kind), x, y, _SIGN)
    yield _placed("symbol", middle, middle, _SYMBOL)


def _placed(name: str, x: float, y: float, size: int) -> str:
    """Return a drawing with its middle at a place."""
    box = f'x="{x - size / 2:.1f}" y="{y - size / 2:.1f}" width="{size}" height="{size}"'
    return drawing(name).replace("<svg ", f"<svg {box} ", 1)
