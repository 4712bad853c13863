"""`mend`: it finds what changes no meaning, and writes only when asked to."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kit_cli.actions.mend import MendRequest, run
from tests.conftest import PLACES
from tests.helpers.folders import files
from tests.helpers.headings import lose_a_heading


@pytest.fixture
def programme(built: dict[str, Path], tmp_path: Path) -> tuple[Path, dict[str, bytes]]:
    """A programme in which a heading has lost its id, and what it held before."""
    folder = Path(shutil.copytree(built[PLACES[0]], tmp_path / "it", ignore=shutil.ignore_patterns("build")))
    whole = files(folder)
    lose_a_heading(folder)
    return folder, whole


def test_it_finds_and_writes_nothing(programme: tuple[Path, dict[str, bytes]]) -> None:
    """Unless it is asked to."""
    folder, _ = programme
    before = files(folder)
    (found,) = run(MendRequest(programmes=(folder,)))
    assert (found.folder, len(found.mends), found.written) == (folder, 1, False)
    assert "+++ " in found.mends[0].difference(folder)
    assert files(folder) == before


def test_it_writes_what_it_has_found(programme: tuple[Path, dict[str, bytes]]) -> None:
    """The text is what it was, and there is nothing left to find."""
    folder, whole = programme
    (found,) = run(MendRequest(programmes=(folder,), write=True))
    assert found.written
    assert files(folder) == whole
    assert run(MendRequest(programmes=(folder,)))[0].mends == ()


def test_what_is_no_programme_is_left_out(programme: tuple[Path, dict[str, bytes]], tmp_path: Path) -> None:
    """A check says so, and the others are mended."""
    (tmp_path / "empty").mkdir()
    found = run(MendRequest(programmes=(tmp_path / "empty", programme[0])))
    assert [each.folder for each in found] == [programme[0]]
