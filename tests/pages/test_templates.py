"""The templates of pages: their looks come from the tokens."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import kit_cli
from kit_cli.face.css import css
from kit_cli.face.tokens import tokens
from kit_cli.pages import page_of

PACKAGE = Path(kit_cli.__file__).parent
TEMPLATES = sorted(
    path
    for room in ("pages", "report", "face/drawings")
    for path in (PACKAGE / room).iterdir()
    if path.suffix in {".html", ".css", ".svg"}
)
_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b(?![^<{]*\()|\b(?:rgba?|hsla?|okl(?:ab|ch)|color)\(", re.ASCII)
_NAMED = re.compile(
    r"(?:color|background|fill|stroke|border[a-z-]*): [^;]*\b(?:white|black|red|green|blue|gr[ae]y|yellow|orange)\b"
)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_colour_is_written_in_a_template(path: Path) -> None:
    """Neither as hex nor by a function or a name: what is not a token does not follow into the dark or onto paper."""
    text = path.read_text(encoding="utf-8")
    assert _COLOUR.findall(re.sub(r"&#\w+;|href=\"#[^\"]*\"", "", text)) == []
    assert _NAMED.findall(text) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_every_variable_is_there(path: Path) -> None:
    """A page that asks for a variable that nobody sets falls back in silence; a hub's own have the kit's as fallback."""
    text = path.read_text(encoding="utf-8")
    known = set(re.findall(r"(--[\w-]+):", css(tokens()))) | set(re.findall(r"(--[\w-]+):", text))
    asked = set(re.findall(r"var\((--[\w-]+)\)", text))
    assert asked <= known
    assert all(name.startswith("--hub-") for name in re.findall(r"var\((--[\w-]+),", text))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_corners_are_corners(path: Path) -> None:
    """Paper is cut: nothing is rounded but what is round, and nothing but the focus has a shadow."""
    text = path.read_text(encoding="utf-8")
    assert set(re.findall(r"border-radius: ([^;]+);", text)) <= {"0", "50%"}
    rules = [rule for rule in re.findall(r"[^{}]+\{[^{}]*\}", text) if "shadow" in rule]
    assert all(":focus-visible" in rule for rule in rules)


def test_what_is_typed_is_shown_as_typed(tmp_path: Path) -> None:
    """Backticks become code, and markup in the text stays text."""
    (tmp_path / "t.html").write_text('{{ "run `a <b>` & <i>"|ticked }}', encoding="utf-8")
    assert page_of(tmp_path, "t.html", "en", str) == "run <code>a &lt;b&gt;</code> &amp; &lt;i&gt;"
