"""Colours and fonts of Word documents are those of the tokens."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import kit_cli.making
from kit_cli.face.tokens import tokens
from kit_cli.making.word.paint import painted

_WORD = Path(kit_cli.making.__file__).parent / "word"


def test_names_become_what_they_stand_for() -> None:
    """A colour as Word writes it, a font by its name; a hub's own colours are filled in for each programme."""
    shown = painted("{{ink}} {{paper-head}} {{hub-text}} {{LANGUAGE}} {x}")
    ink = tokens().colour("ink").removeprefix("#")
    assert shown == f"{ink} {tokens().family('paper-head')} {{{{hub-text}}}} {{{{LANGUAGE}}}} {{x}}"


def test_an_unknown_name_is_noticed() -> None:
    """A slip in a part must not come out as a colour that Word ignores."""
    with pytest.raises(KeyError):
        painted("{{inc}}")


def test_no_colour_and_no_font_is_written_anywhere_else() -> None:
    """In code and parts of Word documents, forms included."""
    files = [path for path in _WORD.rglob("*") if path.suffix in {".py", ".xml"}]
    files += [_WORD.parent / "forms" / "word.py", _WORD.parent / "framework" / "word.py"]
    assert len(files) > 20
    found = []
    for path in files:
        text = re.sub(r"xmlns\S*|https?://\S+", "", path.read_text(encoding="utf-8"))
        written = re.findall(r'(?:w:fill|w:color|w:val|val)="([0-9A-Fa-f]{6})"', text) + re.findall(
            r"#[0-9A-Fa-f]{6}\b", text
        )
        found += [f"{path.name}: {each}" for each in written]
        found += [f"{path.name}: {font}" for font in ("Georgia", "Calibri") if font in text]
    assert found == []
