"""A build in a terminal: how many files, and which to open."""

from __future__ import annotations

import click

from kit_cli.actions.build import BuildOutcome, BuildRequest
from kit_cli.cli.printer import Printer


def show(outcome: BuildOutcome, _request: BuildRequest) -> None:
    """Print the number of files, and the page to open where there is one."""
    built = f"{outcome.files} files built."
    click.echo(f"{built} Open {outcome.start}." if outcome.start else built)


PRINTER = Printer(show=show)
