"""Whatever ends `new` before its end, what people answered is kept, for its owner alone, and goes on from there."""

from __future__ import annotations

import os
import pty
import select
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import pytest

from kit_cli.actions import new as action
from kit_cli.cli import run
from kit_cli.errors import KitError, Problem
from kit_cli.files.yaml_source import read_yaml
from kit_cli.grammar.sentence import say
from tests.helpers.drawing import spread
from tests.helpers.folders import files

_ASKED = 30
"""Seconds in which a question comes on the slowest machine."""
ANSWERS = ("portugal", "pt-PT", "Mentoria do Douro", "p", "Hub do Douro", "Faro", "2027-10-08", "12", "8", "Ana Sá")
"""The first ten."""


class Terminal:
    """A terminal of its own in which the command runs."""

    def __init__(self, *arguments: str, folder: Path) -> None:
        self.at, theirs = pty.openpty()
        environment = {**os.environ, "MENTORKIT_UI_LANGUAGE": "en", "COLUMNS": "100", "TERM": "dumb"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "kit_cli", "new", *arguments],
            cwd=folder,
            env=environment,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
            preexec_fn=_takes_its_terminal,  # noqa: PLW1509  (nothing else runs in the child)
        )
        os.close(theirs)
        self.said = ""

    def read(self) -> str:
        """Return what is said next; nothing where nothing more can be."""
        ready, _, _ = select.select([self.at], [], [], _ASKED)
        assert ready, f"nothing is said any more after {self.said!r}"
        try:
            return os.read(self.at, 4096).decode(errors="replace")
        except OSError:  # nobody is at the other end
            return ""

    def wait_for(self, words: str) -> None:
        """Read until something is said."""
        while words not in self.said:
            more = self.read()
            assert more, self.said
            self.said += more

    def answer(self, *lines: str) -> None:
        """Type lines, each when its question stands there."""
        for line in lines:
            self.wait_for("]: ")
            self.said = ""
            os.write(self.at, f"{line}\n".encode())

    def ended(self) -> int:
        """Return the code with which the command has ended, and read the rest."""
        with suppress(ValueError, OSError):  # closed by us
            while more := self.read():
                self.said += more
        return self.process.wait(_ASKED)


def _takes_its_terminal() -> None:
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def _by_signal(number: int) -> Callable[[Terminal], object]:
    return lambda terminal: terminal.process.send_signal(number)


@pytest.mark.parametrize(
    "end",
    spread(
        [
            pytest.param(lambda terminal: os.write(terminal.at, b"\x03"), id="Ctrl and C"),
            pytest.param(lambda terminal: os.write(terminal.at, b"\x04"), id="Ctrl and D"),
            pytest.param(_by_signal(signal.SIGTERM), id="told to end"),
            pytest.param(lambda terminal: os.close(terminal.at), id="terminal closed"),
        ],
        2,
    ),
)
def test_whatever_ends_it_at_the_eleventh_question_the_answers_are_kept(
    end: Callable[[Terminal], object], tmp_path: Path
) -> None:
    """Beside where the folder would stand, readable by their owner alone; what is left is asked when it goes on."""
    here = tmp_path / "here"
    here.mkdir()
    terminal = Terminal("--no-build", folder=here)
    terminal.answer(*ANSWERS)
    terminal.wait_for("e-mail address")
    time.sleep(1)  # what comes between the question and its reading is heard only with the next key
    end(terminal)
    assert terminal.ended() == 1
    (kept,) = here.iterdir()
    assert kept.name == "p.answers.yml"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert list(read_yaml(kept).data.values())[:2] == ["portugal", "pt-PT"]
    assert len(read_yaml(kept).data) == len(ANSWERS)
    again = Terminal("--answers", "p.answers.yml", "--no-build", folder=here)
    again.answer("ana@hub.pt", "none", "y")
    assert again.ended() == 0, again.said
    assert [path.name for path in here.iterdir()] == ["p"]
    assert "Ana Sá" in (here / "p" / "programme.yml").read_text(encoding="utf-8")


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Sequence[str]], None]]:
    """Let somebody type lines."""

    def type_(lines: Sequence[str]) -> None:
        left = iter(lines)

        def read(_prompt: str = "") -> str:
            try:
                return next(left)
            except StopIteration as error:
                raise KeyboardInterrupt from error

        monkeypatch.setattr("click.termui.visible_prompt_func", read)

    yield type_


