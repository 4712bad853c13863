"""What a person is told of a confirmation: how many files, and in which register."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kit_cli.actions.action import OutcomeLine
from kit_cli.grammar.sentence import say

if TYPE_CHECKING:
    from kit_cli.actions.confirm import ConfirmOutcome


def confirmed_told(outcome: ConfirmOutcome, _request: object = None) -> Iterator[OutcomeLine]:
    """Yield how many files were confirmed, before and now, and where."""
    if outcome.already:
        before = say("<<{files} file was / {files} files were>> confirmed before.", files=outcome.already)
        yield OutcomeLine(before)
    if outcome.files:
        number = len(outcome.files)
        yield OutcomeLine(
            say("<<{files} file / {files} files>> confirmed in {register}.", files=number, register=outcome.register)
        )
