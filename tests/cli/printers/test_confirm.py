"""A confirmation shows what one says to have read, and asks once where that takes long."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest

from kit_cli.check.results import Status
from kit_cli.check.run import check
from kit_cli.cli import run
from kit_cli.method.read import method
from tests.conftest import TODAY


@pytest.fixture
def programme(built: dict[str, Path], tmp_path: Path) -> Path:
    """A fresh programme, without its build."""
    return Path(shutil.copytree(built["sweden"], tmp_path / "it", ignore=shutil.ignore_patterns("build")))


@pytest.mark.parametrize(
    ("typed", "more", "written"),
    [("y\n", (), True), ("n\n", (), False), ("\n", (), False), ("", ("--yes",), True), ("", (), False)],
)
def test_a_folder_is_confirmed_after_a_yes(
    typed: str, more: tuple[str, ...], written: bool, programme: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever says no, takes what stands in brackets, or is not there, confirms nothing."""
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    run(["confirm", str(programme / "documents"), "--by", "Ana Ek", *more])
    register = programme / "confirmations.yml"
    assert (register.is_file() and "Ana Ek" in register.read_text(encoding="utf-8")) is written


def test_a_file_is_shown_with_its_title_and_is_not_asked_about(
    programme: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What somebody reads in a while is believed."""
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert run(["confirm", str(programme / "forms" / "consent.yml"), "--by", "Ana Ek"]) == 0
    assert "forms/consent.yml: “" in capsys.readouterr().out


@pytest.mark.parametrize("who", ["xxx", "2026-11-27", "???"])
def test_nobody_confirms_nothing(who: str, programme: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As `attest` says it."""
    assert run(["confirm", str(programme / "budget.yml"), "--by", who]) == 1
    assert "is nobody’s name" in capsys.readouterr().err


def test_what_was_changed_after_it_was_confirmed_says_so(programme: Path) -> None:
    """It is not as the kit wrote it, nor as somebody read it."""
    budget = programme / "budget.yml"
    assert run(["confirm", str(budget), "--by", "Ana Ek"]) == 0
    budget.write_text(budget.read_text(encoding="utf-8") + "\n# ett pris\n", encoding="utf-8")
    found = [each for each in check(programme, method(), TODAY).results if "budget.yml" in each.files]
    generated = [each for each in found if each.status is Status.AS_GENERATED]
    assert any(each.changed for each in generated)
    assert all(any(finding.file == "budget.yml" for finding in each.findings) for each in generated if each.changed)
