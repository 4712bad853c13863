"""A command between whose system calls something happens: strace sends it a signal, or lets the call fail."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.helpers.judging import program, run

NAMES = "?rename,?renameat,?renameat2"
"""The system calls that move something; which of them Python uses depends on the machine."""


def traced(command: tuple[str, ...], here: Path, calls: str, *options: str) -> subprocess.CompletedProcess[str]:
    """Run a command under strace, which is told of some calls, and return what it said; the calls are in `here/trace`.

    Skips where nothing may be traced, as in some containers.
    """
    strace = program("strace")
    quiet: list[str | Path] = ["-f", "-qq", "-o", here / "trace", "-e", f"trace={calls}", "-e", "signal=none"]
    if not any(":signal=" in each for each in options):
        quiet.append("--seccomp-bpf")  # quicker, but with it strace 6.1 sends no signal
    done = run(strace, *quiet, *options, *command, cwd=here)
    if "ptrace" in done.stderr.lower() and "not permitted" in done.stderr:
        pytest.skip("this machine lets nobody trace a program")
    return done


def number_of(here: Path, call: str) -> int:
    """Return how often a call was made by the command that was traced last."""
    lines = (here / "trace").read_text(encoding="utf-8", errors="replace").splitlines()
    return sum(1 for line in lines if f" {call}" in line)
