"""Something happens between two system calls of a build: a signal, a kill, a disk that is full. Nothing is lost.

The build has everything to do: calendars are told of a new date, people have typed into files that are made anew and
have put a file beside them.
"""

from __future__ import annotations

import io
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from kit_cli.cli import run
from kit_cli.files.disk_errors import PREFIX
from kit_cli.files.fingerprints import fingerprint
from kit_cli.making.run import build
from kit_cli.model.folder import BUDGET, BUILD, KEPT, TIMELINE
from tests.helpers.drawing import drawn, spread
from tests.helpers.folders import files
from tests.helpers.ready import Ready, ready
from tests.helpers.small import small
from tests.helpers.tracing import NAMES, number_of, traced

BUILD_IT = ("build", "it", "--ui-language", "en")
THEIRS = {"documents/pt-PT/mine.docx": b"mine", "tables/pt-PT/budget.xlsx": b"sixty applicants"}


@pytest.fixture(scope="module")
def before(built: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a programme in which all this is to do. Never write to it."""
    here = tmp_path_factory.mktemp("before")
    folder = small(built["portugal"], here / "it")
    build(folder, None, lambda *_: None)
    for name, content in THEIRS.items():
        (folder / BUILD / name).write_bytes(content)
    with (folder / BUDGET.path).open("a", encoding="utf-8") as stream:
        stream.write("\n# More\n")
    text = (folder / TIMELINE.path).read_text(encoding="utf-8")
    assert "weeks" in text
    (folder / TIMELINE.path).write_text(text.replace("weeks", "days", 1), encoding="utf-8")
    return here


@pytest.fixture(scope="module")
def commands(before: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ready]:
    """A process that has run all of these commands once: what Python and Jinja keep of the kit's code is there."""
    here = Path(shutil.copytree(before, tmp_path_factory.mktemp("rehearsed") / "here"))
    with ready(here, ("build", str(here / "it")), *(_elsewhere(each, here) for each in _WRITERS.values())) as commands:
        yield commands


def _elsewhere(arguments: tuple[str, ...], here: Path) -> Iterator[str]:
    """Yield a command's arguments with folders that no other run has, so that nothing is remembered of theirs."""
    return (str(here / each) if each in {"it", "made"} else each for each in arguments)


@pytest.fixture(scope="module")
def calls(before: Path, commands: Ready, tmp_path_factory: pytest.TempPathFactory) -> dict[str, int]:
    """How often an undisturbed build asks for a thing."""
    here = Path(shutil.copytree(before, tmp_path_factory.mktemp("calls") / "here"))
    done = traced(commands, BUILD_IT, here, f"{NAMES},mkdir,write")
    assert done.returncode == 0, done.stderr
    assert _whole(here, shutil.copytree(before, here.parent / "before"))
    return {call: number_of(here, call) for call in ("rename", "mkdir(", "write(")}


def _theirs(folder: Path) -> set[bytes]:
    return {content for content in files(folder).values() if content in THEIRS.values()}


def _whole(here: Path, old: Path) -> bool:
    """Return whether a programme is as it was, or as it is after the build, with all that is people's."""
    after = files(here / "it")
    if after == files(old / "it"):
        return True
    kept = {name.split("/", 2)[2]: content for name, content in after.items() if name.startswith(f"{KEPT}/")}
    code, said = _again(here)
    return kept == THEIRS and files(here / "it") == after and (code, "Nothing has changed" in said) == (0, True)


def _again(here: Path) -> tuple[int, str]:
    """Build once more, undisturbed and in this process; return the exit code and what was said."""
    said = io.StringIO()
    with chdir(here), redirect_stdout(said), redirect_stderr(said):
        return run(list(BUILD_IT)), said.getvalue()


def _never_came(here: Path, number: int) -> bool:
    """Tell whether a build came to no such rename: what is kept beside the kit's code may be there by now."""
    return number > 1 and number_of(here, "rename") < number


def _disturbed(
    commands: Ready, before: Path, tmp_path: Path, call: str, number: int, fault: str
) -> tuple[Path, subprocess.CompletedProcess[str]]:
    here = Path(shutil.copytree(before, tmp_path / fingerprint(f"{call} {number} {fault}".encode())[:8]))
    return here, traced(commands, BUILD_IT, here, call, "-e", f"inject={call}:{fault}:when={number}")


def test_a_request_to_stop_between_two_renames(
    commands: Ready, before: Path, calls: dict[str, int], tmp_path: Path
) -> None:
    """Ctrl-C, a shutdown, a closed terminal: the build is the old one or the new one, and nothing lies about."""
    assert calls["rename"] >= 7
    for number, how in drawn(spread(range(1, calls["rename"] + 1), 3), ("SIGINT", "SIGTERM", "SIGHUP")):
        here, done = _disturbed(commands, before, tmp_path, NAMES, number, f"signal={how}")
        if _never_came(here, number):
            continue
        assert (done.returncode, done.stderr.strip().splitlines()[-1]) == (1, "Stopped."), (number, how, done.stderr)
        assert "Traceback" not in done.stderr
        assert not list((here / "it").glob(f"{PREFIX}*")), (number, how)
        assert _whole(here, before), (number, how)


def test_a_kill_between_two_renames(commands: Ready, before: Path, calls: dict[str, int], tmp_path: Path) -> None:
    """What people wrote is there at once, if hidden; the next build brings it where it belongs, and says so."""
    for number in spread(range(1, calls["rename"] + 1), 2):
        here, done = _disturbed(commands, before, tmp_path, NAMES, number, "signal=SIGKILL")
        if _never_came(here, number):
            continue
        assert done.returncode in {-signal.SIGKILL, 128 + signal.SIGKILL}
        assert _theirs(here / "it") == set(THEIRS.values()), number
        assert _again(here)[0] == 0, number
        assert not list((here / "it").glob(f"{PREFIX}*")), number
        assert _whole(here, before), number


def test_a_disk_that_refuses_to_rename(commands: Ready, before: Path, calls: dict[str, int], tmp_path: Path) -> None:
    """The folder is as it was, byte for byte, and that is what is said; or the build is whole."""
    for number, error in drawn(spread(range(1, calls["rename"] + 1), 3), ("ENOSPC", "EACCES", "EIO")):
        here, done = _disturbed(commands, before, tmp_path, NAMES, number, f"error={error}")
        _judge(here, before, done, f"{number} {error}")


def test_a_disk_that_is_full(commands: Ready, before: Path, calls: dict[str, int], tmp_path: Path) -> None:
    """At a new folder, or in the middle of a file."""
    last = calls["mkdir("]
    numbers = {"mkdir": {*range(last - 1, last + 1), *spread(range(1, last + 1), 3)}}
    numbers["write"] = set(spread(range(1, calls["write("] + 1), 3))
    for call, some in numbers.items():
        for number in sorted(some):
            here, done = _disturbed(commands, before, tmp_path, call, number, "error=ENOSPC")
            _judge(here, before, done, f"{call} {number}")


def _judge(here: Path, before: Path, done: subprocess.CompletedProcess[str], what: str) -> None:
    assert "Traceback" not in done.stderr, (what, done.stderr)
    assert not list((here / "it").glob(f"{PREFIX}*")), what
    if done.returncode:
        assert done.returncode == 1
        assert done.stderr.strip() or "write" in what
        lost = "could not be written" in done.stderr
        assert lost or files(here / "it") == files(before / "it"), what
    assert _whole(here, before), what


_WRITERS: dict[str, tuple[str, ...]] = {
    "adapt": (
        *("adapt", "SEL-2", "it", "--change", "One reader", "--reason", "Few apply", "--approved-by", "The board"),
        *("--on", "2026-11-22"),
    ),
    "check": ("check", "it", "--to", "report.html", "--on", "2026-11-22", "--fail-on", "never"),
    "methodology": ("methodology", "--to", "method.html"),
    "new": ("new", "made", "--place", "sweden", "--yes", "--no-build"),
}
"""What else writes files."""
_REMOVALS = "unlink,unlinkat"
_FAULTS = (
    (NAMES, "signal=SIGINT"),
    (NAMES, "signal=SIGKILL"),
    (NAMES, "error=EACCES"),
    ("fsync", "error=ENOSPC"),
    (_REMOVALS, "signal=SIGTERM"),
    ("mkdir", "error=ENOSPC"),
)
_STRUCK = drawn(_FAULTS, _WRITERS, ("first", "last"), times=2)
"""What happens to which of them, at which of the calls."""


@pytest.mark.parametrize("name", spread(_WRITERS, 2))
def test_every_writer_leaves_what_was_or_what_is_to_be(
    name: str, commands: Ready, before: Path, tmp_path: Path
) -> None:
    """Whatever happens at the first or the last of its moves: old or new, and nothing of either beside it."""
    arguments = (*_WRITERS[name], "--ui-language", "en")
    undisturbed = Path(shutil.copytree(before, tmp_path / "undisturbed"))
    for file in ("report.html", "method.html"):
        (undisturbed / file).write_text("old", encoding="utf-8")
    old = files(undisturbed)
    here = Path(shutil.copytree(undisturbed, tmp_path / "count"))
    assert traced(commands, arguments, here, f"{NAMES},fsync,{_REMOVALS},mkdir").returncode == 0
    last = {NAMES: number_of(here, "rename"), "fsync": number_of(here, "fsync"), "mkdir": number_of(here, "mkdir(")}
    last[_REMOVALS] = number_of(here, "unlink")
    (here / "trace").unlink()
    new = files(here)
    struck = [((call, fault), end) for (call, fault), writer, end in _STRUCK if writer == name and last[call]]
    refused = 0
    for (call, fault), end in struck:
        here = Path(shutil.copytree(undisturbed, tmp_path / f"{call} {fault} {end}"))
        done = traced(
            commands, arguments, here, call, "-e", f"inject={call}:{fault}:when={last[call] if end == 'last' else 1}"
        )
        (here / "trace").unlink()
        what = (name, call, fault, end, done.stderr)
        refused += bool(done.returncode)
        assert "Traceback" not in done.stderr, what
        found = {path: content for path, content in files(here).items() if PREFIX not in path}
        assert found in (old, new), what
        if "KILL" in fault:
            with chdir(here), redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
                run(list(arguments))
        assert not list(here.rglob(f"{PREFIX}*")), what
        if "nothing was" in done.stderr:
            assert found == old, what
    assert refused >= len(struck) / 2, (name, refused, struck)
