"""Facts that nobody has compared with their source, and holidays that have no name but the library's English one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from kit_cli.schedule.holiday_names import common_name
from tools.add.repository import Found, Repository

_UNVERIFIED = "verified: false"
_YEARS = 7
"""Holidays that move with the moon or come every few years show within so many years."""


def unverified(repository: Repository) -> Iterator[Found]:
    """Yield each data file with facts that are not verified, at the first of them."""
    for folder in ("places", "countries"):
        for path in sorted((repository.template / folder).glob("*.yml")):
            lines = path.read_text(encoding="utf-8").splitlines()
            found = [number for number, line in enumerate(lines, 1) if line.strip() == _UNVERIFIED]
            if found:
                yield path, found[0], f"facts that are not verified: {len(found)}"


def unnamed_holidays(repository: Repository) -> Iterator[Found]:
    """Yield, by country, the holidays that holidays.yml does not name."""
    for name in repository.names("countries"):
        options = repository.data(f"countries/{name}.yml")["holidays"]
        lacking = sorted(set(_unnamed(name.upper(), options)))
        if lacking:
            path = repository.template / "holidays.yml"
            yield path, 1, f"no row names these holidays of {name.upper()}: {'; '.join(lacking)}"


def _unnamed(code: str, options: dict[str, Any]) -> Iterator[str]:
    for name, day in library_names(code, options, date.today().year):
        common, titles = common_name(name, day, code)
        if titles == (("en", name),) and common == name:
            yield name


def library_names(code: str, options: dict[str, Any], first_year: int) -> Iterator[tuple[str, date]]:
    """Yield what the `holidays` library calls a country's days in English, in its regions too, each with a day.

    ``options`` is the section of the country's file.
    """
    from holidays import country_holidays

    for region in {None, *(options.get("subdivisions") or {}).values()}:
        days = country_holidays(
            code,
            subdiv=region,
            years=range(first_year, first_year + _YEARS),
            language="en_US",
            categories=tuple(options.get("categories", ["public"])),
        )
        for day, names in days.items():
            # Two holidays on one day are one entry; in brackets stand words such as "(observed)".
            yield from ((name.split(" (")[0], day) for name in names.split("; "))
