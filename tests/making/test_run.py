"""A build: everything or nothing, each step told, and what outlives it put beside it."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from kit_cli.errors import KitError
from kit_cli.making import run
from kit_cli.making.makers import MAKERS
from kit_cli.making.run import BuildStep, build
from kit_cli.model.folder import MADE
from tests.helpers.folders import files, replaced

STATE = Path(".mentorkit") / "calendar.json"


@pytest.fixture
def folder(built: dict[str, Path], tmp_path: Path) -> Path:
    """A built programme of a test's own."""
    return Path(shutil.copytree(built["portugal"], tmp_path / "programme"))


def silent(_step: BuildStep) -> None:
    """Tell nobody."""


def test_each_step_is_told_as_it_begins(folder: Path) -> None:
    """Its kind, its number and how many there are; the files of the build are counted, and not what lies beside."""
    steps: list[BuildStep] = []
    (folder / MADE).unlink()
    count = build(folder, None, steps.append).files
    assert [step.kind for step in steps] == [maker.kind for maker in MAKERS]
    assert [(step.number, step.of) for step in steps] == [(number, len(MAKERS)) for number in range(1, len(MAKERS) + 1)]
    assert count == len(files(folder / "build"))


def test_one_kind_leaves_the_others_alone(folder: Path) -> None:
    """Also a file that nobody makes stays; one of this kind that is no longer made goes."""
    (folder / "build" / "notes.txt").write_text("ours", encoding="utf-8")
    (folder / "build" / "timeline" / "calendar-xx.ics").write_text("old", encoding="utf-8")
    before = files(folder / "build")
    steps: list[BuildStep] = []
    (folder / MADE).unlink()
    assert build(folder, "calendar", steps.append).files == 1
    assert [step.kind for step in steps] == ["calendar"]
    del before["timeline/calendar-xx.ics"]
    assert files(folder / "build") == before


def test_the_calendars_state_follows_the_calendar(folder: Path) -> None:
    """It changes when an event does, together with the calendar and not with another kind."""
    before = (folder / STATE).read_bytes()
    first = "- id: transfer-agreement\n    title: "
    replaced("timeline.yml", first, f"{first}Nova ")(folder)
    build(folder, "tables", silent)
    assert (folder / STATE).read_bytes() == before
    build(folder, "calendar", silent)
    assert (folder / STATE).read_bytes() != before
    assert b"SEQUENCE:1" in (folder / "build" / "timeline" / "calendar-pt-PT.ics").read_bytes()


def test_a_state_that_did_not_change_is_not_written(folder: Path) -> None:
    """A build without a change touches nothing of the programme's own; without a state it makes one."""
    stamp = (folder / STATE).stat().st_mtime_ns
    (folder / MADE).unlink()
    build(folder, "calendar", silent)
    assert (folder / STATE).stat().st_mtime_ns == stamp
    told = (folder / STATE).read_bytes()
    (folder / STATE).unlink()
    build(folder, "calendar", silent)
    assert (folder / STATE).read_bytes() == told


def test_nothing_is_replaced_before_everything_is_made(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the last maker fails, build and state are what they were, though the calendar had been made."""
    before = files(folder)
    first = "- id: transfer-agreement\n    title: "
    replaced("timeline.yml", first, f"{first}Nova ")(folder)
    broken = replace(MAKERS[-1], module="nowhere")
    monkeypatch.setattr(run, "chosen", lambda _only: (*MAKERS[:-1], broken))
    with pytest.raises(ModuleNotFoundError):
        build(folder, None, silent)
    after = files(folder)
    assert after.pop("timeline.yml") != before.pop("timeline.yml")
    assert after == before


def test_two_texts_for_one_file_are_told(folder: Path) -> None:
    """A document that is called like the framework would vanish under it."""
    plan = folder / "evaluation" / "pt-PT" / "plan.md"
    shutil.copy(plan, plan.with_name("framework.md"))
    before = files(folder)
    with pytest.raises(KitError, match=r"evaluation/pt-PT/framework\.docx would be made twice, by documents and by fr"):
        build(folder, None, silent)
    assert files(folder) == before


def test_a_folder_without_a_programme_is_left_alone(tmp_path: Path) -> None:
    """Nothing is put into it, not even for a moment; a kind that does not exist is told first."""
    (tmp_path / "empty").mkdir(mode=0o555)
    with pytest.raises(KitError, match="not a programme's folder"):
        build(tmp_path / "empty", None, silent)
    with pytest.raises(KitError, match="makes no such thing"):
        build(tmp_path / "empty", "letters", silent)
