"""Places and countries: facts in data files, each with its source and the day on which it was verified."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from kit_cli.errors import KitError, Problem, nearest
from kit_cli.files.yaml_source import read_yaml

ByLanguage = dict[str, str]

_PLACE_KEYS = (
    "id",
    "title",
    "countries",
    "currency",
    "time_zone",
    "languages",
    "answers",
    "season",
    "breaks",
    "eu",
    "funders",
    "prices",
)
_COUNTRY_KEYS = ("code", "facts", "holidays")


@dataclass(frozen=True)
class Fact:
    """One fact: its value (by language, where it is read by people), its source, and when it was verified."""

    value: Any
    source: str
    verified: date | None
    note: str = ""

    def text(self, language: str) -> str:
        """Return the value in a language: its own wording there, the official one, or the English one."""
        return in_language(self.value, language)


@dataclass(frozen=True)
class Country:
    """A country's file."""

    code: str
    data: dict[str, Any]

    def fact(self, name: str) -> Fact:
        """Return one of the country's facts; raises KeyError when its file lacks it."""
        return as_fact(self.data["facts"][name])

    @property
    def facts(self) -> dict[str, Fact]:
        """All facts of the file by name."""
        return {name: as_fact(raw) for name, raw in self.data["facts"].items()}

    def name(self, language: str) -> str:
        """Return the country's name in a language: the file's own, or CLDR's."""
        own = self.data.get("name", {}).get(language)
        if own:
            return str(own)
        from kit_cli.languages import babel_locale

        return str(babel_locale(language).territories[self.code])


@dataclass(frozen=True)
class Place:
    """A place's file, with its countries."""

    id: str
    data: dict[str, Any]
    countries: tuple[Country, ...]

    def default(self, key: str, language: str) -> Any:
        """Return the place's default for an answer, in a language; None when it has none."""
        value = self.data["answers"].get(key)
        return in_language(value, language) if isinstance(value, dict) else value

    def next_start(self, today: date) -> date:
        """Return the next usual start that leaves enough time for call and selection."""
        season = self.data["season"]
        earliest = today + timedelta(weeks=season["lead_weeks"])
        starts = sorted((row["month"], row["day"]) for row in season["starts"])
        candidates = [date(earliest.year + year, month, day) for year in (0, 1) for month, day in starts]
        return next(day for day in candidates if day >= earliest)


def in_language(value: Any, language: str) -> str:
    """Return a text by language: in that language, else officially, else in English, else the first there is."""
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if not isinstance(value, dict):
        return str(value)
    for key in (language, "native", "en"):
        if key in value:
            return str(value[key])
    return str(next(iter(value.values())))


def as_fact(raw: dict[str, Any]) -> Fact:
    """Return a fact as a data file writes it."""
    verified = raw.get("verified")
    day = date.fromisoformat(verified) if isinstance(verified, str) else None
    return Fact(raw["value"], raw["source"], day, raw.get("note", ""))


def place_ids(template: Path) -> list[str]:
    """Return the ids of a template's places."""
    return sorted(path.stem for path in (template / "places").glob("*.yml"))


@cache
def load_place(template: Path, place_id: str) -> Place:
    """Return a place of a template; raises KitError naming the nearest place when there is none."""
    known = place_ids(template)
    if place_id not in known:
        raise KitError(Problem(f"place: {place_id!r} is not a place", nearest(place_id, known)))
    data = _facts_file(template / "places" / f"{place_id}.yml", _PLACE_KEYS)
    return Place(place_id, data, tuple(_load_country(template, code) for code in data["countries"]))


@cache
def _load_country(template: Path, code: str) -> Country:
    return Country(code, _facts_file(template / "countries" / f"{code.lower()}.yml", _COUNTRY_KEYS))


def _facts_file(path: Path, needed: tuple[str, ...]) -> dict[str, Any]:
    """Return the mapping of a data file; raises KitError naming the keys that it lacks."""
    source = read_yaml(path)
    if not isinstance(source.data, dict):
        raise KitError(source.problem("keys and values are expected here"))
    missing = [key for key in needed if key not in source.data]
    if missing:
        what = f"missing here: {', '.join(missing)}"
        raise KitError(source.problem(what, (), "Look at a file beside it for how it is written."))
    return source.data
