"""`mentorkit tables`: where the tables lie, which were there, and what to do where a setting has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit_cli.cli import run
from tests.helpers.small import small


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    """Run the command line; return its exit code and what it said."""
    code = run(list(arguments))
    said = capsys.readouterr()
    return code, said.out + said.err


@pytest.fixture
def folder(built: dict[str, Path], tmp_path: Path) -> Path:
    """A small programme that was never built."""
    return small(built["portugal"], tmp_path / "programme")


def test_it_says_what_lies_where(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each file with its title in the language of the table; the second time that they were there."""
    code, said = told(capsys, "tables", str(folder))
    assert code == 0
    assert f"Made in {folder / 'data'}:" in said
    assert "matching-matrix.xlsx  Matriz de emparelhamento" in said
    code, said = told(capsys, "tables", str(folder))
    assert code == 0
    assert "Made in" not in said
    assert f"There already, and left as it was, in {folder / 'data'}:" in said


def test_a_changed_size_is_told_with_the_command(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Once a table, with the values of then and now."""
    told(capsys, "tables", str(folder))
    path = folder / "programme.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("\n  size: 25", "\n  size: 8"), encoding="utf-8")
    code, said = told(capsys, "tables", str(folder))
    said = " ".join(said.split())
    assert code == 0
    assert said.count("cohort.size 25 → 8") == 3
    assert "`mentorkit tables --again matching-matrix` makes a new one beside it" in said


def test_wrong_usage(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 2, and the nearest name."""
    code, said = told(capsys, "tables", str(folder), "--again", "matrix")
    assert code == 2
    assert "--again matrix" in said
