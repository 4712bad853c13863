"""`mentorkit places`."""

from __future__ import annotations

import textwrap

import click

from kit_cli.errors import EXIT_MEND
from kit_cli.files.shipped import template_folder
from kit_cli.languages import SOURCE_LANGUAGE
from kit_cli.model.texts import in_language
from kit_cli.places.read import load_place
from kit_cli.places.statements import Statement, statements
from kit_cli.places.survey import survey


@click.group("places", invoke_without_command=True, short_help="List the places.")
@click.pass_context
def command(context: click.Context) -> None:
    """List the places that the kit knows; what is wrong in their files is said, and the others are listed."""
    if context.invoked_subcommand is not None:
        return
    found = survey(template_folder())
    for place in found.places:
        codes = ", ".join(country.code for country in place.countries)
        spoken = ", ".join(place.file.languages.offered)
        title = in_language(place.file.title, SOURCE_LANGUAGE)
        click.echo(f"{place.id:<18} {title} ({codes}); languages: {spoken}")
    for problem in found.problems:
        click.echo(str(problem), err=True)
    if found.broken:
        click.echo(f"Not to be used before this is mended: {', '.join(found.broken)}.", err=True)
    if found.problems:
        context.exit(EXIT_MEND)


@command.command("show", short_help="Show a place's facts.")
@click.argument("place")
def show(place: str) -> None:
    """Print the facts of PLACE, each with its source and the day on which it was verified."""
    template = template_folder()
    loaded = load_place(template, place)
    file = loaded.file
    click.echo(f"{in_language(file.title, SOURCE_LANGUAGE)}: {file.currency}, {file.time_zone}\n")
    for heading, said in statements(loaded, template).items():
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
