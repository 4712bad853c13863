"""What somebody does on the page that makes programmes, in steps that the driver of any browser is told.

A step is [what, selector, value]: `select`, `check` and `fill` give a field a value, `attach` the file that was saved
under a number; `go` gives the address what stands after #; `save` clicks and takes what is handed over.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from kit_cli.actions.build import BuildRequest
from kit_cli.actions.build import run as build
from tests.helpers.drawing import is_full
from tests.opening.test_make_page import ANSWERS, PLACES, files, otherwise

_ALL = [(place, tag) for place, offered in PLACES.items() for tag in offered]
CASES = _ALL if is_full() else _ALL[:1]
"""Every place in each of its languages, each visit going on where the one before began; in an ordinary run one."""

_SAVE = ["save", "#dk-zip", ""]
_CHECKED = [["go", "", "#casa/check"], ["wait", "#view .deeds a[href*=whom]", ""]]
_GOING_ON = [
    ["go", "", "#casa/fields?file=casa/programme.yml&at=hub"],
    ["fill", "#view [name=name]", "Kuća Nova"],
    ["click", "#view form button[type=submit]", ""],
    ["wait", "#notes p", ""],
    *_CHECKED,
    _SAVE,
    ["reload", "", ""],
    ["wait", "#view .deeds a[href*=whom]", ""],
    ["click", "[data-do=leave]", ""],
    ["click", "#kept-list button", ""],
    ["wait", "#desk:not([hidden])", ""],
    *_CHECKED,
    _SAVE,
    ["click", "[data-do=leave]", ""],
    ["attach", "#open-zip", 1],
    ["wait", '#dk nav a[href^="#casa-2/"]', ""],
    _SAVE,
]
"""Change a programme, which builds it, and check it; close, reload and open it as it was kept, and as it was saved."""


def visit(site: str, place: str, language: str) -> dict[str, Any]:
    """Return the address at which somebody makes a programme, and the steps in which they do; in the full run, a first goes on."""
    ticked = [["check", f"[name=languages][value={tag}]", tag == language] for tag in PLACES[place]]
    typed = [["fill", f"#{name}", words] for name, words in {"programme_slug": "casa", **ANSWERS}.items()]
    made = [["click", "button[type=submit]", ""], ["wait", "#view h1", ""], _SAVE]
    more = _GOING_ON if is_full() and (place, language) == CASES[0] else []
    address = f"{site}/make/{'' if language == 'en' else f'{language}/'}"
    return {"address": address, "steps": [["select", "#place", place], *ticked, *typed, *made, *more]}


def assert_as_the_command_line(
    saved: list[Path], place: str, language: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Compare what was saved on a visit, file by file, with what the command line makes of the same."""
    folder.mkdir()
    monkeypatch.chdir(folder)
    first, *later = saved
    assert otherwise(first, place=place, languages=language, **ANSWERS) == []
    for number, each in enumerate(later):
        with ZipFile(each) as archive:
            archive.extractall(str(number))
    programmes = [next(Path(str(number)).iterdir()) for number in range(len(later))]
    if not programmes:
        return
    shown = [files(each) for each in programmes]
    assert "Kuća Nova" in (programmes[0] / "programme.yml").read_text(encoding="utf-8")
    assert [each == shown[0] for each in shown] == [True, True, True]
    shutil.rmtree(programmes[0] / "build")
    build(BuildRequest(programme=programmes[0]))
    ours = files(programmes[0])
    assert [name for name in ours.keys() | shown[0].keys() if ours.get(name) != shown[0].get(name)] == []
