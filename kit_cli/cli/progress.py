"""A line that says how far the build is: rewritten in a terminal, silent elsewhere."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kit_cli.making.run import BuildStep


def progress(step: BuildStep) -> None:
    """Show that a kind of file is being made."""
    if sys.stderr.isatty():
        bar = "█" * round(20 * step.number / step.of)
        click.echo(f"\r\x1b[K{bar:<20} {step.number}/{step.of} {step.kind}", nl=False, err=True)
        if step.number == step.of:
            click.echo("\r\x1b[K", nl=False, err=True)
