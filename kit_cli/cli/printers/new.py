"""A new programme in a terminal: how what was given with the command is understood."""

from __future__ import annotations

from collections.abc import Sequence

from kit_cli.actions.new import NewRequest
from kit_cli.cli.echoing import echo
from kit_cli.cli.printer import Printer
from kit_cli.cli.speaking import tell
from kit_cli.grammar.sentence import Sentence


def before(shown: Sequence[Sentence], _request: NewRequest, _extra: None) -> None:
    """Print how what was given with the command is understood, where it was written otherwise."""
    for each in shown:
        echo(tell(each), err=True)


PRINTER = Printer(before=before)
