"""Killed at any moment, the kit leaves a whole programme or none."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kit_cli.files.writing import PREFIX
from tests.helpers.copies import ROOT
from tests.helpers.drawing import is_full
from tests.helpers.moments import STEPS, listing

TIMES = 60 if is_full() else 3
"""Once by each signal; in the full run twenty times."""
ARGUMENTS = (sys.executable, "-m", "kit_cli", "new", "made", "--place", "portugal", "--yes")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], float]:
    """The files of a whole programme, and how long making it takes here and now."""
    folder = tmp_path_factory.mktemp("whole")
    begin = time.monotonic()
    subprocess.run(ARGUMENTS, cwd=folder, check=True, capture_output=True)
    return listing(folder / "made") or [], time.monotonic() - begin


@pytest.mark.skipif(not hasattr(os, "fork"), reason="only POSIX forks")
@pytest.mark.skipif(not is_full(), reason="for the full run; test_between_system_calls.py strikes at some moments")
def test_at_no_moment_is_anything_half_made(whole: tuple[list[str], float], tmp_path: Path) -> None:
    """Before each thing that is asked of the disk there is a whole programme or none; stopped there, a run tidies up."""
    folder = tmp_path / "moments"
    folder.mkdir()
    command = [sys.executable, "-m", "tests.helpers.moments", *ARGUMENTS[3:]]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    told = subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert told.returncode == 0, told.stderr
    seen = json.loads(told.stdout.splitlines()[-1])
    assert [made for _, made in seen["states"] if made not in (None, whole[0])] == []
    assert whole[0] in [made for _, made in seen["states"]]
    for names, _ in seen["states"]:
        assert all(name == "made" or name.startswith(PREFIX) for name in names)
    assert {run["event"] for run in seen["runs"]} >= set(STEPS)
    for run in seen["runs"]:
        assert (run["code"], run["said"].strip().rpartition("\n")[2]) == (1, "Stopped."), run
        assert run["made"] in (None, whole[0])
        # Heard only when it removes its own empty workshop, the request leaves that to the next run.
        assert set(run["left"]) <= {"made"} or run["made"], run


@pytest.mark.skipif(os.name == "nt", reason="signals are POSIX's")
def test_nothing_is_half_made(whole: tuple[list[str], float], tmp_path: Path) -> None:
    """Runs ended from outside by SIGKILL, SIGTERM or Ctrl-C, at random moments: at its start, while it works."""
    names, seconds = whole
    chance = random.Random(0)
    for number in range(TIMES):
        folder = tmp_path / str(number)
        folder.mkdir()
        process = subprocess.Popen(ARGUMENTS, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        time.sleep(chance.uniform(0.05, seconds))
        how = [signal.SIGKILL, signal.SIGTERM, signal.SIGINT][number % 3]
        process.send_signal(how)
        said = process.communicate()[1]
        assert "Traceback" not in said or "importlib" in said or "<frozen" in said, said
        assert listing(folder / "made") in (None, names)
        left = {path.name for path in folder.iterdir()} - {"made"}
        if how == signal.SIGKILL:  # nobody can clean up after oneself then: the next run sweeps
            assert all(name.startswith(PREFIX) for name in left)
        else:  # stopped while it removes its own empty workshop, it leaves that to the next run
            assert all(name.startswith(PREFIX) and not any((folder / name).iterdir()) for name in left)


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
