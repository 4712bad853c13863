"""Places in a terminal: a line each, and what is wrong in the files of those that cannot be used."""

from __future__ import annotations

from functools import partial

import click

from kit_cli.actions.places import PlacesRequest
from kit_cli.cli.printer import Printer
from kit_cli.cli.speaking import language, tell
from kit_cli.errors import EXIT_MEND
from kit_cli.grammar.sentence import say
from kit_cli.languages.speech import spoken
from kit_cli.model.texts import in_language
from kit_cli.places.survey import Survey


def show(outcome: Survey, _request: PlacesRequest) -> int:
    """Print a line a place: its id, its name, its countries and languages; return whether something is to be mended."""
    for place in outcome.places:
        codes = ", ".join(country.code for country in place.countries)
        offered = ", ".join(place.file.languages.offered)
        title = in_language(place.file.title, language())
        # i18n: a place, the codes of its countries, and the tags of its languages
        told = say("{place} ({countries}); languages: {languages}", place=title, countries=codes, languages=offered)
        click.echo(f"{place.id:<18} {tell(told)}")
    for problem in outcome.problems:
        click.echo(problem.told(partial(spoken, tag=language())), err=True)
    if outcome.broken:
        broken = ", ".join(outcome.broken)
        click.echo(tell(say("Not to be used before this is mended: {places}.", places=broken)), err=True)
    return EXIT_MEND if outcome.problems else 0


PRINTER = Printer(show=show)
