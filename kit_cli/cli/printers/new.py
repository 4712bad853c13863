"""A new programme in a terminal: where it is, and what comes next."""

from __future__ import annotations

import shlex

import click

from kit_cli.actions.new import NewOutcome, NewRequest
from kit_cli.cli.printer import Printer


def show(outcome: NewOutcome, _request: NewRequest) -> None:
    """Print the folder, and the page to open or the command that makes it."""
    count = f" ({outcome.files} files built)" if outcome.start else ""
    click.echo(f"{outcome.name} is ready in {outcome.folder}{count}.")
    click.echo(
        f"Open {outcome.start}." if outcome.start else f"Then: mentorkit build {shlex.quote(str(outcome.folder))}"
    )


PRINTER = Printer(show=show)
