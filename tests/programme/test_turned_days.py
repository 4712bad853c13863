"""Days of the year that a hub may have written with the day first: it is told how they are read."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kit_cli.errors import Problem
from kit_cli.languages.speech import spoken
from kit_cli.model.folder import BASE, BUILD, TIMELINE
from kit_cli.programme.read import read_programme
from kit_cli.programme.remarks import remarks
from tests.helpers.folders import replaced


@pytest.fixture
def folder(built: dict[str, Path], tmp_path: Path) -> Path:
    """A programme of a test's own."""
    return Path(shutil.copytree(built["portugal"], tmp_path / "ours", ignore=shutil.ignore_patterns(BUILD)))


def _with_break(folder: Path, first: str, last: str) -> None:
    added = f"breaks:\n    - id: festival\n      title: Festival\n      first: {first}\n      last: {last}\n"
    replaced(TIMELINE.path, "breaks:\n", added)(folder)


def _turned(folder: Path) -> list[Problem]:
    return [each for each in remarks(read_programme(folder)) if "the month comes first" in str(each)]


def test_what_the_kit_wrote_is_no_news(folder: Path) -> None:
    """Nor is it once another part of the file has changed: `08-01` is the first of August."""
    assert _turned(folder) == []
    replaced(TIMELINE.path, "calendar:", "# Nosso.\ncalendar:")(folder)
    assert _turned(folder) == []


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ('"01-04"', '"03-04"', ["4 January", "4 March"]),
        ('"02-11"', '"02-24"', ["11 February"]),
        ('"12-24"', '"12-12"', []),
        ("1 de abril", "3 de abril", []),
        ("01/04", "3. 4.", []),
    ],
)
def test_what_the_hub_wrote_is_told_where_it_may_be_turned(
    folder: Path, first: str, last: str, told: list[str]
) -> None:
    """With the line, and how the other day is written."""
    _with_break(folder, first, last)
    found = _turned(folder)
    assert [spoken(each.what, "en").split(" is read as ")[1].split(":")[0] for each in found] == told
    assert all(each.line and each.remedy for each in found)


def test_it_comes_before_what_follows_from_it(folder: Path) -> None:
    """A week in June that is read as half a year leaves no day for a milestone."""
    _with_break(folder, '"03-06"', '"09-06"')
    problems = read_programme(folder).problems
    told = [f"{spoken(each.what, 'en')} {spoken(each.remedy, 'en')}" for each in problems]
    assert "`03-06` is read as 6 March" in told[0]
    assert "For 3 June write `06-03`." in told[0]
    assert any("no free day" in each or "finds no" in each for each in told)


def test_without_a_base_nobody_knows(folder: Path) -> None:
    """A programme of an earlier kit is not reminded of the kit's own days."""
    (folder / BASE).unlink()
    assert _turned(folder) == []
