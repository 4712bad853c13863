"""The method's page: where it is, and a browser for it."""

from __future__ import annotations

import click

from kit_cli.actions.methodology import DECLARATION, MethodologyOutcome, MethodologyRequest
from kit_cli.cli.printer import Printer, print_lines


def show(outcome: MethodologyOutcome, request: MethodologyRequest) -> None:
    """Print where the page is, and open it where that is asked for."""
    print_lines(DECLARATION.told(outcome, request))
    if outcome.open:
        click.launch(outcome.file.resolve().as_uri())


PRINTER = Printer(show=show)
