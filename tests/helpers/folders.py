"""Folders of files: what they hold, what hostile people answer, how a person edits them, what the kit says of them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kit_cli.cli import run

HOSTILE = {
    "jinja": "{{ 7*7 }} {% raw %}",
    "quotes": "a \"quoted\" 'name'",
    "yaml": "name: # not a comment",
    "formula": "=cmd|' /C calc'!A0",
    "script": "<script>alert(1)</script>",
    "newline": "first line\nsecond line",
    "cyrillic": "Наш културни центар",
    "emoji": "Hub 🎭🏳️‍🌈",
    "gap": "{hub.city} [name]",
    "markdown": "**bold** | _x_ [a](b) `c`",
}


def files(folder: Path) -> dict[str, bytes]:
    """Return what a folder holds."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    """Run the command line; return its exit code and what it said on standard error."""
    code = run(list(arguments))
    said = capsys.readouterr().err
    assert "Traceback" not in said
    return code, said


def replaced(name: str, old: str, new: str) -> Callable[[Path], None]:
    """Return an edit that puts a text in the place of another one, which must stand there."""

    def edit(folder: Path) -> None:
        path = folder / name
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{name} does not hold {old!r}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return edit
