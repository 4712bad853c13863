"""Put answers together: those given, and the place's defaults for the rest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any

from kit_cli.errors import KitError
from kit_cli.frozen import frozen
from kit_cli.languages.table import SOURCE_LANGUAGE
from kit_cli.places.answer_rules import KEYS, Ground, parse, slug_of, unknown
from kit_cli.places.questions import asked_only_if, default_place
from kit_cli.places.read import load_place

ORDER = ("place", "languages", *(key for key in KEYS if key not in {"place", "languages"}))
"""The order of the questions: the languages come early, since the defaults after them speak the first one."""


@frozen
class Answers:
    """The answers, typed; the same names in answer files, in the lock and in the template."""

    place: str
    programme_name: str
    programme_slug: str
    hub_name: str
    city: str
    country: str
    languages: tuple[str, ...]
    starts_on: date
    length_months: int
    cohort_size: int
    coordinator_name: str
    coordinator_email: str
    eu_funding: str
    eu_grant: str

    def plain(self) -> dict[str, str]:
        """Return the answers as cookiecutter holds them: texts only, the languages separated by commas."""
        return {key: plain(value) for key, value in asdict(self).items()}


def plain(value: Any) -> str:
    """Return an answer as a person types it: the languages separated by commas, a day as YYYY-MM-DD."""
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def answer(key: str, words: Any, given: Mapping[str, Any], template: Path) -> Any:
    """Return an answer as its type, judged by its rule among those that are given; raises KitError."""
    ground = Ground(template, languages=tuple(given.get("languages", ())))
    if "place" in given and key != "place":
        countries = load_place(template, given["place"]).file.countries
        home = given.get("country", countries[0])
        ground = replace(ground, countries=tuple(sorted(countries, key=lambda code: code != home)))
    return parse(key, words, ground)


def default(key: str, given: Mapping[str, Any], template: Path, today: date) -> Any:
    """Return the default of one answer, from those that come before it."""
    if key == "place":
        return default_place(template)
    place = load_place(template, given["place"])
    if key == "languages":
        return tuple(place.file.languages.default)
    if key == "starts_on":
        return place.next_start(today)
    main = given.get("languages", place.file.languages.default)[0]
    if key == "programme_slug":
        return slug_of(given["programme_name"]) or slug_of(str(place.default("programme_name", SOURCE_LANGUAGE)))
    if key == "eu_grant":
        return place.file.eu.family
    if key == "country":
        return place.home_of(given["city"]) or place.countries[0].code
    if key == "city" and "country" in given:
        return place.town_in(given["country"], main)
    return place.default(key, main)


def is_open(key: str, given: Mapping[str, Any], template: Path) -> bool:
    """Return whether the answers that are given leave a question open; one that hangs on an answer to come is open."""
    if key == "country" and {"place", "city"} <= given.keys():
        return load_place(template, given["place"]).home_of(given["city"]) is None
    conditions = asked_only_if(template).get(key, {})
    return all(given[name] in values for name, values in conditions.items() if name in given)


def complete(given: dict[str, Any], template: Path, today: date) -> Answers:
    """Return all answers, each given one judged by its rule and each missing one from the place.

    ``given`` maps keys to what a person wrote.
    Raises KitError with every wrong or unknown answer at once.
    """
    problems = [unknown(key) for key in given if key not in KEYS]
    values: dict[str, Any] = {}
    # What is given comes first, because the defaults of the others hang on it; and all of them on the first two.
    for key in (*ORDER[:2], *sorted(ORDER[2:], key=lambda key: key not in given)):
        try:
            raw = given[key] if key in given else default(key, values, template, today)
            values[key] = answer(key, raw, values, template)
        except KitError as error:
            problems += error.problems
            if key in {"place", "languages"}:  # the other defaults hang on these
                raise KitError(problems) from error
            values[key] = ""
    if problems:
        raise KitError(dict.fromkeys(problems))  # a place that cannot be read is told once, not for each answer
    return Answers(**values)
