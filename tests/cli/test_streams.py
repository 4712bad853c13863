"""Streams that are closed, full, or read by nobody: each command does its work, and says by its exit code how it went."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import IO, Any

import pytest

from kit_cli.actions import ACTIONS
from kit_cli.files.disk_errors import PREFIX
from kit_cli.model.folder import ATTESTATIONS
from tests.helpers.drawing import drawn, spread
from tests.helpers.past import let_it_have_been

pytestmark = pytest.mark.skipif(os.name == "nt", reason="streams are closed by a POSIX shell")

COMMAND = (sys.executable, "-m", "kit_cli")
# What each command is called with; one that is not named here gets the programme.
CALLS: dict[str, tuple[str, ...]] = {
    "new": ("made", "--place", "sweden", "--yes", "--no-build"),
    "attest": ("SAF-1", "it", "--by", "Ana", "--confirmed-by", "Rui", "--proof", "https://hub.pt/shelf"),
    "adapt": ("SAF-1", "it", "--change", "x", "--reason", "y", "--approved-by", "z"),
    "methodology": ("--to", "method.html"),
    "check": ("it", "--to", "report.html"),
    "standards": (),
    "places": (),
    "places show": ("sweden",),
}
OTHERS = (("--help",), ("--version",), ("nothing",), ("new", "asked", "--place", "sweden"), ("check", "it", "--fix"))
ALL = [(*name.split(), *CALLS.get(name, ("it",))) for name in ACTIONS if name != "mend"] + list(OTHERS)
# How the shell redirects; what nobody reads is the whole of what is said.
WAYS = {
    "closed output": ">&-",
    "closed errors": "2>&-",
    "closed input": "<&-",
    "all closed": ">&- 2>&- <&-",
    "read by nobody": "2>&1",
    "full": ">/dev/full",
    "full errors": "2>/dev/full",
}
TRIED = drawn(ALL, WAYS)
"""Each command with one of the ways, so that each way meets several commands, of which some are tried; in the full run all with each."""


@pytest.fixture(scope="module")
def programme(small_built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a small built programme whose year is over. Never write to it."""
    folder = Path(shutil.copytree(small_built, tmp_path_factory.mktemp("streams") / "it"))
    let_it_have_been(folder)
    return folder.parent


def _run(call: tuple[str, ...], here: Path, redirection: str = "", **streams: Any) -> subprocess.CompletedProcess[str]:
    streams = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | streams
    command = ("sh", "-c", f'exec "$@" {redirection}', "sh", *COMMAND, *call)
    return subprocess.run(command, cwd=here, text=True, check=False, timeout=120, **streams)


def _gone() -> IO[str]:
    """Return the end of a pipe that nobody reads."""
    reader, writer = os.pipe()
    os.close(reader)
    return os.fdopen(writer, "w")


@pytest.mark.parametrize("call", spread(ALL, 5), ids=" ".join)
def test_no_stream_stops_a_command(call: tuple[str, ...], programme: Path, tmp_path: Path) -> None:
    """Its work is done and its exit code the same; only an output that is lost to a full disk is something to mend."""
    wanted, ordinary = _done(call, programme, tmp_path)
    for way in [way for tried, way in TRIED if tried == call]:
        streams = {"stdout": _gone()} if way == "read by nobody" else {}
        made, done = _done(call, programme, tmp_path, WAYS[way], **streams)
        assert made == wanted, way
        lost = "could not be written" in (done.stderr or "")
        if way == "full":
            assert not lost or "What was to be printed could not be written: the disk is full." in done.stderr
            assert done.returncode == (ordinary.returncode or int(lost))
        else:
            assert (done.returncode, lost) == (ordinary.returncode, False), way


def _done(
    call: tuple[str, ...], programme: Path, folder: Path, redirection: str = "", **streams: Any
) -> tuple[set[str], subprocess.CompletedProcess[str]]:
    """Run a command in a copy; return the names of all files that are there then, and what was said."""
    here = Path(shutil.copytree(programme, folder / "here"))
    done = _run(call, here, redirection, **streams)
    made = {path.relative_to(here).as_posix() for path in here.rglob("*") if path.is_file()}
    shutil.rmtree(here)
    assert not any(PREFIX in name for name in made), redirection
    assert "Traceback" not in (done.stderr or ""), redirection
    assert "could not be written" not in (done.stderr or "") or redirection
    return made, done


def test_a_full_output_is_told(programme: Path) -> None:
    """It is the output that is lost, and not what was made: no word of that."""
    done = _run(("places",), programme, ">/dev/full")
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "What was to be printed could not be written" in done.stderr


def test_a_reader_that_has_enough_ends_nothing(programme: Path, tmp_path: Path) -> None:
    """`| head -1` gets its line, and the exit code is that of the work."""
    here = Path(shutil.copytree(programme, tmp_path / "here"))
    told = 'set -o pipefail; "$@" | head -1'
    shell = shutil.which("bash")
    if shell is None:
        pytest.skip("bash is not installed")
    for call, code in ((("standards",), 0), (("timeline", "it"), 0), (("check", "nowhere", "it", "--all"), 1)):
        done = subprocess.run(
            (shell, "-c", told, "sh", *COMMAND, *call), cwd=here, capture_output=True, text=True, check=False
        )
        assert (done.returncode, len(done.stdout.splitlines()), done.stderr) == (code, 1, ""), call


def test_an_answer_in_other_letters_is_refused_or_shown(tmp_path: Path) -> None:
    """Bytes that are no UTF-8, typed or piped: no traceback, nothing half made."""
    answers = b"\xff\xfe\n" * 60
    done = subprocess.run(
        (*COMMAND, "new", "--place", "sweden"),
        cwd=tmp_path,
        input=answers,
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert b"Traceback" not in done.stderr
    assert rb"xff\\xfe' does not fit" in done.stdout + done.stderr
    assert done.returncode == 2, "the answers end before the questions do"
    assert not [path for path in tmp_path.iterdir() if path.is_dir() and path.name != "home"]


def test_an_attestation_that_nobody_hears_of_is_written_once(programme: Path, tmp_path: Path) -> None:
    """Whoever looks into the file finds one entry a run."""
    here = Path(shutil.copytree(programme, tmp_path / "here"))
    for number, redirection in enumerate((">&-", ">/dev/full", "2>&-"), 1):
        _run(("attest", *CALLS["attest"]), here, redirection)
        assert (here / "it" / ATTESTATIONS.path).read_text(encoding="utf-8").count("- standard:") == number
