"""A process that has imported what commands need: copies of it run them, each stopped until somebody lets it go on.

A command that is run so does what it does in a process of its own, without the time that Python takes to begin.

`python -m tests.helpers.ready REHEARSALS` runs some commands once, then one of each line of its input (JSON: the
environment, the folder, the arguments); of each it says the number of its process and, when that has ended, its exit
code. What is typed into a command is in the file `typed` beside its folder, what it says in `said` and `told`.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from kit_cli.cli import run

ROOT = Path(__file__).resolve().parents[2]
_OLD: list[object] = []
"""Streams that a copy has in common with the process: whatever forgets them closes what has their number now."""
_PATIENCE = 60
"""Seconds after which a process that does not stop, or is not taken up, never will."""


@dataclass(frozen=True)
class Ready:
    """The process, from outside."""

    process: subprocess.Popen[str]

    def run(
        self,
        arguments: Iterable[str],
        here: Path,
        typed: str = "",
        environment: Mapping[str, str] | None = None,
        *,
        together: bool = False,
    ) -> subprocess.CompletedProcess[str]:
        """Have a copy run a command in a folder; return how it ended and what it said, all as output if `together`."""
        return self.end(self.begin(arguments, here, typed, environment, together=together), here)

    def begin(
        self,
        arguments: Iterable[str],
        here: Path,
        typed: str = "",
        environment: Mapping[str, str] | None = None,
        *,
        together: bool = False,
    ) -> int:
        """Have a copy stand before its first step in a folder, and return its number."""
        _beside(here, "typed").write_text(typed, encoding="utf-8")
        asked = {
            "environment": dict(os.environ if environment is None else environment),
            "here": str(here),
            "arguments": list(arguments),
            "together": together,
        }
        assert self.process.stdin is not None
        self.process.stdin.write(f"{json.dumps(asked)}\n")
        self.process.stdin.flush()
        number = self._number()
        wait_for(lambda: _state(number, "State").startswith("T"))
        return number

    def end(self, number: int, here: Path) -> subprocess.CompletedProcess[str]:
        """Let a copy go on, and return how it ended and what it said."""
        os.kill(number, signal.SIGCONT)
        code = self._number()
        said, told = (_beside(here, what).read_text(encoding="utf-8") for what in ("said", "told"))
        return subprocess.CompletedProcess(str(number), code, said, told)

    def _number(self) -> int:
        assert self.process.stdout is not None
        return int(self.process.stdout.readline())


def is_traced(number: int) -> bool:
    """Return whether somebody has taken up a process in order to trace it."""
    return _state(number, "TracerPid") != "0"


def _state(number: int, key: str) -> str:
    text = Path(f"/proc/{number}/status").read_text(encoding="utf-8")
    return text.partition(f"{key}:")[2].partition("\n")[0].strip()


def wait_for(what: Callable[[], bool]) -> None:
    """Wait until something is so."""
    end = time.monotonic() + _PATIENCE
    while not what():
        assert time.monotonic() < end, "it was waited for in vain"
        time.sleep(0.002)


def _beside(here: Path, what: str) -> Path:
    return here.with_name(f"{here.name}.{what}")


@contextmanager
def ready(here: Path, *rehearsals: Iterable[str], root: Path = ROOT) -> Iterator[Ready]:
    """Give a process that has run some commands in a folder, and so has at hand what they need; ``root`` is its kit's."""
    command = [sys.executable, "-m", "tests.helpers.ready", json.dumps([list(each) for each in rehearsals])]
    environment = {**os.environ, "PYTHONPATH": str(root)}
    with subprocess.Popen(
        command, cwd=here, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield Ready(process)
        assert process.stdin is not None
        process.stdin.close()


def main(rehearsals: list[list[str]]) -> None:
    """Rehearse, then let a copy run whatever is asked."""
    with Path(os.devnull).open("w", encoding="utf-8") as nobody, redirect_stdout(nobody), redirect_stderr(nobody):
        for arguments in rehearsals:
            assert run(arguments) == 0, arguments
    for line in sys.stdin:
        asked = json.loads(line)
        child = os.fork()
        if not child:
            _be_called(asked["arguments"])
            _stand_ready(asked["environment"], Path(asked["here"]), together=asked["together"])
            raise SystemExit(run(asked["arguments"]))
        _tell(child)
        _tell(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))


def _be_called(arguments: list[str]) -> None:
    """Have usages name the command as it is called where it is installed, and not this module."""
    sys.argv = ["mentorkit", *arguments]
    sys.modules["__main__"].__package__ = None


def _stand_ready(environment: dict[str, str], here: Path, *, together: bool) -> None:
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(here)
    new = [os.open(_beside(here, "typed"), os.O_RDONLY)]
    new += [os.open(_beside(here, what), os.O_WRONLY | os.O_CREAT | os.O_TRUNC) for what in ("said", "told")]
    if together:
        os.dup2(new[1], new[2])
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        _OLD.append(getattr(sys, name))
        os.dup2(new[number], number)
        os.close(new[number])
        # As Python opens them when it starts; the old ones have been read from and written to.
        stream = open(number, "w" if number else "r", encoding="utf-8", closefd=False)  # noqa: SIM115
        for each in (name, f"__{name}__"):
            setattr(sys, each, stream)
    os.kill(os.getpid(), signal.SIGSTOP)


def _tell(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
