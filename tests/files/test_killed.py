"""Killed at any moment, the kit leaves a whole programme or none."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kit_cli.files.writing import PREFIX

SHARES = 5
TIMES = 100 // SHARES
ARGUMENTS = (sys.executable, "-m", "kit_cli", "new", "made", "--place", "portugal", "--yes")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[set[str], float]:
    """The files of a whole programme, and how long making it takes here and now."""
    folder = tmp_path_factory.mktemp("whole")
    begin = time.monotonic()
    subprocess.run(ARGUMENTS, cwd=folder, check=True, capture_output=True)
    return listing(folder / "made"), time.monotonic() - begin


def listing(folder: Path) -> set[str]:
    """Return the names of a folder's files."""
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


@pytest.mark.skipif(os.name == "nt", reason="signals are POSIX's")
@pytest.mark.parametrize("share", range(SHARES))
def test_nothing_is_half_made(whole: tuple[set[str], float], tmp_path: Path, share: int) -> None:
    """Twenty runs here, a hundred in all, ended by SIGKILL, SIGTERM or Ctrl-C at random moments."""
    names, seconds = whole
    chance = random.Random(share)
    for number in range(TIMES):
        folder = tmp_path / str(number)
        folder.mkdir()
        process = subprocess.Popen(ARGUMENTS, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        time.sleep(chance.uniform(0.05, seconds))
        how = chance.choice([signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
        process.send_signal(how)
        said = process.communicate()[1]
        assert "Traceback" not in said or "importlib" in said or "<frozen" in said, said
        made = folder / "made"
        assert not made.exists() or listing(made) == names
        left = {path.name for path in folder.iterdir()} - {"made"}
        if how == signal.SIGKILL:  # nobody can clean up after oneself then: the next run sweeps
            assert all(name.startswith(PREFIX) for name in left)
        else:
            assert left == set()


def test_the_next_run_sweeps_what_a_killed_one_left(tmp_path: Path) -> None:
    """A hidden folder of a process that is gone is removed."""
    process = subprocess.Popen(ARGUMENTS, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while process.poll() is None and not list(tmp_path.glob(f"{PREFIX}*")):
        time.sleep(0.01)
    process.kill()
    process.wait()
    subprocess.run(ARGUMENTS, cwd=tmp_path, check=True, capture_output=True)
    assert {path.name for path in tmp_path.iterdir()} == {"made", "home"}


def test_a_build_that_was_killed_between_its_two_renames_is_brought_back(
    built: dict[str, Path], tmp_path: Path
) -> None:
    """The old build lies in the workshop of the dead process; the next build finds it there."""
    import shutil

    from kit_cli.errors import KitError
    from kit_cli.making.run import build

    folder = Path(shutil.copytree(built["portugal"], tmp_path / "programme"))
    before = listing(folder / "build")
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    bench = folder / f"{PREFIX}{dead.pid}-x"
    bench.mkdir()
    (folder / "build").rename(bench / "retired")
    (folder / "documents" / "pt-PT" / "mentee-guide.md").write_text("broken", encoding="utf-8")
    with pytest.raises(KitError):
        build(folder, None, lambda *_: None)
    assert listing(folder / "build") == before
