"""A folder is replaced, and whatever people had put into the old one is kept under its own path."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

import pytest

from kit_cli.files.fingerprints import fingerprint
from kit_cli.files.replacing import Kept, finished, kept_by_day, put_in_place
from kit_cli.files.signals import uninterrupted
from tests.helpers.folders import files

TODAY = "2026-11-22"
pytestmark = pytest.mark.time_machine(f"{TODAY} 12:00")
"""It is noon all day: a run that goes on over midnight judges nothing else."""
OWN = {"a.docx": fingerprint(b"made"), "old.docx": fingerprint(b"made long ago"), "b.docx": fingerprint(b"made b")}


def _written(folder: Path, texts: dict[str, str]) -> Path:
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A folder with a workshop that holds what is to come, and the old build beside it."""
    _written(tmp_path / "bench" / "build", {"a.docx": "made anew", "tables/c.xlsx": "made"})
    _written(tmp_path / "build", {"a.docx": "made", "old.docx": "made long ago"})
    return tmp_path


def _put(here: Path, *taken_over: str, along: AbstractContextManager[None] | None = None) -> Kept | None:
    return put_in_place(
        here / "bench" / "build",
        here / "build",
        OWN,
        here / "kept",
        take_over=lambda path: path in taken_over,
        along=along or nullcontext(),
    )


def test_what_the_kit_made_goes_without_a_trace(here: Path) -> None:
    """What is as it was made, emptied, or put there by a system, is nobody's work; what is the same needs no copy."""
    _written(here / "build", {"b.docx": "", "tables/c.xlsx": "made", ".DS_Store": "x", "tables/Thumbs.db": "y"})
    assert _put(here) is None
    assert files(here / "build") == {"a.docx": b"made anew", "tables/c.xlsx": b"made"}
    assert not (here / "kept").exists()


@pytest.mark.parametrize(
    "theirs",
    [
        {"a.docx": "typed into"},
        {"old.docx": "typed into long ago"},
        {"letter-signed.docx": "signed"},
        {"tables/c.xlsx": "sixty applicants"},
        {"tables/c.xlsx/c.xlsx": "a folder where a file will be"},
        {"notes": "a name without an ending", "sent/maria.docx": "sent"},
        {"a b – č.txt": "a name with other signs", ".hidden": "hidden"},
    ],
)
def test_what_people_put_there_is_kept_under_its_path(theirs: dict[str, str], here: Path) -> None:
    """Changed, added, or in the way of what is made; byte for byte."""
    _written(here / "build", theirs)
    kept = _put(here)
    assert kept == Kept(here / "kept" / TODAY, len(theirs))
    assert files(kept.folder) == {name: text.encode() for name, text in theirs.items()}
    assert files(here / "build") == {"a.docx": b"made anew", "tables/c.xlsx": b"made"}


def test_each_time_of_a_day_has_a_folder_of_its_own(here: Path) -> None:
    """The day's second is numbered, also where somebody made a folder of that name."""
    (here / "kept").mkdir()
    (here / "kept" / f"{TODAY}-2").mkdir()
    for number, folder in enumerate((TODAY, f"{TODAY}-3")):
        _written(here / "bench" / "build", {"a.docx": f"made {number}"})
        _written(here / "build", {"mine.txt": f"mine {number}"})
        kept = _put(here)
        assert kept
        assert kept.folder.name == folder
        (here / "bench" / "spent").rename(here / f"gone-{number}")


def test_what_stays_keeps_its_mode_and_time(here: Path) -> None:
    """A file that is not the build's to replace; a link stays a link."""
    _written(here / "build", {"mine.txt": "mine"}).chmod(0o755)
    (here / "build" / "mine.txt").chmod(0o600)
    os.utime(here / "build" / "mine.txt", (1, 1))
    (here / "build" / "link").symlink_to("mine.txt")
    assert _put(here, "mine.txt", "link") is None
    about = (here / "build" / "mine.txt").stat()
    assert (about.st_mode & 0o777, about.st_mtime) == (0o600, 1)
    assert (here / "build" / "link").readlink() == Path("mine.txt")


def test_links_are_kept_and_never_followed(here: Path, tmp_path: Path) -> None:
    """Nothing outside is read, moved or removed: not by a link to a file, to a folder, or by a build that is one."""
    outside = _written(tmp_path / "outside", {"a.docx": "theirs"})
    (here / "build" / "linked").symlink_to(outside)
    (here / "build" / "b.docx").symlink_to(outside / "a.docx")
    kept = _put(here)
    assert kept
    assert {path.name for path in kept.folder.iterdir() if path.is_symlink()} == {"linked", "b.docx"}
    assert files(outside) == {"a.docx": b"theirs"}


def test_a_build_that_is_a_link_is_kept_as_one(here: Path, tmp_path: Path) -> None:
    """The folder that it leads to stays as it is."""
    outside = _written(tmp_path / "outside", {"a.docx": "theirs"})
    (here / "build").rename(here / "was")
    (here / "build").symlink_to(outside)
    assert _put(here) == Kept(here / "kept" / TODAY, 1)
    assert (here / "kept" / TODAY / "build").readlink() == outside
    assert files(outside) == {"a.docx": b"theirs"}


def test_what_is_kept_is_counted_by_day(tmp_path: Path) -> None:
    """The newest first; a day of which everything was taken is none."""
    _written(tmp_path, {"2027-01-09/a": "1", "2027-01-10/tables/b": "2", "2027-01-10/c": "3", "readme.txt": "no day"})
    (tmp_path / "2027-01-11").mkdir()
    assert list(kept_by_day(tmp_path).items()) == [("2027-01-10", 2), ("2027-01-09", 1)]
    assert kept_by_day(tmp_path / "missing") == {}


