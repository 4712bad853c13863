"""What is written appears whole or not at all, one run at a time, and as the file was that it replaces."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kit_cli.errors import KitError
from kit_cli.files import writing
from kit_cli.files.disk_errors import PREFIX
from kit_cli.files.locking import no_locks
from kit_cli.files.replacing import Kept
from kit_cli.files.writing import any_workshop, changing, check_file, replaced, workspace

POSIX = pytest.mark.skipif(os.name == "nt", reason="modes are POSIX's")
SIGNS = "a\nč\n"


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_text_is_replaced_with_its_line_ends(tmp_path: Path) -> None:
    """Nothing lies beside it afterwards."""
    path = tmp_path / "a.yml"
    replaced(path, SIGNS)
    assert path.read_bytes() == SIGNS.encode()
    path.write_bytes(b"a\r\nb\r\n")
    replaced(path, iter(["c\n", "d\n"]))
    assert path.read_bytes() == b"c\r\nd\r\n"
    assert [each.name for each in tmp_path.iterdir() if each.name != "home"] == ["a.yml"]


@POSIX
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644, 0o664, 0o755])
def test_a_file_keeps_its_mode(mode: int, tmp_path: Path) -> None:
    """Whoever could not read it before cannot afterwards."""
    path = tmp_path / "a.yml"
    path.touch()
    path.chmod(mode)
    replaced(path, SIGNS)
    assert _mode(path) == mode


@POSIX
@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_a_new_file_has_the_mode_of_new_files(mask: int, mode: int, tmp_path: Path) -> None:
    """Neither that of the workshop, which is its owner's alone, nor one of the kit's."""
    before = os.umask(mask)
    try:
        replaced(tmp_path / "a.yml", SIGNS)
    finally:
        os.umask(before)
    assert _mode(tmp_path / "a.yml") == mode


@POSIX
def test_what_is_no_file_is_not_written_over(tmp_path: Path) -> None:
    """Links of each kind, folders, pipes, devices, protected files; what a link leads to stays as it is."""
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to("file")
    (tmp_path / "dangling").symlink_to("nowhere")
    (tmp_path / "circle").symlink_to("circle")
    os.mkfifo(tmp_path / "pipe")
    rows = {"link": "a link", "dangling": "a link", "circle": "a link", "folder": "a folder", "pipe": "a pipe"}
    before = sorted(path.name for path in tmp_path.iterdir())
    for name, said in rows.items():
        with pytest.raises(KitError, match=said):
            replaced(tmp_path / name, SIGNS)
    for device in ("/dev/null", "/dev/full", "/dev/stdout"):
        with pytest.raises(KitError, match=r"a device|a link"):
            replaced(Path(device), SIGNS)
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_a_protected_file_is_not_written_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As root, to whom everything is allowed, this is imitated."""
    path = tmp_path / "a.yml"
    path.write_text("mine", encoding="utf-8")
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(KitError, match="protected"):
        replaced(path, SIGNS)
    assert path.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("name", ["build", "a/b"])
def test_below_a_root_no_link_leads_away(name: str, tmp_path: Path) -> None:
    """A folder of unknown origin may hold links to anywhere."""
    (tmp_path / "root").mkdir()
    (tmp_path / "elsewhere" / "b").mkdir(parents=True)
    (tmp_path / "root" / name.partition("/")[0]).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(KitError, match="a link"):
        check_file(tmp_path / "root" / name / "file", tmp_path / "root")


def test_what_is_not_written_is_as_it_was(tmp_path: Path) -> None:
    """An error on the way, or nothing to write: the old file is there, and nothing else."""
    path = tmp_path / "a.yml"
    path.write_text("mine", encoding="utf-8")

    def pieces() -> Iterator[str]:
        yield "half"
        raise ValueError("on the way")

    with pytest.raises(ValueError, match="on the way"):
        replaced(path, pieces())
    with changing(path):
        pass
    assert path.read_text(encoding="utf-8") == "mine"
    assert not any_workshop(tmp_path)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO])
