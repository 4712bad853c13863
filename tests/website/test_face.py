"""The site's colours and fonts: those of the kit's tokens and files, and nobody else's."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kit_cli.face.tokens import tokens
from website import face
from website.content import ROOT

HEX = re.compile(r"#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})\b(?![\w-])")
OURS = {".py", ".css", ".js", ".html", ".yml", ".svg"}
SOURCES = [path for room in ("website", "docs") for path in sorted((ROOT / room).rglob("*")) if path.suffix in OURS]
DRAWN = {path for path in SOURCES if path.parent == ROOT / "docs" / "images"}
"""Pictures that a tool draws, and that a page shows as images: they carry the tokens' colours along."""


@pytest.mark.parametrize("path", sorted(set(SOURCES) - DRAWN), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_source_names_a_colour(path: Path) -> None:
    """Colours stand in tokens.yml; a page takes them as variables."""
    assert HEX.findall(path.read_text(encoding="utf-8")) == []


def test_a_drawn_picture_has_no_colour_but_the_tokens() -> None:
    """In light and in dark."""
    known = {shade for colour in tokens().colours.values() for shade in (colour.light, colour.dark)}
    assert DRAWN
    for path in DRAWN:
        found = set(HEX.findall(path.read_text(encoding="utf-8")))
        assert found, path
        assert found <= known, path


def test_every_colour_that_the_styles_ask_for_is_there() -> None:
    """A variable that nobody sets would leave words in no colour."""
    held = dict(face.files())
    rules = held[face.FACE]
    assert isinstance(rules, bytes)
    known = set(re.findall(r"(--mk-[\w-]+):", rules.decode()))
    for path in (ROOT / "website" / "theme" / "assets").glob("*.css"):
        assert set(re.findall(r"var\((--mk-[\w-]+)", path.read_text(encoding="utf-8"))) <= known, path.name


def test_fonts_are_the_sites_own() -> None:
    """Each file that the rules name lies beside them, with its licence; nothing is asked from elsewhere."""
    held = dict(face.files())
    rules = held[face.FACE]
    assert isinstance(rules, bytes)
    named = re.findall(r'url\("([^"]+)"\)', rules.decode())
    assert named
    assert {f"assets/{name}" for name in named} <= set(held)
    assert [name for name in held if name.endswith(".txt")]


def test_the_symbol_brings_its_colours_along() -> None:
    """It is shown beside the page's title, where no style of the page reaches."""
    symbol = dict(face.files())[face.SYMBOL]
    assert isinstance(symbol, bytes)
    assert symbol.decode().startswith('<svg xmlns="http://www.w3.org/2000/svg" ')
    assert tokens().colour("solid") in symbol.decode()
