"""What is told while an action runs: how far a build is, as a line that is rewritten in a terminal, and notes."""

from __future__ import annotations

import sys

import click

from kit_cli.actions.action import Notice
from kit_cli.cli.echoing import echo
from kit_cli.cli.speaking import tell as spoken

_BAR = 20
"""Columns."""


def tell(event: object) -> None:
    """Print an event on standard error; a step only where somebody watches."""
    from kit_cli.making.run import BuildStep

    match event:
        case Notice(text=text):
            echo(spoken(text), err=True)
        case BuildStep(kind, number, of) if sys.stderr.isatty():
            bar = "█" * round(_BAR * number / of)
            click.echo(f"\r\x1b[K{bar:<{_BAR}} {number}/{of} {kind}", nl=False, err=True)
            if number == of:
                click.echo("\r\x1b[K", nl=False, err=True)
