"""The method's page: where it is, and a browser for it."""

from __future__ import annotations

import click

from kit_cli.actions.methodology import MethodologyOutcome, MethodologyRequest
from kit_cli.cli.echoing import echo
from kit_cli.cli.printer import Printer
from kit_cli.cli.speaking import tell
from kit_cli.grammar.sentence import say


def show(outcome: MethodologyOutcome, _request: MethodologyRequest) -> None:
    """Print where the page is, and open it where that is asked for."""
    echo(tell(say("The method is in {file}.", file=outcome.file)))
    if outcome.open:
        click.launch(outcome.file.resolve().as_uri())


PRINTER = Printer(show=show)
