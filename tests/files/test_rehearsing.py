"""Reading as if a file held something else: whoever reads, in this thread, and only as long as it lasts."""

from __future__ import annotations

from pathlib import Path
from threading import Thread

import pytest

from kit_cli.files.plain_text import read_text
from kit_cli.files.rehearsing import as_if


def test_one_file_says_something_else_for_a_while(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By whichever name it is read; others, and other threads, find what lies there."""
    here, other = tmp_path / "a.yml", tmp_path / "b.yml"
    for path in (here, other):
        path.write_text("as it is", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    heard: list[str] = []
    with as_if(here, b"as it may be"):
        assert {read_text(path) for path in (here, Path("a.yml"), Path("./a.yml"))} == {"as it may be"}
        assert read_text(other) == "as it is"
        thread = Thread(target=lambda: heard.append(read_text(here)))
        thread.start()
        thread.join()
    assert heard == [read_text(here)] == ["as it is"]


def test_a_fault_ends_it(tmp_path: Path) -> None:
    """What is raised inside leaves nothing behind."""
    here = tmp_path / "a.yml"
    here.write_text("as it is", encoding="utf-8")
    with pytest.raises(ZeroDivisionError), as_if(here, b"x"):
        raise ZeroDivisionError
    assert read_text(here) == "as it is"
