"""The method as one page."""

from __future__ import annotations

from pathlib import Path

from kit_cli.cli import run
from kit_cli.method.handbook import handbook
from kit_cli.method.read import method
from tests.helpers.judging import nu
from tests.helpers.links import check


def test_it_holds_every_standard_and_no_dead_link(tmp_path: Path) -> None:
    """Links inside lead to anchors inside; nothing is asked from elsewhere."""
    (tmp_path / "index.html").write_text(handbook(), encoding="utf-8")
    text = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert [each.id for each in method().standards if f'<article id="{each.id}"' not in text] == []
    report = check(tmp_path)
    assert (report.pages, report.dead, report.asked) == (1, (), ())


def test_it_is_valid(tmp_path: Path) -> None:
    """The Nu checker has nothing to say, warnings included."""
    (tmp_path / "handbook.html").write_text(handbook(), encoding="utf-8")
    assert nu([tmp_path / "handbook.html"]) == ("", 0)


def test_the_command_writes_it_where_it_is_told(tmp_path: Path) -> None:
    """And says so."""
    assert run(["methodology", "--to", str(tmp_path / "m.html")]) == 0
    assert (tmp_path / "m.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_a_folder_that_does_not_exist_is_said_in_words(tmp_path: Path) -> None:
    """No traceback, exit code 1."""
    assert run(["methodology", "--to", str(tmp_path / "no" / "m.html")]) == 1
