"""What the site takes from the kit's face: the tokens as variables, and the rules of the drawings that pages show."""

from __future__ import annotations

from kit_cli.face.css import css_under
from kit_cli.face.drawings import drawing_css
from kit_cli.face.tokens import tokens
from kit_cli.pages import look

FACE = "assets/face.css"


def face() -> str:
    """Return the style sheet; the theme's own switch says whether a page is dark."""
    return "\n".join((css_under(tokens(), "[data-md-color-scheme=slate]"), drawing_css(), look("year.html"))) + "\n"
