"""What people call a public holiday: holidays.yml, and which church's Easter a day belongs to."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import Any

from kit_cli.files.shipped import template_folder
from kit_cli.files.yaml_source import read_yaml

Titles = tuple[tuple[str, str], ...]
"""A name by language: pairs of a BCP 47 tag and a text."""


def common_name(name: str, day: date, country: str) -> tuple[str, Titles]:
    """Return the English name, and the names by language, of what the library calls differently by country.

    ``name`` is the library's name in English; the first row of holidays.yml that fits counts.
    A name that no row has is returned as it is.
    """
    for row in _rows().get(name, ()):
        if row.get("church", church(day)) == church(day) and country in row.get("countries", (country,)):
            titles: dict[str, str] = row["title"]
            return titles["en"], tuple(titles.items())
    return name, (("en", name),)


@cache
def _rows() -> dict[str, list[dict[str, Any]]]:
    """Return the rows of holidays.yml by each of their names, in the file's order."""
    by_name: dict[str, list[dict[str, Any]]] = {}
    for row in read_yaml(template_folder() / "holidays.yml").data:
        for name in row["names"]:
            by_name.setdefault(name, []).append(row)
    return by_name


@cache
def church(day: date) -> str:
    """Return whose Easter or Christmas a day would be: `orthodox`, `western`, or `both` when they fall together."""
    from dateutil.easter import EASTER_ORTHODOX, easter

    sunday = easter(day.year, EASTER_ORTHODOX)
    # From Maundy Thursday to Easter Monday, and a day for those who move a Sunday's holiday to Tuesday.
    if sunday - timedelta(days=3) <= day <= sunday + timedelta(days=2):
        return "both" if easter(day.year) == sunday else "orthodox"
    return "orthodox" if day.month == 1 else "western"
