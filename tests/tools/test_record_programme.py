"""A record of a programme holds the folder as it lies there, and is made once."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.helpers.folders import files
from tools import record_programme
from tools.record_programme import SUMS, THEN, calendars, main, packed, sums, unpack

CONTENT = {
    ".mentorkit/calendar.json": b"{}",
    "documents/sv/Åke was here.md": b"\xef\xbb\xbf---\r\n",
    "timeline.yml": b"milestones:\r\n",
}


def test_an_archive_depends_on_names_and_contents_only(tmp_path: Path) -> None:
    """Marks of Windows come back as they were, the build and its note stay away, and another day or owner changes nothing."""
    folder = tmp_path / "programme"
    for name, content in {**CONTENT, "build/index.html": b"", ".mentorkit/made.json": b"{}"}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    first = packed(folder)
    os.utime(folder / "timeline.yml", (0, 0))
    (folder / "timeline.yml").chmod(0o600)
    assert packed(folder) == first
    (tmp_path / record_programme.PACKED).write_bytes(first)
    assert files(unpack(tmp_path, tmp_path / "again")) == CONTENT


def test_a_record_is_made_once(built: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Archive, calendars, what the kit says, fingerprints; the programme itself is only read."""
    monkeypatch.setattr(record_programme, "RECORDED", tmp_path / "recorded")
    place = next(iter(built))
    folder = shutil.copytree(built[place], tmp_path / place)
    before = files(folder)
    assert main(["9.9", str(folder), "2028-03-01"]) == 0
    version = tmp_path / "recorded" / "9.9"
    names = {path.name for path in (version / place).iterdir()}
    assert names == {record_programme.PACKED, THEN, *calendars(folder)}
    assert (version / SUMS).read_text(encoding="utf-8") == sums(version)
    assert files(folder) == before

    made = files(version)
    assert main(["9.9", str(folder), "2028-03-01"]) == 1
    assert files(version) == made


def test_a_broken_programme_is_not_recorded(
    built: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It says what is broken, and leaves nothing behind."""
    monkeypatch.setattr(record_programme, "RECORDED", tmp_path / "recorded")
    place = next(iter(built))
    folder = shutil.copytree(built[place], tmp_path / place)
    (folder / "timeline.yml").write_text("milestones: [", encoding="utf-8")
    assert main(["9.9", str(folder), "2028-03-01"]) == 1
    assert "timeline.yml:2: this is not valid YAML" in capsys.readouterr().err
    assert not (tmp_path / "recorded").exists()
