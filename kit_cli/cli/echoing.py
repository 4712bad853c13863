"""Print what may come from a file: what would steer the terminal is made visible."""

from __future__ import annotations

import click

from kit_cli.errors import visible


def echo(text: str = "", *, err: bool = False, nl: bool = True) -> None:
    """Print a text on standard output, or with ``err`` on standard error; with ``nl`` a line end follows."""
    click.echo(visible(text), err=err, nl=nl)
