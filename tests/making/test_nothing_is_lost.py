"""Whatever a person types anywhere, and whenever: no build, check or entry loses a byte of it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.helpers.judging import program
from tests.helpers.kills import kills
from tests.helpers.scenarios import World, lost, scenarios
from tests.helpers.small import smallest

COUNT = int(os.environ.get("MENTORKIT_SCENARIOS", "10"))
"""Ten thousand take some hours; whoever changes how files are replaced runs as many as there is time for."""
KILLS = int(os.environ.get("MENTORKIT_KILLS", "2"))


def test_nothing_that_a_person_wrote_is_lost(tmp_path: Path) -> None:
    """In random scenarios: edits, builds, second builders, Ctrl and C, a disk that refuses."""
    assert scenarios(smallest(tmp_path / "programme"), COUNT, seed=COUNT) == []


def test_what_is_lost_is_seen(tmp_path: Path) -> None:
    """A token that is gone, and a file that is not as it was written."""
    world = World(tmp_path)
    world.type_into("build/a.txt", b"words ")
    world.type_into("b.txt", b"words ")
    assert lost(world) == []
    (tmp_path / "b.txt").write_bytes(b"cut short " + (tmp_path / "b.txt").read_bytes()[6:])
    assert lost(world) == ["b.txt as it was"]
    (tmp_path / "build" / "a.txt").unlink()
    assert sorted(each.rpartition(" of ")[2] for each in lost(world)) == [
        "b.txt as it was",
        "build/a.txt",
        "build/a.txt as it was",
    ]


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is POSIX's")
def test_nothing_is_lost_when_a_build_is_killed(tmp_path: Path) -> None:
    """Real processes, by the clock and between system calls; two each time, a hundred by `.ci/full`."""
    pristine = smallest(tmp_path / "programme")
    assert kills(pristine, KILLS, seed=KILLS, strace=program("strace"), tell=lambda _: None) == []
