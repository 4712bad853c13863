"""What other programs leave, by its names."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit_cli.files.leftovers import copy_of, is_nothing, is_silent, unfinished
from kit_cli.files.yaml_source import read_yaml
from tests.helpers.copies import ROOT

ROWS = read_yaml(ROOT / "kit_cli" / "files" / "leftovers.yml").data


@pytest.mark.parametrize("row", ROWS["copies"], ids=lambda row: row["by"])
def test_each_way_of_naming_a_copy_is_known(row: dict[str, str]) -> None:
    """Whatever program wrote it, its original is found."""
    assert set(row) <= {"by", "source", "stem", "like"}
    assert copy_of(row["like"]) == "timeline.yml"


@pytest.mark.parametrize(
    "name",
    [
        "timeline (Anas Mac's conflicted copy 2027-10-09).yml",
        "timeline (cópia em conflito de Ana 2027-10-09).yml",
        "timeline (conflicted copy 2027-10-09 101112).yml",
        "timeline (SFConflict ana@example.org 2027-10-09-10-11-12).yml",
        "timeline [conflicted].yml",
        "timeline.conflict2.yml",
        "timeline(1).yml",
        "timeline (12).yml",
        "timeline-LAPTOP-A1B2C3.yml",
        "timeline-Anas MacBook.yml",
        "timeline - Copy.yml",
        "timeline – kopia.yml",
        "timeline - Kopija (3).yml",
        "timeline kopia.yml",
        "timeline (copy).yml",
        "timeline (another copy).yml",
        "timeline (3rd copy).yml",
        "Copy of timeline.yml",
        "Kopia av timeline.yml",
        "Kopija timeline.yml",
        "timeline 3.yml",
    ],
)
def test_copies_are_known_by_many_names(name: str) -> None:
    """In the languages of the kit, and beyond where no word is needed."""
    assert copy_of(name) == "timeline.yml"


@pytest.mark.parametrize(
    "name",
    [
        "timeline.yml",
        "mentee-application-2.yml",
        "conflict-of-interest.md",
        "copy-of-the-rules.md",
        "call-2027.md",
        "report-2027-10-09.md",
        "README.md",
        "noending",
        "a conflict of interest.md",
    ],
)
def test_other_names_are_no_copies(name: str) -> None:
    """Least of all those that the kit itself gives."""
    assert copy_of(name) is None


@pytest.mark.parametrize("row", ROWS["unfinished"], ids=lambda row: row["by"])
def test_a_file_on_its_way_is_known(row: dict[str, str]) -> None:
    """By what will be its name."""
    assert unfinished(row["like"]) == "timeline.yml"
    assert unfinished("timeline.yml") is None


@pytest.mark.parametrize("row", [*ROWS["nothing"], *ROWS["silent"]], ids=lambda row: row["by"])
def test_nobody_is_told_of_what_programs_keep_for_themselves(row: dict[str, str]) -> None:
    """Word's mark that a letter is open, and the like."""
    assert is_silent(row["like"])


@pytest.mark.parametrize("row", ROWS["nothing"], ids=lambda row: row["by"])
def test_what_a_system_leaves_is_nothing(row: dict[str, str], tmp_path: Path) -> None:
    """As a file; a folder of that name is somebody's."""
    path = tmp_path / row["like"]
    path.write_text("x")
    assert is_nothing(path)
    path.unlink()
    path.mkdir()
    assert not is_nothing(path)


@pytest.mark.parametrize(
    ("content", "nothing"), [(b"\x00\x05\x16\x07\x00\x02", True), (b"", True), (b"my notes", False), (b"\x00", False)]
)
def test_what_macos_knows_of_a_file_is_nothing_by_its_content(tmp_path: Path, content: bytes, nothing: bool) -> None:
    """Its name alone could be a person's."""
    (tmp_path / "._letter.docx").write_bytes(content)
    assert is_nothing(tmp_path / "._letter.docx") is nothing


def test_a_persons_file_is_something(tmp_path: Path) -> None:
    """A hidden one and an empty one too."""
    for name in ("notes.txt", ".gitignore", "empty", "Thumbs.db.txt", "my desktop.ini"):
        (tmp_path / name).touch()
        assert not is_nothing(tmp_path / name), name
