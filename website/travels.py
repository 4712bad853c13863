"""How the method travels, as a picture: from the origin to each place that the kit knows, and what comes back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from kit_cli.face.drawings import svg
from website.pictures import figure

_OVER, _BACK = "texts, forms, tables, a name, a coach", "numbers, adaptations, what did not work"
_STEP, _HUB = 122, 32
"""From one place to the next, and a place's radius, in px of the drawing."""


def travels(places: Sequence[str], caption: str) -> str:
    """Return the picture as a figure of HTML: wide for a desk, tall for a telephone."""
    title = "How the method travels"
    about = (
        f"From the origin lines lead to {', '.join(places)}: handed over are {_OVER}. Dotted lines lead back: {_BACK}."
    )
    height = _STEP * len(places) + 20
    flat = svg(f"0 0 880 {height}", "".join(_flat(places, height)), title, about, "travels")
    tall = svg("0 0 372 478", "".join(_tall(places)), title, about, "travels-tall")
    return figure(flat, tall, caption)


def _flat(places: Sequence[str], height: int) -> Iterator[str]:
    middle = height / 2
    for number, place in enumerate(places):
        off = number - (len(places) - 1) / 2
        y, x = middle + off * _STEP, 600 + 40 * (1 - min(1, abs(off)))
        yield _line(f"M192 {middle - 10:g}C300 {middle - 40 + 30 * off:g} 420 {y - 30:g} {x - 46:g} {y - 12:g}")
        yield _line(f"M{x - 58:g} {y - 20:g}L{x - 46:g} {y - 12:g}L{x - 59:g} {y - 5:g}")
        yield _line(f"M{x - 44:g} {y + 14:g}C430 {y + 32:g} 310 {middle + 36 + 30 * off:g} 196 {middle + 16:g}", True)
        yield _hub(x, y, _HUB)
        yield _words(place, x + 46, y + 6)
    yield _line(f"M210 {middle + 8:g}L196 {middle + 16:g}L210 {middle + 25:g}")
    yield f'<circle class="mk-solid" cx="130" cy="{middle:g}" r="54"/>'
    yield _words("Origin", 130, middle + 6, "mk-name mk-on mk-mid")
    yield _legend("Handed over", _OVER, 24, 30, False)
    yield _legend("Sent back", _BACK, 24, height - 56, True)


def _tall(places: Sequence[str]) -> Iterator[str]:
    yield '<circle class="mk-solid" cx="186" cy="56" r="48"/>'
    yield _words("Origin", 186, 62, "mk-name mk-on mk-mid")
    step = min(_STEP, 372 / len(places))
    for number, place in enumerate(places):
        off = (number - (len(places) - 1) / 2) * step
        x = 186 + off
        over, back = x - 10, x + 12
        start, bend = 178 + off * 0.16, 178 + off * 0.3
        yield _line(f"M{start:g} 112C{bend:g} 176 {over:g} 196 {over:g} 268")
        yield _line(f"M{over - 7:g} 258L{over:g} 268L{over + 7:g} 258")
        yield _line(f"M{back:g} 266C{back:g} 206 {196 + off * 0.36:g} 176 {195 + off * 0.16:g} 118", True)
        yield _hub(x, 308, min(_HUB, step / 2 - 4))
        for line, word in enumerate(place.split()):
            yield _words(word, x, 364 + 20 * line, "mk-name mk-mid")
    yield _legend("Handed over", _OVER, 8, 418, False, short=True)
    yield _legend("Sent back", _BACK, 8, 452, True, short=True)


def _line(path: str, back: bool = False) -> str:
    return f'<path class="mk-line{" mk-back" if back else ""}" d="{path}"/>'


def _hub(x: float, y: float, radius: float) -> str:
    """Return a hub: open, with a spark of its own."""
    at = f'cx="{x:g}" cy="{y:g}"'
    return f'<circle class="mk-open" {at} r="{radius:g}"/><circle class="mk-spark" {at} r="{radius / 3.2:g}"/>'


def _words(text: str, x: float, y: float, kind: str = "mk-name") -> str:
    return f'<text class="{kind}" x="{x:g}" y="{y:g}">{escape(text)}</text>'


def _legend(name: str, what: str, x: float, y: float, back: bool, short: bool = False) -> str:
    """Return what a kind of line means: its name above it and what it carries, or in short beside it."""
    if short:
        return _line(f"M{x:g} {y:g}H{x + 44:g}", back) + _words(what, x + 56, y + 5, "mk-note")
    return _words(name, x, y) + _words(what, x, y + 20, "mk-note") + _line(f"M{x + 2:g} {y + 34:g}H{x + 62:g}", back)
