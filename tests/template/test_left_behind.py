"""A setting is changed, and what was counted from it is not: the template itself tells what that is."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kit_cli.files.shipped import template_folder
from kit_cli.model.folder import ANSWERS, SETTINGS
from kit_cli.template.left_behind import LeftBehind, left_behind
from tests.helpers.slips import write_over

TEMPLATE = template_folder()


@pytest.fixture
def folder(built: dict[str, Path], tmp_path: Path) -> Path:
    """Return a programme's texts."""
    ignored = shutil.ignore_patterns("build", "documents")
    return shutil.copytree(built["western-balkans"], tmp_path / "copy", ignore=ignored)


def found(folder: Path) -> LeftBehind:
    """Return what was left behind, where something was."""
    left = left_behind(folder, TEMPLATE)
    assert left is not None
    return left


def lines(folder: Path, file: str, left: LeftBehind) -> list[str]:
    """Return the lines that are told of a file."""
    text = (folder / file).read_text(encoding="utf-8").split("\n")
    return [text[number - 1].strip() for number in left.lines.get(file, ())]


def test_nothing_is_told_of_a_programme_as_it_was_made(folder: Path) -> None:
    """Nor of one whose answers are missing or broken: nobody can tell."""
    assert left_behind(folder, TEMPLATE) is None
    write_over(folder / SETTINGS.path, "  size: 25", "  size: 8")
    for text in ("- no answers", "", "answers: {place: atlantis}"):
        (folder / ANSWERS).write_text(text, encoding="utf-8")
        assert left_behind(folder, TEMPLATE) is None
    (folder / ANSWERS).unlink()
    assert left_behind(folder, TEMPLATE) is None


def test_a_smaller_cohort_leaves_the_budget_behind(folder: Path) -> None:
    """Each line is told, until somebody has changed it; what does not hang on it is never."""
    write_over(folder / SETTINGS.path, "  size: 25", "  size: 8")
    left = found(folder)
    assert left.changes == (("cohort.size", "25", "8"),)
    assert lines(folder, SETTINGS.path, left) == ["interviewed: 40", "pool_target: 33"]
    budget = lines(folder, "budget.yml", left)
    assert "quantity: 54" in budget
    assert all(each.startswith("quantity: ") for each in budget)
    write_over(folder / "budget.yml", "quantity: 54", "quantity: 20")
    assert "quantity: 20" not in lines(folder, "budget.yml", found(folder))
    assert len(found(folder).lines["budget.yml"]) == len(budget) - 1


def test_rows_are_told_apart_by_their_ids(folder: Path) -> None:
    """A line of one's own stands between."""
    write_over(folder / SETTINGS.path, "  size: 25", "  size: 8")
    before = lines(folder, "budget.yml", found(folder))
    own = "  - id: ours\n    support: mentoring\n    title: Ours\n    unit: day\n    quantity: 1\n    unit_cost: 1\n"
    write_over(folder / "budget.yml", "lines:\n", f"lines:\n{own}")
    assert lines(folder, "budget.yml", found(folder)) == before


@pytest.mark.parametrize(
    ("old", "new", "setting", "file", "line"),
    [
        ("  length_months: 12", "  length_months: 6", "programme.length_months", "timeline.yml", "count: 8"),
        ("  country: RS", "  country: XK", "hub.country", SETTINGS.path, "udruženje"),
        (
            "    funding: funded",
            "    funding: cofunded",
            "visibility.european_union.funding",
            SETTINGS.path,
            "Funded by",
        ),
    ],
)
def test_other_settings_are_followed_alike(
    old: str, new: str, setting: str, file: str, line: str, folder: Path
) -> None:
    """A legal form stays when the country changes, a statement when the kind of funding does."""
    write_over(folder / SETTINGS.path, old, new)
    left = found(folder)
    assert [each for each, _, _ in left.changes] == [setting]
    assert any(line in each for each in lines(folder, file, left))


def test_a_name_is_followed_by_nothing(folder: Path) -> None:
    """It stands in one place, and texts take it from there."""
    write_over(folder / SETTINGS.path, "    name: Name Surname", "    name: Ana Lima")
    assert left_behind(folder, TEMPLATE) is None
