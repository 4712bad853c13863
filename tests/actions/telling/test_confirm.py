"""What is said of a confirmation."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit_cli.actions.confirm import ConfirmOutcome
from kit_cli.actions.telling.confirm import confirmed_told

REGISTER = Path("it/confirmations.yml")


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        (ConfirmOutcome(REGISTER, ("a.md",), 0), ["1 file confirmed in it/confirmations.yml."]),
        (ConfirmOutcome(REGISTER, ("a.md", "b.md"), 0), ["2 files confirmed in it/confirmations.yml."]),
        (ConfirmOutcome(REGISTER, (), 1), ["1 file was confirmed before."]),
        (
            ConfirmOutcome(REGISTER, ("a.md",), 3),
            ["3 files were confirmed before.", "1 file confirmed in it/confirmations.yml."],
        ),
    ],
)
def test_a_confirmation(outcome: ConfirmOutcome, said: list[str]) -> None:
    """How many now and before; a register into which nothing was written is not named."""
    assert [str(each.text) for each in confirmed_told(outcome)] == said