def test_nothing_is_kept_where_nothing_was_answered(
    typed: Callable[[Sequence[str]], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What came with the command stands in the command."""
    monkeypatch.chdir(tmp_path)
    typed([])
    assert run(["new", "--place", "portugal", "--set", "city=Faro"]) == 1
    assert files(tmp_path) == {}


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["portugal"], "mentorkit.answers.yml"),
        (["portugal", "", "Mentoria do Douro"], "mentoria-do-douro.answers.yml"),
        (["portugal", "", "Mentoria do Douro", "douro"], "douro.answers.yml"),
        # Whoever has gone back has typed all the same.
        (["portugal", "", "Mentoria do Douro", "douro", "Hub", "back", "back", "back"], "douro.answers.yml"),
    ],
)
def test_a_name_is_found_as_early_as_an_answer(
    lines: list[str],
    name: str,
    typed: Callable[[Sequence[str]], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The folder's where it is known, else what comes nearest."""
    monkeypatch.chdir(tmp_path)
    typed(lines)
    assert run(["new"]) == 1
    assert list(files(tmp_path)) == [name]
    kept = read_yaml(tmp_path / name).data
    assert set(lines) - {"", "back"} <= set(kept.values())


def test_no_file_of_that_name_is_written_over(
    typed: Callable[[Sequence[str]], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither somebody's own, nor that of a run before, nor a link that leads elsewhere."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "p.answers.yml").write_text("mine", encoding="utf-8")
    (tmp_path / "p-2.answers.yml").symlink_to(tmp_path / "elsewhere")
    for number in (3, 4):
        typed(["portugal"])
        assert run(["new", "p"]) == 1
        assert (tmp_path / f"p-{number}.answers.yml").is_file()
    assert (tmp_path / "p.answers.yml").read_text(encoding="utf-8") == "mine"
    assert not (tmp_path / "elsewhere").exists()


def test_a_run_that_goes_on_and_stops_again_keeps_all_in_one_file(
    typed: Callable[[Sequence[str]], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file that the kit has kept is its own; one that somebody has changed is not."""
    monkeypatch.chdir(tmp_path)
    typed(["portugal"])
    assert run(["new", "p"]) == 1
    typed(["pt-PT", "Mentoria"])
    assert run(["new", "p", "--answers", "p.answers.yml"]) == 1
    (kept,) = tmp_path.glob("*.yml")
    assert read_yaml(kept).data == {"place": "portugal", "languages": "pt-PT", "programme_name": "Mentoria"}
    mine = kept.read_text(encoding="utf-8") + "# as Ana said\n"
    kept.write_text(mine, encoding="utf-8")
    typed(["p"])
    assert run(["new", "p", "--answers", "p.answers.yml"]) == 1
    assert kept.read_text(encoding="utf-8") == mine
    assert run(["new", "p", "--answers", "p.answers.yml", "--yes", "--no-build"]) == 0
    assert kept.read_text(encoding="utf-8") == mine
    assert (tmp_path / "p-2.answers.yml").is_file()  # of the run before, which nobody has gone on with


def test_a_failure_after_the_questions_keeps_the_answers(
    typed: Callable[[Sequence[str]], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Somebody has taken the folder meanwhile; the fault comes first, then where the answers are."""
    monkeypatch.chdir(tmp_path)

    def taken(*_: object) -> None:
        raise KitError(Problem(say("this folder exists and is not empty; nothing was touched")))

    monkeypatch.setattr(action, "written", taken)
    typed([*ANSWERS, "ana@hub.pt", "none", "y"])
    assert run(["new"]) == 1
    assert list(files(tmp_path)) == ["p.answers.yml"]
    told = capsys.readouterr().err
    assert "is not empty" in told
    assert told.index("is not empty") < told.index("mentorkit new --answers p.answers.yml")


def test_answers_that_no_disk_takes_are_shown(
    typed: Callable[[Sequence[str]], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """On a full disk there is still the terminal."""
    monkeypatch.chdir(tmp_path)

    def full(*_: object, **__: object) -> None:
        raise KitError(Problem(say("the disk is full; nothing was written")))

    monkeypatch.setattr("kit_cli.actions.kept_answers.replaced", full)
    typed(["portugal", "", "Mentoria do Douro"])
    assert run(["new"]) == 1
    told = capsys.readouterr().err
    assert "could not be kept: the disk is full" in told
    assert "\nprogramme_name: Mentoria do Douro" in told
    assert files(tmp_path) == {}


def test_one_may_go_back_into_what_was_kept(
    typed: Callable[[Sequence[str]], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever goes on finds the last answer wrong, and the one before it too; both are proposed as they were."""
    monkeypatch.chdir(tmp_path)
    typed(ANSWERS)
    assert run(["new"]) == 1
    typed(["back", "back", "9", "", "ana@hub.pt", "none", "y"])
    assert run(["new", "--answers", "p.answers.yml", "--no-build"]) == 0
    written = (tmp_path / "p" / "programme.yml").read_text(encoding="utf-8")
    assert "size: 9" in written
    assert "Ana Sá" in written
