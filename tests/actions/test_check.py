"""`check`: reports one at a time, what fails, and in which shape they are told."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kit_cli.actions.check import FILE_WIDTH, CheckRequest, prepare, run
from kit_cli.check.results import Report
from kit_cli.check.run import check
from kit_cli.errors import KitError, Problem, UsageProblem
from kit_cli.grammar.sentence import say
from tests.conftest import PLACES

LATE, EARLY = date(2040, 1, 1), date(2020, 1, 1)


@pytest.fixture
def programme(built: dict[str, Path], tmp_path: Path) -> Path:
    """A fresh programme, without its build."""
    return Path(shutil.copytree(built[PLACES[0]], tmp_path / "it", ignore=shutil.ignore_patterns("build")))


def _break(folder: Path) -> None:
    (folder / "budget.yml").write_text("lines: [", encoding="utf-8")


@pytest.mark.parametrize(
    ("edit", "on", "fail_on", "failed"),
    [
        (None, EARLY, "due", False),
        (None, LATE, "due", True),
        (None, LATE, "files", False),
        (None, LATE, "never", False),
        (_break, EARLY, "due", True),
        (_break, EARLY, "files", True),
        (_break, EARLY, "never", False),
    ],
)
def test_what_fails_is_decided_here(
    edit: Callable[[Path], None] | None, on: date, fail_on: Any, failed: bool, programme: Path
) -> None:
    """What is due and unmet, what is broken, or nothing."""
    if edit:
        edit(programme)
    checks = run(CheckRequest(programmes=(programme,), on=on, fail_on=fail_on))
    assert checks.failed is False  # nothing has been read yet
    assert len(list(checks)) == 1
    assert checks.failed is failed


def test_one_failure_among_many_is_one(built: dict[str, Path], programme: Path) -> None:
    """Also when it comes first."""
    _break(programme)
    checks = run(CheckRequest(programmes=(programme, built[PLACES[0]]), on=EARLY))
    assert [bool(each.problems) for each in checks] == [True, False]
    assert checks.failed


def test_programmes_are_read_one_at_a_time(built: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """When a report is asked for, and no sooner: memory does not grow with their number."""
    read: list[Path] = []

    def counted(folder: Path, *others: Any) -> Report:
        read.append(folder)
        return check(folder, *others)

    monkeypatch.setattr("kit_cli.actions.check.check", counted)
    reports = iter(run(CheckRequest(programmes=tuple(built.values()), on=EARLY)))
    assert read == []
    assert next(reports).folder == built[PLACES[0]]
    assert read == [built[PLACES[0]]]


def test_whoever_runs_it_may_have_others_check(built: dict[str, Path]) -> None:
    """By a way to map that is given from outside; an answer that was lost is told for its programme alone."""
    lost = Problem(say("it was lost"), say("Try again."))

    def others(function: Callable[[Path], Report], programmes: Sequence[Path]) -> Iterator[Report | KitError]:
        for each in programmes:
            yield KitError(lost) if each.name == PLACES[1] else function(each)

    checks = run(CheckRequest(programmes=tuple(built.values()), on=EARLY), mapped=others)
    reports = list(checks)
    assert [each.folder for each in reports] == list(built.values())
    assert [each.problems for each in reports] == [(lost,) if each.name == PLACES[1] else () for each in built.values()]
    assert checks.failed


@pytest.mark.parametrize(
    ("name", "begins"), [("r.html", "<!DOCTYPE"), ("r.json", "{"), ("r.sarif", "{"), ("r.xml", "<?xml"), ("r.MD", "# ")]
)
def test_a_file_is_written_in_the_shape_of_its_ending(name: str, begins: str, programme: Path, tmp_path: Path) -> None:
    """And by then it is known whether something fails."""
    checks = run(CheckRequest(programmes=(programme,), on=LATE, to=tmp_path / name))
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(begins)
    assert checks.failed


def test_a_text_in_a_file_suits_any_window(programme: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the width nor the colours of whoever wrote it are in it."""
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    run(CheckRequest(programmes=(programme,), on=LATE, format="text", to=tmp_path / "r.txt"))
    text = (tmp_path / "r.txt").read_text(encoding="utf-8")
    assert 60 < max(map(len, text.splitlines())) <= FILE_WIDTH
    assert "\x1b" not in text


def test_a_format_that_is_named_prevails_over_the_ending(programme: Path, tmp_path: Path) -> None:
    """As people ask who need another name."""
    run(CheckRequest(programmes=(programme,), on=EARLY, format="json", to=tmp_path / "r.txt"))
    assert len(json.loads((tmp_path / "r.txt").read_text(encoding="utf-8"))["programmes"]) == 1


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"to": Path("r.pdf")}, "does not tell the format"),
        ({"standard": ("XXX-99",)}, "there is no standard XXX-99"),
        ({"standard": ("",)}, "no standard is named"),
        ({"programmes": (Path("x*"),)}, "no folder fits"),
    ],
)
def test_wrong_usage_is_told_before_anything_is_read(wrong: dict[str, Any], said: str) -> None:
    """And before anything is mended."""
    with pytest.raises(UsageProblem, match=said):
        prepare(CheckRequest(**wrong))


def test_a_prepared_request_says_what_is_meant(programme: Path) -> None:
    """Standards by their ids, folders instead of patterns, a shape."""
    pattern = programme.with_name("[i]t")
    ready = prepare(CheckRequest(programmes=(pattern,), standard=("sel-2",))).request
    assert (ready.programmes, ready.standard, ready.format) == ((programme,), ("SEL-2",), "text")
    assert prepare(ready).request == ready
