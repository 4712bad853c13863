"""`mentorkit places`."""

from __future__ import annotations

import textwrap

import click

from kit_cli.files.shipped import template_folder
from kit_cli.places.places import Fact, as_fact, in_language, load_place, place_ids


@click.group("places", invoke_without_command=True, short_help="List the places.")
@click.pass_context
def command(context: click.Context) -> None:
    """List the places that the kit knows."""
    if context.invoked_subcommand is None:
        template = template_folder()
        for place_id in place_ids(template):
            place = load_place(template, place_id)
            codes = ", ".join(country.code for country in place.countries)
            spoken = ", ".join(place.data["languages"]["offered"])
            click.echo(f"{place_id:<18} {in_language(place.data['title'], 'en')} ({codes}); languages: {spoken}")


@command.command("show", short_help="Show a place's facts.")
@click.argument("place")
def show(place: str) -> None:
    """Print the facts of PLACE, each with its source and the day on which it was verified."""
    loaded = load_place(template_folder(), place)
    data = loaded.data
    click.echo(f"{in_language(data['title'], 'en')}: {data['currency']}, {data['time_zone']}\n")
    for country in loaded.countries:
        click.echo(f"{country.name('en')} ({country.code})")
        for name, fact in country.facts.items():
            _print(name.replace("_", " "), fact)
    click.echo("Breaks")
    for row in data["breaks"]:
        _print(in_language(row["title"], "en"), as_fact({**row, "value": f"{row['from']} to {row['to']}"}))
    click.echo("Funders")
    for row in data["funders"]:
        _print(f"{row['name']} ({row['sector']})", as_fact({**row, "value": row["what"]}))
    click.echo("Mentoring that people here may know")
    for row in data.get("schemes", ()):
        _print(row["name"], as_fact({**row, "value": row["what"]}))
    click.echo("What to expect")
    for row in data.get("context", ()):
        _print(row["id"].replace("-", " "), as_fact(row))
    click.echo("Nothing here is legal advice. What is not verified must be checked before anyone relies on it.")


def _print(name: str, fact: Fact) -> None:
    checked = f"verified {fact.verified}" if fact.verified else "NOT VERIFIED"
    for text, indent in ((f"{name}: {fact.text('en')}", 2), (f"{checked}; {fact.source}", 6)):
        click.echo(textwrap.fill(text, 98, initial_indent=" " * indent, subsequent_indent=" " * (indent + 2)))
