"""Drawings whose colours are variables: the signs of the stages, of how a standard stands, of evidence, and the symbol.

Each is an SVG file of few shapes in this folder; its classes get their colours from drawings.css, and that from the
tokens, so that a drawing follows its page into the dark, onto paper and into forced colours.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from html import escape
from pathlib import Path

_FOLDER = Path(__file__).resolve().parent
_SMALL = 16
"""A drawing of this height is a sign in a line of text, and its strokes are thinner."""


def drawing(name: str, title: str = "", about: str = "", key: str = "", kind: str = "") -> str:
    """Return a drawing as SVG inside a page; raises OSError where there is no such drawing.

    Without a ``title`` it decorates what stands beside it in words, and screen readers pass it by. ``about`` says more;
    its id begins with ``key``, another one for each time that a page shows the same drawing. ``kind`` are more classes.
    """
    box, shapes = _parts(name)
    kinds = [*(["mk-sign"] if box.endswith(f" {_SMALL}") else []), *kind.split()]
    return svg(box, shapes, title, about, key or name, kinds)


def svg(box: str, shapes: str, title: str, about: str, key: str, kinds: Iterable[str] = ()) -> str:
    """Return shapes as SVG inside a page, named or for decoration, as ``drawing`` does."""
    said = told = ""
    if title:
        said = f' role="img" aria-label="{escape(title)}"'
    if title and about:
        said += f' aria-describedby="{key}-about"'
        told = f'<desc id="{key}-about">{escape(about)}</desc>'
    named = said or ' aria-hidden="true"'
    classes = " ".join(("mk-fig", *kinds))
    return f'<svg class="{classes}" viewBox="{box}"{named}>{told}{shapes}</svg>'


@cache
def drawing_css() -> str:
    """Return the style rules by which the shapes of all drawings are filled, open, dashed or sparks."""
    return (_FOLDER / "drawings.css").read_text(encoding="utf-8")


@cache
def _parts(name: str) -> tuple[str, str]:
    """Return the box of a drawing and its shapes."""
    text = (_FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    head, _, rest = text.partition(">")
    shapes = "".join(line.strip() for line in rest.rpartition("</svg>")[0].splitlines())
    return head.partition('viewBox="')[2].partition('"')[0], shapes
