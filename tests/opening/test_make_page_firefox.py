"""The page "Make your programme" in Firefox, which shares no line of code with Chromium: the same files again."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.helpers.judging import node, node_package, program
from tests.opening.test_make_page import site
from tests.opening.visits import CASES, assert_as_the_command_line, visit

__all__ = ["site"]

LONG = 1_800
"""Seconds: a shared machine may be slow, and nothing here is timed."""


def test_firefox_makes_what_the_command_line_makes(
    site: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """File by file; and nothing is asked of anybody but the page's own server."""
    firefox = program("firefox-esr", "firefox")
    node_package("puppeteer-core")
    visits = tmp_path / "visits.json"
    visits.write_text(json.dumps([visit(site, *each) for each in CASES]), encoding="utf-8")
    done = node("firefox.mjs", firefox, tmp_path, visits, timeout=LONG)
    for number, (case, seen) in enumerate(zip(CASES, done, strict=True)):
        assert_as_the_command_line([*map(Path, seen["saved"])], *case, tmp_path / str(number), monkeypatch)
        assert {urlsplit(url).netloc for url in seen["asked"] if url.startswith("http")} == {urlsplit(site).netloc}
