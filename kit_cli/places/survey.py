"""All places of a template that can be used, and everything that is wrong in its data."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from kit_cli.errors import KitError, Problem
from kit_cli.files.shipped import country_codes, place_ids
from kit_cli.frozen import frozen
from kit_cli.places.eu import eu_texts
from kit_cli.places.place import Place
from kit_cli.places.read import load_country, load_place, register
from kit_cli.schedule.public_holidays import holiday_names


@frozen
class Survey:
    """The places that can be used, the ids of those that cannot, and every problem once."""

    places: tuple[Place, ...]
    broken: tuple[str, ...]
    problems: tuple[Problem, ...]


def survey(template: Path) -> Survey:
    """Return a template's places, and what is wrong in any of its data files; one broken place leaves the others."""
    places, broken = [], []
    problems: dict[Problem, None] = {}  # what several places share is told once
    for judge in _files(template):
        try:
            judge()
        except KitError as error:
            problems |= dict.fromkeys(error.problems)
    for place_id in place_ids(template):
        try:
            places.append(load_place(template, place_id))
        except KitError as error:
            broken.append(place_id)
            problems |= dict.fromkeys(error.problems)
    return Survey(tuple(places), tuple(broken), tuple(problems))


def _files(template: Path) -> Iterator[Callable[[], object]]:
    """Yield the reading of each file that places share, also of those that no place names."""
    for read in (register, eu_texts, holiday_names):
        yield partial(read, template)
    for code in country_codes(template):
        yield partial(load_country, template, code)
