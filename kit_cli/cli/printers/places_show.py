"""One place in a terminal."""

from __future__ import annotations

import click

from kit_cli.actions.places_show import PlacesShowRequest
from kit_cli.cli.printer import Printer
from kit_cli.cli.printers.places import in_full
from kit_cli.places.places import Place


def show(outcome: Place, _request: PlacesShowRequest) -> None:
    """Print the place's facts."""
    for line in in_full(outcome):
        click.echo(line)


PRINTER = Printer(show=show)
