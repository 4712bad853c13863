"""What is left out of a tab's runtime is missed by nothing: every action gives there what it gives here."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from browser.pack import PYODIDE
from tests.browser import everything
from tests.helpers.drawing import is_full
from tests.helpers.judging import prepared, program, run
from tests.helpers.packed import packed_runtime

HERE = Path(__file__).parent
LONG = 3_600
"""Seconds: a shared machine may be slow, and nothing here is timed."""


@pytest.mark.skipif(not is_full(), reason="for the full run; every action runs in a tab in test_actions_offline.py")
def test_every_action_place_language_and_country_gives_what_it_gives_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In one process of Node.js, with the runtime that a page fetches."""
    runtime = packed_runtime()
    prepared(PYODIDE, "python -m browser")
    monkeypatch.chdir(tmp_path)
    script, call = Path(everything.__file__), "everything(full=True)"
    there = run(program("node"), HERE / "trimmed.mjs", runtime, script, call, timeout=LONG)
    assert there.returncode == 0, there.stderr[-2000:]
    found, wanted = json.loads(there.stdout.splitlines()[-1]), everything.everything(full=True)
    assert found.keys() == wanted.keys()
    assert [name for name, told in found.items() if told != wanted[name]] == []
    assert wanted["actions that were left"] == "[]"
