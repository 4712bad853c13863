"""A build in a terminal: how many files were made, and which to open."""

from __future__ import annotations

import click

from kit_cli.actions.build import BuildOutcome, BuildRequest
from kit_cli.cli.printer import Printer


def show(outcome: BuildOutcome, _request: BuildRequest) -> None:
    """Print what was made, and the page to open where there is one."""
    said = _said(outcome)
    click.echo(f"{said} Open {outcome.start}." if outcome.start else said)


def _said(outcome: BuildOutcome) -> str:
    if not outcome.files and outcome.up_to_date:
        return "Nothing has changed since the last build."
    if outcome.up_to_date:
        return f"Built: {outcome.files} of {outcome.files + outcome.up_to_date} files; the others are up to date."
    return f"{outcome.files} files built."


PRINTER = Printer(show=show)
