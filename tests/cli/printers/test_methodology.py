"""What is said of the method's page."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from kit_cli.actions.methodology import MethodologyOutcome, MethodologyRequest
from kit_cli.cli.printers import methodology


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
