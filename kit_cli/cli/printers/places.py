"""Places in a terminal: a line each, and what is wrong in the files of those that cannot be used."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from kit_cli.actions.places import PlacesRequest
from kit_cli.actions.telling.places import broken_told
from kit_cli.cli.echoing import echo
from kit_cli.cli.printer import Printer
from kit_cli.cli.speaking import language, tell
from kit_cli.cli.terminal import complaint, width
from kit_cli.errors import EXIT_MEND
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.languages.names import language_name
from kit_cli.model.texts import in_language
from kit_cli.places.place import Place
from kit_cli.places.survey import Survey


def show(outcome: Survey, _request: PlacesRequest) -> int:
    """Print each place: its id, its name, its countries and languages; return whether something is to be mended."""
    for place in outcome.places:
        echo(_lines(f"{place.id:<18} ", tell(_told(place, language()))))
    for footnote in _footnotes(outcome):
        echo(_lines("\n", footnote))
    for problem in outcome.problems:
        echo(complaint(problem), err=True)
    if outcome.broken:
        echo(tell(broken_told(outcome)), err=True)
    return EXIT_MEND if outcome.problems else 0


def _lines(start: str, text: str) -> str:
    return textwrap.fill(text, width(), initial_indent=start, subsequent_indent=" " * len(start.lstrip("\n")))


def _footnotes(found: Survey) -> Iterator[str]:
    """Yield what has to stand wherever a country's name is printed, once each."""
    notes = (country.file.footnote for place in found.places for country in place.countries)
    yield from dict.fromkeys(in_language(note.value, language()) for note in notes if note)


def _told(place: Place, tag: str) -> Sentence:
    """Return a place's name, the names of its countries where they are others, and its languages with their tags."""
    title = in_language(place.file.title, tag)
    countries = [country.name(tag) for country in place.countries]
    offered = [f"{language_name(each, tag)} ({each})" for each in place.file.languages.offered]
    if countries == [title]:
        # i18n: a place that is a country, and the languages of a programme there
        return say("{place}; languages: {languages}", place=title, languages=offered)
    # i18n: a place, its countries, and the languages of a programme there
    return say("{place}: {countries}; languages: {languages}", place=title, countries=countries, languages=offered)


PRINTER = Printer(show=show)
