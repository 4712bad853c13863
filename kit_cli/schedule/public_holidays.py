"""The `holidays` library, asked for one country at a time; and what people call its days: holidays.yml."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from kit_cli.errors import KitError, Problem
from kit_cli.files.shipped import country_codes
from kit_cli.files.yaml_source import Source, read_yaml
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import say
from kit_cli.judging.validate import validate_rows
from kit_cli.languages.table import languages
from kit_cli.model.holidays import HolidayName
from kit_cli.model.known import Known


@frozen
class HolidayOptions:
    """What a country's calendar can be asked for; no category means that the library does not know the country."""

    categories: tuple[str, ...] = ()
    subdivisions: tuple[str, ...] = ()


@cache
def options(code: str) -> HolidayOptions:
    """Return what the library offers for a country (ISO 3166-1 alpha-2)."""
    countries = import_module(f"{_library().__name__}.registry").COUNTRIES
    if all(code != names[1] for names in countries.values()):  # the first is the class, others are second names
        return HolidayOptions()
    found = country_holidays(code)
    regions: dict[str, list[str]] = found.get_subdivision_aliases()
    aliases = tuple(alias for names in regions.values() for alias in names)
    return HolidayOptions(tuple(found.supported_categories), (*regions, *aliases))


def country_holidays(code: str, **asked: Any) -> Any:
    """Return a country's holidays, importing that country only; ``asked`` are the library's own options.

    The library's package of countries imports all of them, some 250 modules, which every command that needs dates
    would pay for; an empty package in its place, for as long as the one is looked up, finds the same modules.
    Raises NotImplementedError or ValueError, as the library does, for what it does not know.
    """
    library = _library()
    name = "holidays.countries"
    if name in sys.modules:
        return library.country_holidays(code, **asked)
    with _stand_in(name) as countries:
        countries.__path__ = [str(Path(str(library.__file__)).parent / "countries")]
        return library.country_holidays(code, **asked)


@cache
def _library() -> ModuleType:
    """Return the library, which would read its own version from the metadata of its package: 20 ms for nobody."""
    name = "holidays.version"
    if name in sys.modules:
        return import_module("holidays")
    with _stand_in(name) as version:
        version.__dict__["__version__"] = ""
        return import_module("holidays")


@contextmanager
def _stand_in(name: str) -> Iterator[ModuleType]:
    """Put an empty module in the place of one that has not been imported, for a while."""
    sys.modules[name] = ModuleType(name)
    try:
        yield sys.modules[name]
    finally:
        del sys.modules[name]


@cache
def holiday_names(template: Path) -> dict[str, list[HolidayName]]:
    """Return the rows of a template's holidays.yml by each of the library's names, in the file's order.

    Raises KitError with every problem of the file.
    """
    source = read_yaml(template / "holidays.yml")
    known = Known(countries=country_codes(template))
    rows = validate_rows(HolidayName, source, tuple(languages(template)), known)
    problems = _never_reached(rows, source)
    if problems:
        raise KitError(problems)
    by_name: dict[str, list[HolidayName]] = {}
    for row in rows:
        for name in row.names:
            by_name.setdefault(name, []).append(row)
    return by_name


def _never_reached(rows: list[HolidayName], source: Source) -> list[Problem]:
    """Return the names that cannot count, because a row above takes them whatever church and country."""
    taken: set[str] = set()
    problems: list[Problem] = []
    for number, row in enumerate(rows):
        for position, name in enumerate(row.names):
            if name in taken:
                what = say("a row above already takes {name} for every church and country", name=name)
                remedy = say("Take one of the two out, or put the row with a church or countries first.")
                problems.append(source.problem(what, (number, "names", position), remedy))
        if row.church is None and row.countries is None:
            taken |= set(row.names)
    return problems
