"""What the site takes from the kit's face: the tokens as variables, the rules of drawings, the fonts, the symbol."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kit_cli.face.css import css, css_under
from kit_cli.face.drawings import drawing, drawing_css
from kit_cli.face.fonts import FOLDER, font_rules
from kit_cli.face.tokens import tokens
from kit_cli.pages import look

FACE = "assets/face.css"
FONTS = "assets/fonts"
FIRST = ("head-latin", "text-latin")
"""The fonts of nearly every first word."""
SYMBOL = "assets/symbol.svg"
"""What a browser shows beside the page's title."""
_REM = 20
"""The px of a rem in the theme."""


def files() -> Iterator[tuple[str, bytes | Path]]:
    """Yield what pages ask for, by its path on the site: its content, or the file that holds it."""
    yield FACE, _face().encode()
    yield SYMBOL, _symbol().encode()
    for path in sorted(FOLDER.iterdir()):
        yield f"{FONTS}/{path.name}", path


def _face() -> str:
    """Return the style sheet; the theme's own switch says whether a page is dark."""
    rules = (
        css_under(tokens(), "[data-md-color-scheme=slate]", _REM),
        font_rules(FONTS.rpartition("/")[2]),
        drawing_css(),
        look("year.html"),
    )
    return "\n".join(rules) + "\n"


def _symbol() -> str:
    """Return the symbol as a picture by itself, which brings its colours along."""
    style = f"<style>{css(tokens())}{drawing_css()}</style>"
    bare = drawing("symbol").replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    return bare.replace(">", f">{style}", 1)
