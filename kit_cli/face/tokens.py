"""The tokens of tokens.yml, read and judged."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Annotated

from kit_cli.files.yaml_source import read_yaml
from kit_cli.judging.marks import Length
from kit_cli.judging.model import Model
from kit_cli.judging.validate import validate
from kit_cli.model.base import Hex

FILE = Path(__file__).resolve().parent / "tokens.yml"


class Colour(Model):
    """One colour, as it is in light, in dark and in print, and the system's own where colours are forced."""

    light: Hex
    dark: Hex
    printed: Hex
    forced: str
    """A system colour of CSS (https://www.w3.org/TR/css-color-4/#css-system-colors)."""
    use: str


class Pair(Model):
    """A colour that shows something on others, and the least contrast with each (WCAG 2.2, 1.4.3, 1.4.6, 1.4.11)."""

    shows: str
    on: Annotated[list[str], Length(1)]
    least: float


class Apart(Model):
    """Two colours that everybody must tell apart; `least` is a distance in OKLab, times 100."""

    these: Annotated[list[str], Length(2, 2)]
    least: float


class Tokens(Model):
    """tokens.yml, whole; lengths in px at 16 px a rem, `move` in milliseconds."""

    colours: dict[str, Colour]
    pairs: list[Pair]
    apart: list[Apart]
    type: dict[str, int]
    leading: dict[str, float]
    measure: int
    space: dict[int, int]
    rule: int
    target: int
    move: int
    fonts: dict[str, list[str]]

    def colour(self, name: str) -> str:
        """Return a colour as it is on white paper and on a light page: `#0B5563`."""
        return self.colours[name].light

    def family(self, name: str) -> str:
        """Return the first font of a family."""
        return self.fonts[name][0]


@cache
def tokens() -> Tokens:
    """Return the tokens; raises KitError with every problem of the file."""
    return validate(Tokens, read_yaml(FILE), ())