@pytest.mark.parametrize("noted", [True, False])
def test_the_next_run_keeps_what_a_killed_one_had_taken_away(noted: bool, here: Path) -> None:
    """Between the two renames and after: the old build comes back, or what people had put into it is kept."""
    _written(here / "build", {"mine.txt": "mine"})
    _put(here)
    bench, kept = here / "bench", here / "kept" / TODAY / "mine.txt"
    (bench / "spent").rename(bench / "retired")
    kept.replace(bench / "retired" / "mine.txt")
    (here / "kept" / TODAY).rmdir()
    if not noted:
        (bench / "replacing.json").write_text("{", encoding="utf-8")
    told = finished(bench)
    assert told
    assert kept.read_text(encoding="utf-8") == "mine"
    assert (told.files == 1) == noted  # without the note everything is somebody's
    (bench / "spent").rename(bench / "retired")
    (here / "build").rename(here / "was")
    assert finished(bench) is None
    assert (here / "build" / "a.docx").exists() == noted


def test_a_build_that_cannot_be_put_in_place_brings_the_old_one_back(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever ends it, also a request to stop."""
    before, rename = files(here / "build"), Path.rename

    def stopped(path: Path, target: Path) -> Path:
        if path == here / "bench" / "build":
            raise KeyboardInterrupt
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", stopped)
    with pytest.raises(KeyboardInterrupt):
        _put(here)
    assert files(here / "build") == before


def test_what_goes_along_is_taken_back_with_the_rest(here: Path) -> None:
    """Nothing can be kept: whatever was done when the new folder stood there hears of it."""
    heard: list[str] = []

    @contextmanager
    def along() -> Iterator[None]:
        heard.append((here / "build" / "a.docx").read_text(encoding="utf-8"))
        try:
            yield
        except OSError:
            heard.append("taken back")
            raise

    _written(here / "build", {"mine.txt": "mine"})
    (here / "kept").touch()
    with pytest.raises(OSError, match="kept"):
        _put(here, along=along())
    assert heard == ["made anew", "taken back"]


@pytest.mark.parametrize("refused", range(3))
def test_what_was_kept_already_goes_back_when_the_rest_cannot_be(
    refused: int, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is full at the first, second or third file: all are where they were, and no folder is left."""
    _written(here / "build", {"mine.txt": "1", "sub/mine.txt": "2", "a.docx": "3"})
    before, rename = files(here / "build"), Path.rename
    moved: list[Path] = []

    def full(path: Path, target: Path) -> Path:
        if "kept" in target.parts and len(moved) == refused:
            raise OSError(28, "full", str(path))
        moved.extend([path] if "kept" in target.parts else [])
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", full)
    with pytest.raises(OSError, match="full"):
        _put(here)
    assert files(here / "build") == before
    assert not (here / "kept").exists()


@pytest.mark.skipif(os.name == "nt", reason="modes are POSIX's")
def test_what_is_kept_stays_as_private_as_it_was(here: Path) -> None:
    """The folders on its way too, which others may not look into; and so does what takes its place."""
    _written(here / "build", {"private/mine.txt": "mine"})
    (here / "build" / "private").chmod(0o700)
    (here / "build" / "a.docx").chmod(0o600)
    (here / "build").chmod(0o750)
    kept = _put(here)
    assert kept
    modes = [path.stat().st_mode & 0o777 for path in (kept.folder, kept.folder / "private")]
    assert modes == [0o750, 0o700]
    assert [path.stat().st_mode & 0o777 for path in (here / "build", here / "build" / "a.docx")] == [0o750, 0o600]


def test_a_build_that_is_a_file_is_kept(here: Path) -> None:
    """Somebody has saved something under this name."""
    (here / "build").rename(here / "was")
    (here / "build").write_text("mine", encoding="utf-8")
    assert _put(here) == Kept(here / "kept" / TODAY, 1)
    assert (here / "kept" / TODAY / "build").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("link", [True, False])
def test_where_nothing_can_be_kept_the_old_folder_stays(link: bool, here: Path, tmp_path: Path) -> None:
    """A file, or a link to elsewhere, stands where people's files would go: they lose nothing, and nothing leaves."""
    outside = _written(tmp_path / "outside", {})
    outside.mkdir()
    _written(here / "build", {"mine.txt": "mine"})
    before = files(here / "build")
    (here / "kept").symlink_to(outside) if link else (here / "kept").write_text("a file", encoding="utf-8")
    with pytest.raises(OSError, match="kept"):
        _put(here)
    assert files(here / "build") == before
    assert list(outside.iterdir()) == []


@pytest.mark.parametrize(
    "note",
    [
        '{"target": "../x", "kept": "../y", "own": {}}',
        '{"target": "", "kept": "..", "own": {}}',
        "[]",
        '{"target": 1}',
        "[" * 99999,
    ],
)
def test_a_strangers_note_leads_nowhere_else(note: str, here: Path) -> None:
    """What a folder of unknown origin brings along is kept in that folder, whatever it says."""
    _written(here / "bench", {"retired/mine.txt": "mine", "replacing.json": note})
    before = {path.name for path in here.iterdir()}
    told = finished(here / "bench")
    assert told
    assert told.folder == here / "kept" / TODAY
    assert {path.name for path in here.iterdir()} - before == {"kept"}


@pytest.mark.skipif(os.name == "nt", reason="signals are POSIX's")
def test_a_request_to_stop_waits_for_the_end_of_a_block() -> None:
    """It is not lost either, and afterwards the next one is heard at once."""
    done = []
    with pytest.raises(KeyboardInterrupt), uninterrupted():
        signal.raise_signal(signal.SIGINT)
        done.append("whole")
    assert done == ["whole"]
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)
