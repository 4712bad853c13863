"""What is told while an action runs."""

from __future__ import annotations

import pytest

from kit_cli.actions.action import Notice
from kit_cli.cli.progress import tell
from kit_cli.grammar.sentence import say
from kit_cli.making.run import BuildStep


def test_a_note_is_always_told(capsys: pytest.CaptureFixture[str]) -> None:
    """Beside the output, not in it."""
    tell(Notice(say("It is late.")))
    assert capsys.readouterr() == ("", "It is late.\n")


def test_steps_are_shown_to_whoever_watches(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A line that is rewritten, and gone in the end; nothing where no terminal is."""
    tell(BuildStep("tables", 1, 2))
    assert capsys.readouterr() == ("", "")
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    tell(BuildStep("tables", 1, 2))
    assert capsys.readouterr().err == f"\r\x1b[K{'█' * 10}{' ' * 10} 1/2 tables"
    tell(BuildStep("start", 2, 2))
    assert capsys.readouterr().err.endswith("\r\x1b[K")
