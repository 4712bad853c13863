"""`mend`: it finds what changes no meaning, and writes only when asked to."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kit_cli.actions.mend import MendRequest, run
from kit_cli.errors import KitError
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


def test_what_was_saved_meanwhile_is_not_written_over(
    programme: tuple[Path, dict[str, bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody has the document open, and saves it between the look and the writing."""
    folder, _ = programme
    found = run(MendRequest(programmes=(folder,)))[0].mends
    monkeypatch.setattr("kit_cli.actions.mend.mends", lambda *_: found)
    path = found[0].path
    path.write_text("saved meanwhile", encoding="utf-8")
    with pytest.raises(KitError, match="changed meanwhile"):
        run(MendRequest(programmes=(folder,), write=True))
    assert path.read_text(encoding="utf-8") == "saved meanwhile"


def test_a_link_is_not_written_to(programme: tuple[Path, dict[str, bytes]]) -> None:
    """Not even where it leads to a file of the programme: what leads out of it is not read at all."""
    folder, _ = programme
    path = run(MendRequest(programmes=(folder,)))[0].mends[0].path
    there = folder / "data" / "there.md"
    path.rename(there)
    path.symlink_to(there)
    before = there.read_bytes()
    with pytest.raises(KitError, match="a link"):
        run(MendRequest(programmes=(folder,), write=True))
    assert there.read_bytes() == before
