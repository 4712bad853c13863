"""`mentorkit check`: exit codes, shapes, many programmes, mends."""

from __future__ import annotations

import json
import multiprocessing
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import get_args

import pytest

from kit_cli.cli import run, workers
from kit_cli.report.data import schema
from kit_cli.report.shapes import Shape
from tests.conftest import PLACES
from tests.helpers.drawing import drawn, spread
from tests.helpers.small import small

LATE, EARLY = "2028-01-01", "2026-11-22"


@pytest.fixture
def programme(built: dict[str, Path], tmp_path: Path) -> Path:
    """A fresh programme of Portugal, without its build."""
    return shutil.copytree(built["portugal"], tmp_path / "programme", ignore=shutil.ignore_patterns("build"))


def said(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    """Run the command; return its exit code and what it printed."""
    code = run(["check", *map(str, arguments)])
    out, err = capsys.readouterr()
    return code, out, err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--on", EARLY], 0),
        (["--on", LATE], 1),
        (["--on", LATE, "--fail-on", "files"], 0),
        (["--on", LATE, "--fail-on", "never"], 0),
        (["--on", LATE, "--format", "json"], 1),
        (["--on", LATE, "--next"], 1),
        (["--on", LATE, "--standard", "des-2"], 0),
        (["--standard", "SEL-99"], 2),
        (["--on", "yesterday"], 2),
        (["--format", "pdf"], 2),
        (["--to", "report.pdf"], 2),
    ],
    ids=str,
)
def test_the_exit_code_says_what_follows(
    arguments: list[str], code: int, programme: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """0: nothing that is due is unmet; 1: something is; 2: the command was called wrongly."""
    assert said(capsys, programme, *arguments)[0] == code


def test_a_broken_file_fails_on_any_day(programme: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Also where only files are asked about; never means never."""
    (programme / "budget.yml").write_text("lines: [", encoding="utf-8")
    assert said(capsys, programme, "--on", EARLY)[0] == 1
    assert said(capsys, programme, "--on", EARLY, "--fail-on", "files")[0] == 1
    assert said(capsys, programme, "--on", EARLY, "--fail-on", "never")[0] == 0


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("r.html", "<!DOCTYPE html>"),
        ("r.json", "{"),
        ("r.sarif", "{"),
        ("r.xml", "<?xml"),
        ("r.md", "# Mentoria"),
    ],
)
def test_the_ending_tells_the_shape(
    name: str, begins: str, programme: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The file is written whole, and the terminal says where."""
    code, out, _ = said(capsys, programme, "--on", EARLY, "--to", tmp_path / name)
    assert code == 0
    assert str(tmp_path / name) in out
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(begins)
    assert [path.name for path in tmp_path.iterdir() if "tmp" in path.name] == []


def test_a_target_that_cannot_be_written_is_told(programme: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a traceback, and with nothing left behind."""
    code, _, err = said(capsys, programme, "--to", programme / "nowhere" / "r.json")
    assert code == 1
    assert "nowhere" in err


def test_one_broken_programme_does_not_stop_the_rest(
    built: dict[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A table with a line each."""
    (tmp_path / "nothing").mkdir()
    code, out, _ = said(capsys, tmp_path / "nothing", *built.values(), "--on", EARLY)
    assert code == 1
    assert "not a programme's folder" in " ".join(out.split())
    assert all(place in out for place in built)


@pytest.fixture(scope="module")
def network(built: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    """Small programmes, and among them a folder that is none and one with a broken file. Never write to them."""
    folder = tmp_path_factory.mktemp("network")
    found = [small(programme, folder / place) for place, programme in built.items()]
    (folder / "nothing").mkdir()
    (found[-1] / "budget.yml").write_text("lines: [", encoding="utf-8")
    return (found[0], folder / "nothing", *found[1:])


def _spread(monkeypatch: pytest.MonkeyPatch, cores: int) -> None:
    """Let so many processes check, also where one would do."""
    ways = multiprocessing.get_all_start_methods()
    monkeypatch.setattr(workers, "_cores", lambda: cores)
    monkeypatch.setattr(workers, "_way", lambda: "fork" if "fork" in ways else "spawn")
    monkeypatch.setattr(workers, "_PAYS", dict.fromkeys(ways, 1))


SHAPES = (
    ("--next",),
    ("--all",),
    ("--standard", "des-2"),
    *(("--format", each) for each in ("text", *get_args(Shape))),
)
NEVER = ("--fail-on", "never")


@pytest.mark.parametrize(("shape", "day", "fails"), spread(drawn(SHAPES, (EARLY, LATE), ((), NEVER)), 3))
def test_several_processes_print_the_same_as_one(
    shape: tuple[str, ...],
    day: str,
    fails: tuple[str, ...],
    network: tuple[Path, ...],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Byte for byte, with the same exit code, on every day."""
    _spread(monkeypatch, 1)
    one = said(capsys, *network, "--on", day, *shape)
    _spread(monkeypatch, 3)
    assert said(capsys, *network, "--on", day, *shape, *fails) == (0 if fails else 1, *one[1:])
    assert one[0] == 1
    assert one[1]
    assert multiprocessing.active_children() == []


def test_several_processes_write_the_same_file_as_one(
    network: tuple[Path, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whole, and with the exit code of what is in it."""
    for cores in (1, 3):
        _spread(monkeypatch, cores)
        code, _, err = said(capsys, *network, "--on", EARLY, "--to", tmp_path / f"{cores}.json")
        assert (code, err) == (1, "")
    assert (tmp_path / "1.json").read_bytes() == (tmp_path / "3.json").read_bytes()


_SLOW = """
import os, signal, sys, time
from pathlib import Path
import kit_cli.actions.check as action
from kit_cli.cli import run, workers

check = action.check
workers._cores = lambda: 2
workers._PAYS = {"fork": 1, "spawn": 1}

def other(folder, *others):
    if folder.name == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    if folder.name == "slow":
        Path(f"pid-{os.getpid()}").touch()
        time.sleep(float(os.environ["SECONDS"]))
    return check(folder, *others)

action.check = other
raise SystemExit(run(["check", *sys.argv[1:]]))
"""
"""A check in which folders with these names behave as they are called."""
_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="only a copy of a process behaves as the copied one does")


@_LINUX
def test_a_programme_whose_process_is_killed_is_told_alone(network: tuple[Path, ...], tmp_path: Path) -> None:
    """With its name, in every shape; the others are checked, and the exit code says that something is wrong."""
    good = network[0]
    told = subprocess.run(
        [sys.executable, "-c", _SLOW, good, tmp_path / "killed", good, "--on", EARLY, "--format", "json"],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert (told.returncode, told.stderr) == (1, "")
    first, second, third = json.loads(told.stdout)["programmes"]
    assert first["results"]
    assert first == third
    assert (second["name"], second["results"]) == ("killed", [])
    assert "ended before it had an answer" in second["problems"][0]["what"]


def _gone(number: int) -> bool:
    """Return whether a process has ended, waiting for it for a while."""
    for _ in range(500):
        try:
            os.kill(number, 0)
        except ProcessLookupError:
            return True
        if Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] == "Z":
            return True
        time.sleep(0.01)
    return False


def _start_slowly(seconds: int, *arguments: str) -> subprocess.Popen[str]:
    """Start a check, and return it when two workers are at work for so long."""
    process = subprocess.Popen(
        [sys.executable, "-c", _SLOW, "slow", "slow", "x", "y", *arguments],
        env={**os.environ, "SECONDS": str(seconds)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    while len(list(Path().glob("pid-*"))) < 2:
        assert process.poll() is None
        time.sleep(0.01)
    return process


def _workers_are_gone() -> bool:
    return all(_gone(int(path.name.removeprefix("pid-"))) for path in Path().glob("pid-*"))


@_LINUX
@pytest.mark.parametrize("how", ["SIGINT", "SIGTERM", "Ctrl-C"])
@pytest.mark.parametrize("to", [(), ("--to", "report.json")], ids=["printed", "written"])
def test_an_end_is_the_end_of_all(how: str, to: tuple[str, ...], tmp_path: Path) -> None:
    """At once, in a word, and with no file half written."""
    process = _start_slowly(600, *to)
    if how == "Ctrl-C":  # a terminal tells every process
        os.killpg(process.pid, signal.SIGINT)
    else:
        process.send_signal(getattr(signal, how))
    _, err = process.communicate(timeout=60)
    assert (process.returncode, err.split()) == (1, ["Stopped."])
    assert [path.name for path in tmp_path.iterdir() if "report" in path.name] == []
    assert _workers_are_gone()


@_LINUX
def test_workers_outlive_nobody() -> None:
    """Of a run that was killed they end by themselves, when they have done what they were at; quietly."""
    process = _start_slowly(1)
    process.kill()
    assert process.communicate(timeout=60)[1] == ""
    assert _workers_are_gone()


def test_a_pattern_that_the_shell_has_left_is_filled_in(
    built: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    """As Windows leaves it; one that fits nothing is a wrong call."""
    (folder,) = {each.parent for each in built.values()}
    code, out, _ = said(capsys, f"{folder}/*", "--on", EARLY, "--format", "json")
    assert code == 0
    assert len(json.loads(out)["programmes"]) == len(PLACES)
    assert said(capsys, f"{folder}/no*thing")[0] == 2


def test_the_schema_is_published(capsys: pytest.CaptureFixture[str]) -> None:
    """On its own, from anywhere."""
    code, out, _ = said(capsys, "--schema")
    assert (code, out.strip()) == (0, schema())


def test_a_lost_id_is_mended_after_showing_it(programme: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The heading's words are still the template's, so its id can only be one."""
    guide = next((programme / "documents" / "pt-PT").glob("mentoring-agreement.md"))
    whole = guide.read_text(encoding="utf-8")
    guide.write_text(whole.replace(" { #confidentiality-and-its-limits }", ""), encoding="utf-8")
    code, out, _ = said(capsys, programme, "--fix", "--yes", "--on", EARLY)
    assert code == 0
    assert "+++ documents/pt-PT/mentoring-agreement.md" in out
    assert guide.read_text(encoding="utf-8") == whole


def test_nothing_is_mended_that_could_mean_something_else(programme: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A heading in other words may be another section; without a yes nothing is written."""
    guide = programme / "documents" / "pt-PT" / "mentoring-agreement.md"
    whole = guide.read_text(encoding="utf-8")
    lines = [
        f"## Other words {number}" if "confidentiality-and-its-limits" in line else line
        for number, line in enumerate(whole.splitlines())
    ]
    guide.write_text("\n".join(lines) + "\n", encoding="utf-8")
    changed = guide.read_text(encoding="utf-8")
    _, _, err = said(capsys, programme, "--fix", "--yes", "--on", EARLY)
    assert "nothing that can be mended" in err
    assert guide.read_text(encoding="utf-8") == changed
