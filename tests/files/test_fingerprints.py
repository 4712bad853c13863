"""Fingerprints follow from contents and names, and from nothing else."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

import pytest

from kit_cli.files import fingerprints as module
from kit_cli.files.fingerprints import fingerprint, fingerprint_of_all, fingerprint_of_file, fingerprints, walked


def test_a_file_has_the_fingerprint_of_its_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The SHA-256 that other programs print; a large file is read in pieces and has the same."""
    path = tmp_path / "file"
    path.write_bytes(b"content")
    assert fingerprint_of_file(path) == fingerprint(b"content") == sha256(b"content").hexdigest()
    monkeypatch.setattr(module, "_AT_ONCE", 3)
    assert fingerprint_of_file(path) == fingerprint(b"content")
    os.utime(path, (0, 0))
    assert fingerprint_of_file(path) == fingerprint(b"content")


@pytest.mark.skipif(os.name == "nt", reason="pipes are POSIX's")
def test_what_is_no_file_has_none(tmp_path: Path) -> None:
    """A folder, a pipe that nobody fills, a device without an end, a link to nowhere: nobody waits for them."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "endless").symlink_to("/dev/zero")
    (tmp_path / "link").symlink_to("nowhere")
    assert [fingerprint_of_file(tmp_path / name) for name in ("", "pipe", "endless", "link", "none")] == [""] * 5


@pytest.mark.parametrize(
    "other",
    [{}, {"a": "2"}, {"b": "1"}, {"a": "1", "b": ""}, {"a\0001\0": ""}],
)
def test_many_have_one_that_tells_names_and_contents_apart(other: dict[str, str]) -> None:
    """A file that is renamed, added or gone changes it; the order does not."""
    assert fingerprint_of_all({"a": "1"}) != fingerprint_of_all(other)
    assert fingerprint_of_all({"a": "1", "b": "2"}) == fingerprint_of_all({"b": "2", "a": "1"})


def test_files_are_found_by_their_patterns(tmp_path: Path) -> None:
    """Each once, by its path from the folder; a pattern that fits nothing is no matter."""
    for name in ("one.yml", "forms/a.yml", "forms/deep/b.yml", "notes.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    found = fingerprints(tmp_path, ("*.yml", "one.yml", "forms/*.yml", "none/*"))
    assert found == {name: fingerprint(name.encode()) for name in ("one.yml", "forms/a.yml")}


def test_a_folder_is_walked(tmp_path: Path) -> None:
    """Every file at any depth, but for folders that are left out; links to folders are not followed."""
    for name in ("one", "deep/two", "deep/left/three", "left/four"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    (tmp_path / "round").symlink_to(tmp_path)
    assert set(walked(tmp_path, ("left",))) == {"one", "deep/two", "round"}
    assert set(walked(tmp_path / "none")) == set()
