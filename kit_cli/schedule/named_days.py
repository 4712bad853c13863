"""A country's public holidays in a year, by what people call them.

The library that knows them takes as long to import as all that a programme says takes to read; so what it has said of
a year is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec, source_hash
from pathlib import Path

from kit_cli import __version__
from kit_cli.files.kept import keep, kept, state_of
from kit_cli.files.shipped import country_codes, template_folder
from kit_cli.model.timeline import CountryCalendar

_NOTE = r" \((?:observed|estimated|observed, estimated)\)"
_LIBRARY = "holidays"

Titles = tuple[tuple[str, str], ...]
"""A name by language: pairs of a BCP 47 tag and a text."""

NamedDay = tuple[int, str, Titles, bool]
"""A day as `date.toordinal` counts it, its name in English, its names by language, and whether it is an estimate."""


def named_days(country: CountryCalendar, year: int) -> list[NamedDay]:
    """Return the public holidays that a country keeps in a year, in the library's order.

    Raises NotImplementedError or ValueError, as the library does, for what it does not know, and KitError where
    holidays.yml is broken.
    """
    asked = (country.code, country.subdivision, tuple(country.categories), year)
    name = f"{country.code}-{year}-{source_hash(repr(asked).encode()).hex()}.days"
    checksum = source_hash(_made_by(template_folder()) + repr(asked).encode())
    found: list[NamedDay] | None = kept(__file__, name, checksum)
    if found is None:
        found = list(_looked_up(*asked))
        keep(__file__, name, checksum, found)
    return found


def _looked_up(code: str, subdivision: str | None, categories: tuple[str, ...], year: int) -> Iterator[NamedDay]:
    from kit_cli.schedule.holiday_names import common_name
    from kit_cli.schedule.public_holidays import country_holidays

    # `language` is always named: without it the names follow the computer's locale.
    found = country_holidays(code, subdiv=subdivision, years=[year], categories=categories, language="en_US")
    for day, names in dict(found).items():
        for name in names.split("; "):
            shown, titles = common_name(re.sub(_NOTE, "", name), day, code)
            yield day.toordinal(), shown, titles, "estimated" in name


@cache
def _made_by(template: Path) -> bytes:
    """Return all that decides besides the country and the year: the library, our names for its days, and this code."""
    files = [template / "holidays.yml", template / "languages.yml"]
    code = [Path(__file__).with_name(f"{each}.py") for each in ("named_days", "holiday_names", "public_holidays")]
    return repr((__version__, _library(), country_codes(template), _there(*files, *code))).encode()


def _library() -> tuple[object, ...]:
    """Return what changes with the library; `importlib.metadata`, which knows its version, takes as long to import."""
    found = find_spec(_LIBRARY)
    if found is None or found.origin is None:
        return ()
    return _there(Path(found.origin), Path(found.origin).with_name("version.py"))


def _there(*paths: Path) -> tuple[object, ...]:
    """Return the state of those that are there: where all is compiled, as in a browser, no code lies beside it."""
    return state_of(each for each in paths if each.is_file())
