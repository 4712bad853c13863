"""The method's page: where it is, and a browser for it."""

from __future__ import annotations

import click

from kit_cli.actions.methodology import MethodologyOutcome, MethodologyRequest
from kit_cli.cli.printer import Printer


def show(outcome: MethodologyOutcome, _request: MethodologyRequest) -> None:
    """Print where the page is, and open it where that is asked for."""
    click.echo(f"The method is in {outcome.file}.")
    if outcome.open:
        click.launch(outcome.file.resolve().as_uri())


PRINTER = Printer(show=show)
