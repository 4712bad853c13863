"""The page "Make your programme" in Firefox, which shares no line of code with Chromium: the same files again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.helpers.drawing import is_full
from tests.helpers.judging import node, node_package, program
from tests.opening.test_make_page import ANSWERS, PLACES, otherwise, site

__all__ = ["site"]

_ALL = [(place, tag) for place, offered in PLACES.items() for tag in offered]
CASES = _ALL if is_full() else _ALL[:1]
"""Every place in each of its languages, each visit going on where the one before began; in an ordinary run one."""

LONG = 1_800
"""Seconds: a shared machine may be slow, and nothing here is timed."""


def _case(address: str, place: str, language: str) -> dict[str, Any]:
    """Return what a person does who makes a programme and saves it."""
    ticked = [["check", f"[name=languages][value={tag}]", tag == language] for tag in PLACES[place]]
    typed = [["fill", f"#{name}", words] for name, words in {"programme_slug": "casa", **ANSWERS}.items()]
    made = [["click", "button[type=submit]"], ["wait", "#view h1"]]
    page = f"{address}/make/{'' if language == 'en' else f'{language}/'}"
    return {"address": page, "steps": [["select", "#place", place], *ticked, *typed, *made], "save": "#dk-zip"}


def test_firefox_makes_what_the_command_line_makes(
    site: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """File by file; and nothing is asked of anybody but the page's own server."""
    firefox = program("firefox-esr", "firefox")
    node_package("puppeteer-core")
    cases = tmp_path / "cases.json"
    cases.write_text(json.dumps([_case(site, *each) for each in CASES]), encoding="utf-8")
    done = node("firefox.mjs", firefox, tmp_path, cases, timeout=LONG)
    for number, ((place, language), seen) in enumerate(zip(CASES, done, strict=True)):
        (tmp_path / str(number)).mkdir()
        monkeypatch.chdir(tmp_path / str(number))
        assert otherwise(Path(seen["file"]), place=place, languages=language, **ANSWERS) == []
        assert {urlsplit(url).netloc for url in seen["asked"] if url.startswith("http")} == {urlsplit(site).netloc}
