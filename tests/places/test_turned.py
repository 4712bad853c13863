"""Which settings are no longer what was answered: told by their keys, and only where that can be told."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kit_cli.files.shipped import template_folder
from kit_cli.model.folder import ANSWERS, SETTINGS
from kit_cli.places.turned import turned
from tests.helpers.slips import write_over


@pytest.fixture
def folder(built: dict[str, Path], tmp_path: Path) -> Path:
    """A programme's settings and answers."""
    for name in (SETTINGS.path, ANSWERS):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(built["sweden"] / name, tmp_path / name)
    return tmp_path


def test_none_has_turned_in_a_programme_as_it_was_made(folder: Path) -> None:
    """Nor where a comment was written."""
    assert turned(folder, template_folder()) == {}
    write_over(folder / SETTINGS.path, "  size: 25", "  size: 25  # as every year")
    assert turned(folder, template_folder()) == {}


def test_each_that_has_is_told_with_what_it_says_now(folder: Path) -> None:
    """A number as a number; what is a list or nothing says no answer."""
    write_over(folder / SETTINGS.path, "  size: 25", "  size: 8")
    write_over(folder / SETTINGS.path, "  length_months: 12", "  length_months: [6]")
    assert turned(folder, template_folder()) == {"cohort_size": 8}


@pytest.mark.parametrize("answers", ["- none\n", "answers: 7\n", "", "answers: [", "other: 1\n"])
def test_where_nobody_can_tell_none_is_told(answers: str, folder: Path) -> None:
    """Whoever reads the programme says what is wrong with its files."""
    write_over(folder / SETTINGS.path, "  size: 25", "  size: 8")
    (folder / ANSWERS).write_text(answers, encoding="utf-8")
    assert turned(folder, template_folder()) == {}
    (folder / ANSWERS).unlink()
    assert turned(folder, template_folder()) == {}
