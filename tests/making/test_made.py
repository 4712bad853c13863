"""The note of what was made: read as it was written, or not at all."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kit_cli.files.fingerprints import fingerprint
from kit_cli.making.made import NOTHING, Made, MadeOutput, ToldAgain, as_made, read_made
from kit_cli.model.folder import BUILD, MADE

NOTE = Made(
    "kit",
    "texts",
    {
        "index.html": MadeOutput("start", "1", fingerprint(b"page")),
        "a.docx": MadeOutput("documents", "2", fingerprint(b"a"), ("cohort",)),
        "b.docx": MadeOutput("documents", "3", fingerprint(b"b")),
    },
    told=ToldAgain(("documents/sv",), ("forms/mine.txt",), (("hub.name", 17),), remarked=True, turned=True),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder in which that note lies."""
    (tmp_path / MADE).parent.mkdir()
    (tmp_path / MADE).write_bytes(NOTE.as_bytes())
    return tmp_path


def test_it_is_read_as_it_was_written(folder: Path) -> None:
    """In the order of the paths, so that the same note is the same file."""
    assert read_made(folder) == NOTE
    other = replace(NOTE, outputs=dict(reversed(list(NOTE.outputs.items()))))
    assert other.as_bytes() == NOTE.as_bytes()


def test_without_it_nothing_is_known(tmp_path: Path) -> None:
    """A programme that was never built, or one that came from a repository."""
    assert read_made(tmp_path) == NOTHING


@pytest.mark.parametrize(
    "change",
    [
        lambda note: note["outputs"].pop("a.docx"),
        lambda note: note["outputs"]["a.docx"].update(content=fingerprint(b"other")),
        lambda note: note.update(texts="others"),
        lambda note: note.pop("seal"),
        lambda note: note.pop("outputs"),
        lambda note: note.update(more=1),
    ],
)
def test_a_note_that_somebody_changed_is_none(folder: Path, change: Callable[[Any], object]) -> None:
    """What a merge or a hand leaves out would go missing from the build."""
    note = json.loads((folder / MADE).read_text(encoding="utf-8"))
    change(note)
    (folder / MADE).write_text(json.dumps(note), encoding="utf-8")
    assert read_made(folder) == NOTHING


def test_a_note_of_an_earlier_version_says_less(folder: Path) -> None:
    """What it made is known all the same: else a build would take it for somebody's own."""
    note = json.loads((folder / MADE).read_text(encoding="utf-8"))
    later = ("seal", "strange", "answers", "unread", "examples", "pictures", "remarked", "turned")
    early = {key: value for key, value in note.items() if key not in later}
    early["outputs"] = {
        path: {k: v for k, v in each.items() if k != "settings"} for path, each in note["outputs"].items()
    }
    sealed = {**early, "seal": fingerprint(json.dumps(early, sort_keys=True).encode())}
    (folder / MADE).write_text(json.dumps(sealed), encoding="utf-8")
    read = read_made(folder)
    assert (read.told, read.answers) == (ToldAgain(NOTE.told.not_built), "")
    assert {path: each.content for path, each in read.outputs.items()} == {
        path: each.content for path, each in NOTE.outputs.items()
    }


def test_outputs_are_found_by_what_they_were_made_from() -> None:
    """By a kind and its inputs, which hang on what of the settings each asked for; or by kinds."""
    assert set(NOTE.from_inputs("documents", {("cohort",): "2", (): "4"}.__getitem__)) == {"a.docx"}
    assert NOTE.from_inputs("start", lambda _: "2") == {}
    assert set(NOTE.of_kinds({"documents", "none"})) == {"a.docx", "b.docx"}


def test_an_output_that_was_touched_is_noticed(folder: Path) -> None:
    """Missing, or with another content."""
    (folder / BUILD).mkdir()
    for path, content in {"index.html": b"page", "a.docx": b"a", "b.docx": b"typed"}.items():
        (folder / BUILD / path).write_bytes(content)
    assert as_made(folder, NOTE.of_kinds({"start"}))
    assert not as_made(folder, NOTE.of_kinds({"documents"}))
    (folder / BUILD / "index.html").unlink()
    assert not as_made(folder, NOTE.of_kinds({"start"}))
