"""Places in a terminal: a line each, or one with its facts."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

import click

from kit_cli.actions.places import PlacesRequest
from kit_cli.cli.printer import Printer
from kit_cli.places.places import Fact, Place, as_fact, in_language


def show(outcome: tuple[Place, ...], _request: PlacesRequest) -> None:
    """Print a line a place: its id, its name, its countries and languages."""
    for place in outcome:
        codes = ", ".join(country.code for country in place.countries)
        spoken = ", ".join(place.data["languages"]["offered"])
        click.echo(f"{place.id:<18} {in_language(place.data['title'], 'en')} ({codes}); languages: {spoken}")


def in_full(place: Place) -> Iterator[str]:
    """Yield the lines of a place: its facts, each with its source and the day on which it was verified."""
    data = place.data
    yield f"{in_language(data['title'], 'en')}: {data['currency']}, {data['time_zone']}\n"
    for country in place.countries:
        yield f"{country.name('en')} ({country.code})"
        for name, fact in country.facts.items():
            yield from _fact(name.replace("_", " "), fact)
    yield "Breaks"
    for row in data["breaks"]:
        yield from _fact(in_language(row["title"], "en"), as_fact({**row, "value": f"{row['from']} to {row['to']}"}))
    yield "Funders"
    for row in data["funders"]:
        yield from _fact(f"{row['name']} ({row['sector']})", as_fact({**row, "value": row["what"]}))
    yield "Mentoring that people here may know"
    for row in data.get("schemes", ()):
        yield from _fact(row["name"], as_fact({**row, "value": row["what"]}))
    yield "What to expect"
    for row in data.get("context", ()):
        yield from _fact(row["id"].replace("-", " "), as_fact(row))
    yield "Nothing here is legal advice. What is not verified must be checked before anyone relies on it."


def _fact(name: str, fact: Fact) -> Iterator[str]:
    checked = f"verified {fact.verified}" if fact.verified else "NOT VERIFIED"
    for text, indent in ((f"{name}: {fact.text('en')}", 2), (f"{checked}; {fact.source}", 6)):
        yield textwrap.fill(text, 98, initial_indent=" " * indent, subsequent_indent=" " * (indent + 2))


PRINTER = Printer(show=show)
