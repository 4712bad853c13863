"""A record of what the forms ask is made once, by the kit that asks it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit_cli import __version__
from kit_cli.errors import KitError
from tools import record

OWN = ".".join(__version__.split(".")[:2])


@pytest.fixture
def nothing_recorded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of records."""
    folder = tmp_path / "recorded"
    monkeypatch.setattr(record, "folder", lambda: folder)
    return folder


def test_the_kit_records_its_own_version(nothing_recorded: Path) -> None:
    """What it wrote is read again, and is told to be no different; a second time it refuses."""
    assert record.main([OWN]) == 0
    assert record.versions() == [OWN]
    assert record.main(["--check"]) == 0
    before = (nothing_recorded / f"{OWN}.json").read_bytes()
    assert record.main([OWN]) == 1
    assert (nothing_recorded / f"{OWN}.json").read_bytes() == before


@pytest.mark.parametrize("version", ["99.0", f"{OWN}0", "0", __version__, "x.y", "../0.1"])
def test_no_other_version_is_recorded(version: str, nothing_recorded: Path) -> None:
    """A record under another number would be looked for by nobody."""
    with pytest.raises(KitError, match="is not the version of this kit"):
        record.record(version)
    assert not nothing_recorded.exists()


def test_versions_are_counted_and_not_spelt(nothing_recorded: Path) -> None:
    """0.10 comes after 0.9."""
    nothing_recorded.mkdir()
    for version in ("0.10", "0.9", "1.0"):
        (nothing_recorded / f"{version}.json").touch()
    assert record.versions() == ["0.9", "0.10", "1.0"]


@pytest.mark.parametrize("version", record.versions())
def test_a_record_is_written_in_one_way(version: str) -> None:
    """A question a line, so that whoever reads a change of it sees what changed."""
    text = (record.folder() / f"{version}.json").read_text(encoding="utf-8")
    found = record.recorded(version)
    assert record.written(found) == text
    assert len(text.splitlines()) > sum(len(form["questions"]) for form in found["forms"].values())
