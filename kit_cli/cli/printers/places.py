"""Places in a terminal: a line each, and what is wrong in the files of those that cannot be used."""

from __future__ import annotations

import click

from kit_cli.actions.places import PlacesRequest
from kit_cli.cli.printer import Printer
from kit_cli.errors import EXIT_MEND
from kit_cli.languages.table import SOURCE_LANGUAGE
from kit_cli.model.texts import in_language
from kit_cli.places.survey import Survey


def show(outcome: Survey, _request: PlacesRequest) -> int:
    """Print a line a place: its id, its name, its countries and languages; return whether something is to be mended."""
    for place in outcome.places:
        codes = ", ".join(country.code for country in place.countries)
        spoken = ", ".join(place.file.languages.offered)
        title = in_language(place.file.title, SOURCE_LANGUAGE)
        click.echo(f"{place.id:<18} {title} ({codes}); languages: {spoken}")
    for problem in outcome.problems:
        click.echo(str(problem), err=True)
    if outcome.broken:
        click.echo(f"Not to be used before this is mended: {', '.join(outcome.broken)}.", err=True)
    return EXIT_MEND if outcome.problems else 0


PRINTER = Printer(show=show)
