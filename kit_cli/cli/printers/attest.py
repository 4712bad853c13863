"""An attestation in a terminal: what is attested, and how the standard stands afterwards."""

from __future__ import annotations

import click

from kit_cli.actions.attest import AttestRequest
from kit_cli.check.registers import asks_for_attestation
from kit_cli.cli.printer import Printer
from kit_cli.cli.printers.entered import show
from kit_cli.method.read import Standard


def before(shown: Standard, _request: AttestRequest, _extra: None) -> None:
    """Print what one says by attesting, before anything is asked."""
    click.echo(f"{shown.id} {shown.front.title}")
    for asked in asks_for_attestation(shown.front.evidence):
        click.echo(f"\nYou attest: {asked.attest}\nProof: {asked.proof}\n")


PRINTER = Printer(show=show, before=before)
