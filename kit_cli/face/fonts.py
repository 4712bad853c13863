"""The fonts of pages: which files they are, which of them a page in a language needs, and how a page is told of them.

A page that stands alone carries the font of its headings with it, as much of it as its language writes; where it is one
of few and much read, that of its text too, and else a font of the reader's own does. The site has files for both.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from kit_cli.files.yaml_source import read_yaml
from kit_cli.frozen import frozen
from kit_cli.judging.marks import Length
from kit_cli.judging.model import Model
from kit_cli.judging.validate import validate

TABLE = Path(__file__).resolve().parent / "fonts.yml"
FOLDER = TABLE.parent / "fonts"
ALWAYS = "latin"
"""The script that every page carries."""

Style = Literal["normal", "italic"]


class FontScript(Model):
    """What a file holds of a font: its signs, as CSS names them, and the languages that need it besides Latin.

    ``part`` is what npm's package calls the file that these are cut from.
    """

    part: str
    signs: str
    languages: list[str]


class FontFamily(Model):
    """A font: what it is called here, what it was made from, and the package of npm that holds that."""

    family: str
    made_from: str
    package: str
    styles: list[Style]


class Fonts(Model):
    """fonts.yml, whole."""

    scripts: dict[str, FontScript]
    families: dict[str, FontFamily]
    weights: Annotated[list[int], Length(2, 2)]


@frozen
class FontFile:
    """A file of a font: its name in the folder, and what it holds."""

    name: str
    family: str
    style: str
    signs: str
    script: str


@cache
def fonts() -> Fonts:
    """Return what fonts there are; raises KitError with every problem of the file."""
    return validate(Fonts, read_yaml(TABLE), ())


def font_files(*roles: str) -> Iterator[FontFile]:
    """Yield the files of some roles, `head` or `text`; of all without any."""
    for role, family in fonts().families.items():
        if not roles or role in roles:
            for style in family.styles:
                for script, held in fonts().scripts.items():
                    name = f"{role}{'-italic' if style == 'italic' else ''}-{script}.woff2"
                    yield FontFile(name, family.family, style, held.signs, script)


@cache
def face_fonts(language: str, *roles: str) -> str:
    """Return CSS that holds the fonts of some roles themselves, upright, as much of them as a language writes.

    ``language`` is a BCP 47 tag; without any role it is the font of headings.
    """
    needed = {ALWAYS, *(name for name, script in fonts().scripts.items() if language in script.languages)}
    return "\n".join(
        _rule(each, f"data:font/woff2;base64,{b64encode((FOLDER / each.name).read_bytes()).decode('ascii')}")
        for each in font_files(*roles or ("head",))
        if each.script in needed and each.style == "normal"
    )


def font_rules(folder: str) -> str:
    """Return CSS that names all font files in a folder, by its address; a browser fetches those that it shows."""
    return "\n".join(_rule(each, f"{folder}/{each.name}") for each in font_files())


def _rule(file: FontFile, address: str) -> str:
    least, most = fonts().weights
    return (
        f'@font-face {{ font-family: "{file.family}"; font-style: {file.style}; font-weight: {least} {most};'
        f' font-display: swap; src: url("{address}") format("woff2"); unicode-range: {file.signs}; }}'
    )
