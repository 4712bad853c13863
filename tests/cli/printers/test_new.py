"""What is said of a new programme, of a build, and of the method's page."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from kit_cli.actions.build import BuildOutcome, BuildRequest
from kit_cli.actions.methodology import MethodologyOutcome, MethodologyRequest
from kit_cli.actions.new import NewOutcome, NewRequest
from kit_cli.cli.printers import build, methodology, new


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        (
            NewOutcome("Ours", Path("it"), 5, Path("it/build/index.html")),
            "Ours is ready in it (5 files built).\nOpen it/build/index.html.\n",
        ),
        (NewOutcome("Ours", Path("a b"), 0, None), "Ours is ready in a b.\nThen: mentorkit build 'a b'\n"),
    ],
)
def test_a_new_programme(outcome: NewOutcome, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Where it is, and what to do next; a command is written as it must be typed."""
    new.show(outcome, NewRequest())
    assert capsys.readouterr().out == said


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        (BuildOutcome(5, 0, Path("build/index.html")), "5 files built. Open build/index.html.\n"),
        (BuildOutcome(2, 0, None), "2 files built.\n"),
    ],
)
def test_a_build(outcome: BuildOutcome, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a start page there is nothing to open."""
    build.show(outcome, BuildRequest())
    assert capsys.readouterr().out == said


@pytest.mark.parametrize("show", [False, True])
def test_the_methods_page(
    show: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is opened when somebody wants to see it."""
    opened: list[str] = []
    monkeypatch.setattr(click, "launch", opened.append)
    methodology.show(MethodologyOutcome(tmp_path / "m.html", show), MethodologyRequest())
    assert capsys.readouterr().out == f"The method is in {tmp_path / 'm.html'}.\n"
    assert opened == ([(tmp_path / "m.html").as_uri()] if show else [])
