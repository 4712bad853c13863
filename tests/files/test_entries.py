"""What lies in a folder, of which somebody may have made a trap."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kit_cli.files import entries as module
from kit_cli.files.entries import DEEPEST, entries, is_folder
from kit_cli.files.fingerprints import walked
from kit_cli.files.system_reasons import Refused


def test_what_lies_in_a_folder_is_listed_by_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As much as may lie there; of one more nobody waits for the end."""
    folder = tmp_path / "ours"
    folder.mkdir()
    for name in ("b", "a", ".c"):
        (folder / name).touch()
    assert [each.name for each in entries(folder, folder)] == [".c", "a", "b"]
    monkeypatch.setattr(module, "MOST", 2)
    with pytest.raises(Refused, match="more than 2 files"):
        entries(folder, folder)


@pytest.mark.skipif(os.name == "nt", reason="links need rights")
def test_another_folder_is_not_listed(tmp_path: Path) -> None:
    """Where a link leads out; and what leads in a circle is no folder."""
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "x").symlink_to(tmp_path)
    (tmp_path / "ours" / "round").symlink_to("round")
    with pytest.raises(Refused, match="out of the programme"):
        entries(tmp_path / "ours" / "x", tmp_path / "ours")
    assert [is_folder(each) for each in entries(tmp_path / "ours", tmp_path / "ours")] == [False, True]


def test_folders_inside_folders_come_to_an_end(tmp_path: Path) -> None:
    """Nobody climbs down until the stack is full; and what is no deeper than it may be is all there."""
    ours = tmp_path / "ours"
    deep = ours / "/".join(["d"] * DEEPEST)
    deep.mkdir(parents=True)
    (deep / "x").touch()
    assert list(walked(ours)) == [(deep / "x").relative_to(ours).as_posix()]
    (deep / "d").mkdir()
    (deep / "d" / "x").touch()
    with pytest.raises(Refused, match="inside one another"):
        list(walked(ours))


@pytest.mark.skipif(os.name == "nt", reason="links need rights")
def test_a_link_is_not_walked(tmp_path: Path) -> None:
    """What lies behind it is another's."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x").touch()
    (tmp_path / "b").symlink_to("a")
    assert list(walked(tmp_path / "b")) == []
