"""A line that says how far the build is: rewritten in a terminal, silent elsewhere."""

from __future__ import annotations

import sys

import click


def progress(kind: str, number: int, of: int) -> None:
    """Show that the given kind is being made."""
    if sys.stderr.isatty():
        bar = "█" * round(20 * number / of)
        click.echo(f"\r\x1b[K{bar:<20} {number}/{of} {kind}", nl=False, err=True)
        if number == of:
            click.echo("\r\x1b[K", nl=False, err=True)
