"""What it means that a disk refuses: whose fault it is, which file, and what to do."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from kit_cli.errors import KitError
from kit_cli.files.disk_errors import PREFIX, disk_errors_told, told
from kit_cli.files.writing import replaced


def _error(number: int, *names: Path, winerror: int | None = None) -> OSError:
    first, second = (*map(str, names), None, None)[:2]
    error = OSError(number, os.strerror(number), first, None, second)
    if winerror:
        error.winerror = winerror  # type: ignore[attr-defined]
    return error


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EDQUOT, "the disk is full"),
        (errno.EROFS, "cannot be written to"),
        (errno.ENAMETOOLONG, "too long"),
        (errno.EIO, "could not be read or written"),
        (errno.ENOENT, "it is not there"),
        (errno.EXDEV, "the disk refused"),
    ],
)
def test_each_refusal_has_its_words(number: int, said: str, tmp_path: Path) -> None:
    """With a remedy, and the place."""
    problem = told(_error(number), tmp_path / "a")
    assert said in str(problem.what)
    assert problem.remedy
    assert problem.file == tmp_path / "a"


def test_only_whoever_leaves_all_as_it_was_says_so(tmp_path: Path) -> None:
    """That nothing was written is no guess."""
    assert str(told(_error(errno.ENOSPC), tmp_path).what) == "the disk is full"
    with pytest.raises(KitError, match="nothing was written"), disk_errors_told(tmp_path):
        raise _error(errno.ENOSPC)


def test_nobody_is_sent_to_a_workshop(tmp_path: Path) -> None:
    """The file that one knows is named, not the one under which it is made."""
    bench = tmp_path / f"{PREFIX}abc-x" / "new"
    assert told(_error(errno.EBUSY, bench), tmp_path / "a").file == tmp_path / "a"
    assert told(_error(errno.EBUSY, bench, tmp_path / "b"), tmp_path / "a").file == tmp_path / "b"


def test_a_file_that_another_program_has_open_is_told(tmp_path: Path) -> None:
    """All rights are there, and the system refuses nevertheless: by the number that Windows gives, or by the rights."""
    path = tmp_path / "a.docx"
    path.touch()
    for error in (
        _error(errno.EACCES, path),
        _error(errno.EACCES, tmp_path / f"{PREFIX}a-x", path),
        _error(13, path, winerror=32),
    ):
        problem = told(error, tmp_path)
        assert "open in another program (Word, Excel)" in str(problem.what)
        assert "Close it" in str(problem.remedy)
        assert problem.file == path
    assert "open in another program" not in str(told(_error(errno.EACCES, tmp_path / "missing"), tmp_path / "b").what)


@pytest.mark.parametrize(
    ("mark", "file"),
    [
        ("~$ntee-guide.docx", "mentee-guide.docx"),
        ("~$budget.xlsx", "budget.xlsx"),
        (".~lock.budget.xlsx#", "budget.xlsx"),
        ("~$rta.docx", "carta.docx"),
        ("~$known.docx", "~$known.docx"),
    ],
)
def test_in_a_folder_the_open_file_is_found_by_its_mark(mark: str, file: str, tmp_path: Path) -> None:
    """What Word, Excel and LibreOffice lay beside it; a folder without one is named itself."""
    inside = tmp_path / "build" / "documents"
    inside.mkdir(parents=True)
    assert told(_error(errno.EACCES, tmp_path / "build"), tmp_path).file == tmp_path / "build"
    for name in ("mentee-guide.docx", "budget.xlsx", "carta.docx", mark):
        (inside / name).touch()
    problem = told(_error(errno.EACCES, tmp_path / "build"), tmp_path)
    assert problem.file == inside / file
    assert mark in str(problem.what)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_rights_is_no_open_file(tmp_path: Path) -> None:
    """Nobody looks for a program to close then."""
    (tmp_path / "locked").mkdir(mode=0o555)
    with pytest.raises(KitError, match="cannot be written to"):
        replaced(tmp_path / "locked" / "a", "x")


def test_a_register_that_is_open_stays_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same where a single file is put in its place."""
    path = tmp_path / "report.html"
    path.write_text("mine", encoding="utf-8")

    def refused(bench: Path, target: Path) -> Path:
        raise _error(errno.EACCES, bench, target)

    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(KitError, match=r"report\.html: this file is open in another program"):
        replaced(path, "new")
    assert path.read_text(encoding="utf-8") == "mine"
    assert [each.name for each in tmp_path.iterdir() if each.name != "home"] == ["report.html"]
