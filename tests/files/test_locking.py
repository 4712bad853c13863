"""A lock is held by one at a time, is let go of by a death of any kind, and leaves nothing behind."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import filelock
import pytest

from kit_cli.files import locking
from kit_cli.files.locking import Hold, file_locks, locks_here, no_locks

_HOLDS = """
import sys, time
from pathlib import Path
from kit_cli.files.locking import locks_here
with locks_here()(Path(sys.argv[1]), 5) as hold:
    print(hold.name, flush=True)
    sys.stdin.read()
"""


def _holder(path: Path) -> subprocess.Popen[str]:
    """Return a process that holds a lock until its input ends."""
    process = subprocess.Popen(
        (sys.executable, "-c", _HOLDS, str(path)), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout
    assert process.stdout.readline() == "MINE\n"
    return process


def test_only_one_process_holds_it(tmp_path: Path) -> None:
    """Others are told so, after as long as they like to wait; the next one has it."""
    path = tmp_path / "lock"
    with _holder(path) as process:
        for patience in (0, 0.2):
            with locks_here()(path, patience) as hold:
                assert hold is Hold.ANOTHERS
        process.communicate("")
    with locks_here()(path, 0) as hold:
        assert hold is Hold.MINE
    assert list(tmp_path.glob("lock*")) == []


def test_whoever_waits_gets_it(tmp_path: Path) -> None:
    """As soon as it is free, also when its file was removed meanwhile."""
    path = tmp_path / "lock"
    with locks_here()(path, 0):
        waiting = subprocess.Popen(
            (sys.executable, "-c", _HOLDS, str(path)), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
    assert waiting.communicate("")[0] == "MINE\n"
    assert list(tmp_path.glob("lock*")) == []


def test_it_is_held_once_in_one_process_too(tmp_path: Path) -> None:
    """Two threads of a window, two runs in a test."""
    with locks_here()(tmp_path / "lock", 0) as one, locks_here()(tmp_path / "lock", 0) as other:
        assert (one, other) == (Hold.MINE, Hold.ANOTHERS)


def test_a_killed_process_holds_nothing(tmp_path: Path) -> None:
    """Its file lies there, and is nothing."""
    path = tmp_path / "lock"
    with _holder(path) as process:
        process.kill()
    with locks_here()(path, 0) as hold:
        assert hold is Hold.MINE
    assert list(tmp_path.glob("lock*")) == []


@pytest.mark.parametrize("number", [errno.ENOSYS, errno.ENOLCK, errno.EOPNOTSUPP])
def test_a_disk_without_locks_is_no_reason_to_stop(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on some networks: nobody's, told as such, and nothing left."""

    def refuses(*_arguments: object, **_options: object) -> None:
        (tmp_path / "lock").touch()
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(filelock.FileLock, "acquire", refuses)
    with file_locks(tmp_path / "lock", 0) as hold:
        assert hold is Hold.NOBODYS
    assert list(tmp_path.glob("lock*")) == []


def test_another_refusal_is_not_taken_for_a_missing_lock(tmp_path: Path) -> None:
    """A folder of this name, a link: nothing is written without knowing."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    for name in ("folder", "link"):
        with pytest.raises(OSError, match=name), locks_here()(tmp_path / name, 0):
            pass
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize("platform", ["emscripten", "wasi"])
def test_a_browser_has_none(platform: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor does it need the library."""
    monkeypatch.setattr(sys, "platform", platform)
    assert locks_here() is no_locks
    with locks_here()(tmp_path / "lock", 0) as hold:
        assert hold is Hold.NOBODYS
    assert list(tmp_path.glob("lock*")) == []


def test_the_library_is_imported_by_whoever_writes() -> None:
    """A check of a programme, and the help, do not pay for it."""
    code = f"import sys; import kit_cli.actions.check, kit_cli.cli.commands, {locking.__name__}; print('filelock' in sys.modules)"
    done = subprocess.run((sys.executable, "-c", code), capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
