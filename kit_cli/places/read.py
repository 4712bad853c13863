"""Read a template's places and countries, each judged with what it names in other files and in the libraries."""

from __future__ import annotations

from functools import cache, partial
from pathlib import Path

from kit_cli.errors import KitError, Problem, nearest
from kit_cli.files.shipped import country_codes, place_ids
from kit_cli.files.yaml_source import read_yaml
from kit_cli.grammar.sentence import say
from kit_cli.judging.validate import validate
from kit_cli.languages.numbers import currencies
from kit_cli.languages.table import judge_locales, languages
from kit_cli.model.country import CountryFile
from kit_cli.model.fact_register import FactRegister
from kit_cli.model.known import Known
from kit_cli.model.place import PlaceFile
from kit_cli.places.answer_rules import judged
from kit_cli.places.eu import grants
from kit_cli.places.place import KnownCountry, Place
from kit_cli.schedule.public_holidays import options


@cache
def load_place(template: Path, place_id: str) -> Place:
    """Return a place of a template with its countries.

    Raises KitError naming the nearest place when there is none, and else every problem of its file and of its
    countries' files.
    """
    known = place_ids(template)
    if place_id not in known:
        what = say("{key}: {value} is not a place", key="place", value=repr(place_id))
        raise KitError(Problem(what, nearest(place_id, known)))
    file = _place_file(template, place_id)
    countries: list[KnownCountry] = []
    problems: list[Problem] = []
    for code in file.countries:
        try:
            countries.append(load_country(template, code))
        except KitError as error:
            problems += error.problems
    if problems:
        raise KitError(problems)
    return Place(file, tuple(countries))


@cache
def load_country(template: Path, code: str) -> KnownCountry:
    """Return a country of a template; raises KitError with every problem of its file."""
    name, holidays = code.lower(), options(code)
    known = Known(
        name=name,
        facts={fact.id: fact for fact in register(template).countries},
        categories=holidays.categories,
        subdivisions=holidays.subdivisions,
    )
    source = read_yaml(template / "countries" / f"{name}.yml")
    return KnownCountry(validate(CountryFile, source, _tags(template), known))


@cache
def register(template: Path) -> FactRegister:
    """Return a template's register of facts; raises KitError with every problem of facts.yml."""
    return validate(FactRegister, read_yaml(template / "facts.yml"), _tags(template))


@cache
def _tags(template: Path) -> tuple[str, ...]:
    """Return the languages by which texts are judged; whoever reads a place is going to write dates in them."""
    judge_locales(template)
    return tuple(languages(template))


def _place_file(template: Path, place_id: str) -> PlaceFile:
    known = Known(
        name=place_id,
        countries=country_codes(template),
        currencies=currencies(),
        families=grants(template),
        facts={fact.id: fact for fact in register(template).prices},
        answer=partial(judged, template=template),
    )
    source = read_yaml(template / "places" / f"{place_id}.yml")
    return validate(PlaceFile, source, _tags(template), known)
