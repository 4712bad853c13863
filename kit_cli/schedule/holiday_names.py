"""What people call a public holiday: holidays.yml, and which church's Easter a day belongs to."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from kit_cli.files.shipped import template_folder
from kit_cli.schedule.public_holidays import holiday_names


def common_name(name: str, day: date, country: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return the English name, and the names by language, of what the library calls differently by country.

    ``name`` is the library's name in English; the first row of holidays.yml that fits counts.
    A name that no row has is returned as it is.
    """
    for row in holiday_names(template_folder()).get(name, ()):
        if row.fits(church(day), country):
            return row.title["en"], tuple(row.title.items())
    return name, (("en", name),)


@cache
def church(day: date) -> str:
    """Return whose Easter or Christmas a day would be: `orthodox`, `western`, or `both` when they fall together."""
    from dateutil.easter import EASTER_ORTHODOX, easter

    sunday = easter(day.year, EASTER_ORTHODOX)
    # From Maundy Thursday to Easter Monday, and a day for those who move a Sunday's holiday to Tuesday.
    if sunday - timedelta(days=3) <= day <= sunday + timedelta(days=2):
        return "both" if easter(day.year) == sunday else "orthodox"
    return "orthodox" if day.month == 1 else "western"
