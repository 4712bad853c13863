"""One place in a terminal: its facts, each with its source and the day on which it was verified."""

from __future__ import annotations

import textwrap

import click

from kit_cli.actions.places_show import PlacesShowRequest
from kit_cli.cli.printer import Printer
from kit_cli.files.shipped import template_folder
from kit_cli.languages.table import SOURCE_LANGUAGE
from kit_cli.model.texts import in_language
from kit_cli.places.place import Place
from kit_cli.places.statements import Statement, statements


def show(outcome: Place, _request: PlacesShowRequest) -> None:
    """Print what the kit says of the place, under headings."""
    file = outcome.file
    click.echo(f"{in_language(file.title, SOURCE_LANGUAGE)}: {file.currency}, {file.time_zone}\n")
    for heading, said in statements(outcome, template_folder()).items():
        click.echo(heading)
        for statement in said:
            _print(statement)
    click.echo("Nothing here is legal advice. What is not verified must be checked before anyone relies on it.")


def _print(statement: Statement) -> None:
    backing = statement.backing
    said = ": ".join(part for part in (statement.title, statement.text) if part)
    checked = f"verified {backing.verified}" if backing.verified else "NOT VERIFIED"
    for text, indent in ((said, 2), (backing.note, 6), (f"{checked}; {backing.source}", 6)):
        if text:
            click.echo(textwrap.fill(text, 98, initial_indent=" " * indent, subsequent_indent=" " * (indent + 2)))


PRINTER = Printer(show=show)
