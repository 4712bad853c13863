"""What `attest` and `adapt` print in the end."""

from __future__ import annotations

import click

from kit_cli.actions.entry import Entered, EntryRequest


def show(outcome: Entered, _request: EntryRequest) -> None:
    """Print where the entry stands, how the standard stands now, and what is still lacking."""
    result = outcome.result
    click.echo(f"Written to {outcome.file}.")
    click.echo(f"{result.standard.id} is now: {result.status.value}.")
    for finding in result.findings:
        click.echo(f"  {finding.file}:{finding.line}: {finding.what}")
