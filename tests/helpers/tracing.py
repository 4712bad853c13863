"""A command between whose system calls something happens: strace sends it a signal, or lets the call fail."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.helpers.judging import program
from tests.helpers.ready import Ready, is_traced, wait_for

NAMES = "?rename,?renameat,?renameat2"
"""The system calls that move something; which of them Python uses depends on the machine."""


def traced(
    ready: Ready, arguments: Iterable[str], here: Path, calls: str, *options: str
) -> subprocess.CompletedProcess[str]:
    """Run a command under strace, which is told of some calls, and return what it said; the calls are in `here/trace`.

    What is imported before the command's first step is not traced. Skips where nothing may be traced, as in some
    containers.
    """
    quiet: list[str | Path] = ["-f", "-qq", "-o", here / "trace", "-e", f"trace={calls}", "-e", "signal=none"]
    strace = program("strace")
    number = ready.begin(arguments, here)
    with subprocess.Popen(
        [strace, *quiet, *options, "-p", str(number)], stderr=subprocess.PIPE, encoding="utf-8"
    ) as tracer:
        wait_for(lambda: tracer.poll() is not None or is_traced(number))
        if tracer.poll() is not None and not is_traced(number):
            os.kill(number, signal.SIGKILL)
            ready.end(number, here)
            assert tracer.stderr is not None
            said = tracer.stderr.read()
            assert "not permitted" in said, said
            pytest.skip("this machine lets nobody trace a program")
        return ready.end(number, here)


def number_of(here: Path, call: str) -> int:
    """Return how often a call was made by the command that was traced last."""
    lines = (here / "trace").read_text(encoding="utf-8", errors="replace").splitlines()
    return sum(1 for line in lines if f" {call}" in line)
