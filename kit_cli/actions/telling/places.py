"""What a person is told of places: those that can be used and what has to be mended, or one with its money and time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kit_cli.actions.action import OutcomeLine
from kit_cli.errors import Problem
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.languages.table import languages

if TYPE_CHECKING:
    from kit_cli.places.place import Place
    from kit_cli.places.survey import Survey


def places_told(outcome: Survey, _request: object = None) -> Iterator[OutcomeLine]:
    """Yield each place with its languages, then what is wrong in the files of the places."""
    yield from map(OutcomeLine, map(_told, outcome.places))
    for problem in outcome.problems:
        yield from _problem(problem)
    if outcome.broken:
        yield OutcomeLine(broken_told(outcome))


def place_told(outcome: Place, _request: object = None) -> Iterator[OutcomeLine]:
    """Yield a place with its languages, its money and its time zone."""
    yield OutcomeLine(_told(outcome))
    file = outcome.file
    yield OutcomeLine(say("Currency: {currency}; time zone: {zone}.", currency=file.currency, zone=file.time_zone), 1)


def broken_told(outcome: Survey) -> Sentence:
    """Return which places cannot be used yet."""
    return say("Not to be used before this is mended: {places}.", places=", ".join(outcome.broken))


def _told(place: Place) -> Sentence:
    """Return a place's name and its languages, each as it calls itself."""
    offered = [languages()[tag].name for tag in place.file.languages.offered]
    # i18n: a place that is a country, and the languages of a programme there
    return say("{place}; languages: {languages}", place=place.file.title, languages=offered)


def _problem(problem: Problem) -> Iterator[OutcomeLine]:
    # i18n: a file in which something is wrong, and what it is
    yield OutcomeLine(say("{place}: {what}", place=problem.file or "", what=problem.what))
    if problem.remedy:
        yield OutcomeLine(problem.remedy, 1)