def test_a_full_disk_leaves_the_old_file(number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As full as one finds it when it is flushed; `nothing was written` is true."""
    path = tmp_path / "a.yml"
    path.write_text("mine", encoding="utf-8")

    def full(_number: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(KitError, match=r"nothing was written|the disk could not be"):
        replaced(path, SIGNS)
    assert path.read_text(encoding="utf-8") == "mine"
    assert not any_workshop(tmp_path)


def test_one_run_at_a_time_is_at_the_same_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever comes second is told the folder; other work in the same folder goes on."""
    monkeypatch.setattr(writing, "_AN_ENTRY", 0)
    with workspace(tmp_path, "a", patience=0) as bench:
        (bench / "half").touch()
        with (
            pytest.raises(KitError, match="another mentorkit is at work in") as caught,
            workspace(tmp_path, "A", patience=0),
        ):
            pass
        assert str(tmp_path) in str(caught.value)
        with pytest.raises(KitError, match="at work"):
            replaced(tmp_path / "a", SIGNS)
        with workspace(tmp_path, "b", patience=0), workspace(tmp_path, patience=0):
            pass
        assert (bench / "half").exists()
    assert not any_workshop(tmp_path)


def test_what_killed_runs_left_is_swept(tmp_path: Path) -> None:
    """Of the same work, of other work, of earlier kits, which numbered their processes; and no file of anybody's."""
    left = ("1234-x", "abc-y", "1234-attestations.yml", "abc.lock", "0123abcd.lock", "0123abcd-z")
    for name in left:
        (tmp_path / f"{PREFIX}{name}").mkdir() if len(name) < 8 else (tmp_path / f"{PREFIX}{name}").touch()
    for name in ("mine.txt", ".mentorkit-tmp"):
        (tmp_path / name).write_text("mine", encoding="utf-8")
    shutil.copy(tmp_path / "mine.txt", tmp_path / f"{PREFIX}1234-x")
    with workspace(tmp_path, "a"):
        assert len(list(tmp_path.glob(f"{PREFIX}*"))) == 2
    assert not any_workshop(tmp_path)
    assert (tmp_path / ".mentorkit-tmp").exists()


def test_leftovers_are_never_followed(tmp_path: Path) -> None:
    """A link that is called like a workshop goes; what it leads to stays."""
    (tmp_path / "outside" / "retired").mkdir(parents=True)
    (tmp_path / "outside" / "retired" / "theirs").touch()
    (tmp_path / f"{PREFIX}abc-x").symlink_to(tmp_path / "outside")
    with workspace(tmp_path):
        pass
    assert (tmp_path / "outside" / "retired" / "theirs").exists()
    assert not any_workshop(tmp_path)


def test_an_old_build_is_brought_back_by_a_build(tmp_path: Path) -> None:
    """Whoever writes a single file leaves it where it is: what is kept of it has to be told."""
    retired = tmp_path / f"{PREFIX}1234-x" / "retired"
    retired.mkdir(parents=True)
    (retired / "mine").touch()
    (tmp_path / "build").mkdir()
    replaced(tmp_path / "a.yml", SIGNS)
    assert (retired / "mine").exists()
    heard: list[Kept] = []
    with workspace(tmp_path, told=heard.append):
        pass
    assert [kept.files for kept in heard] == [1]
    assert not retired.exists()


def test_what_could_not_be_brought_back_is_left_for_the_next_run(tmp_path: Path) -> None:
    """A workshop that holds the only copy of something is not removed."""
    with workspace(tmp_path) as bench:
        (bench / "retired").mkdir()
        (bench / "retired" / "mine").touch()
    assert (bench / "retired" / "mine").exists()
    with workspace(tmp_path):
        assert (tmp_path / "build" / "mine").exists()


def test_where_nothing_is_locked_a_young_workshop_may_be_at_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a browser, on some network: only what is older than any build is swept."""
    monkeypatch.setattr(writing, "locks_here", lambda: no_locks)
    for name, age in (("abc-young", 60), ("abc-old", 7200)):
        bench = tmp_path / f"{PREFIX}{name}"
        bench.mkdir()
        os.utime(bench, (time.time() - age,) * 2)
    replaced(tmp_path / "a.yml", SIGNS)
    assert [path.name for path in tmp_path.glob(f"{PREFIX}*")] == [f"{PREFIX}abc-young"]
    assert (tmp_path / "a.yml").read_text(encoding="utf-8") == SIGNS


def test_a_missing_folder_is_not_made(tmp_path: Path) -> None:
    """It is a slip of the pen."""
    with pytest.raises(KitError, match="does not exist"):
        replaced(tmp_path / "no" / "a.yml", SIGNS)
    assert not (tmp_path / "no").exists()
