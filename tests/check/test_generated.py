"""What is still as the kit wrote it: told file by file, and at the last of them what to do with all."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from kit_cli.check.generated import generated
from kit_cli.check.reading import Reading
from kit_cli.programme.read import read_programme
from tests.helpers.own import confirm_all
from tests.helpers.standards import standard

GUIDE = "documents/pt-PT/mentor-guide.md"
ASKED = standard(
    "MEN-1",
    {"setting": "rules.appeal_days", "at_least": 5},
    {"document": "mentor-guide", "headings": ["limits-of-confidentiality"]},
    {"document": "letter-acceptance", "names": ["fees.participation"]},
)


def _as_it_is(_folder: Path) -> None:
    """Do nothing."""


def _confirmed_and_changed(folder: Path) -> None:
    confirm_all(folder)
    text = (folder / GUIDE).read_text(encoding="utf-8")
    (folder / GUIDE).write_text(f"{text}\nMais uma frase.\n", encoding="utf-8")


def _confirmed_twice_and_changed(folder: Path) -> None:
    _confirmed_and_changed(folder)
    path = folder / "confirmations.yml"
    later = f"  - {{file: {GUIDE}, by: Rui, on: 2026-11-05, sha256: '{'0' * 64}'}}\n"
    earlier = later.replace("Rui", "Eva").replace("11-05", "10-05")
    path.write_text(f"{path.read_text(encoding='utf-8')}{later}{earlier}", encoding="utf-8")


def _without_a_base(folder: Path) -> None:
    (folder / ".mentorkit" / "base.zip").unlink()


@pytest.mark.parametrize(
    "done", [_as_it_is, _confirmed_and_changed, _confirmed_twice_and_changed, _without_a_base, confirm_all]
)
def test_it_is_told_by_file(
    done: Callable[[Path], None], built: dict[str, Path], tmp_path: Path, snapshot: SnapshotAssertion
) -> None:
    """As the kit wrote it, confirmed and changed since by the latest word, or not confirmed where nobody knows more."""
    folder = shutil.copytree(built["portugal"], tmp_path / "our hub", ignore=shutil.ignore_patterns("build"))
    done(folder)
    found = generated(ASKED, Reading(read_programme(folder)))
    told = [f"{each.file}:{each.line}: {each.what}\n{each.remedy}" for each in found]
    assert [each.replace(str(tmp_path), "…") for each in told] == snapshot
