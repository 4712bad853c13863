"""What people call a holiday, and which church's it is."""

from __future__ import annotations

from datetime import date

import pytest
from holidays import country_holidays

from kit_cli.files.shipped import template_folder
from kit_cli.languages.table import languages
from kit_cli.places.read import load_place
from kit_cli.schedule.holiday_names import church, common_name
from tests.conftest import PLACES


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2027, 4, 28), "western"),  # the Wednesday before Orthodox Easter, which is on 2 May 2027
        (date(2027, 4, 29), "orthodox"),
        (date(2027, 5, 2), "orthodox"),
        (date(2027, 5, 4), "orthodox"),
        (date(2027, 5, 5), "western"),
        (date(2027, 3, 29), "western"),
        (date(2028, 4, 13), "both"),  # both Easters are on 16 April 2028
        (date(2028, 4, 18), "both"),
        (date(2028, 4, 12), "western"),
        (date(2027, 1, 1), "orthodox"),
        (date(2027, 1, 31), "orthodox"),
        (date(2027, 2, 1), "western"),
        (date(2027, 12, 25), "western"),
    ],
)
def test_church(day: date, expected: str) -> None:
    """From Maundy Thursday to the Tuesday after; of Christmas, January is the orthodox month."""
    assert church(day) == expected


def test_a_name_that_no_row_has_stays_as_it_is() -> None:
    """In English."""
    assert common_name("Day of the Hub", date(2027, 5, 5), "SE") == ("Day of the Hub", (("en", "Day of the Hub"),))


def library_names() -> list[tuple[str, str, date]]:
    """Return country, name and day of every holiday that the places can meet, 2026–2032."""
    found: dict[tuple[str, str, str], tuple[str, str, date]] = {}
    for place in PLACES:
        for country in load_place(template_folder(), place).countries:
            options = country.file.holidays
            for subdivision in {None, *options.subdivisions.values()}:
                days = country_holidays(
                    country.code,
                    subdiv=subdivision,
                    years=range(2026, 2033),
                    language="en_US",
                    categories=tuple(options.categories),
                )
                for day, names in days.items():
                    for name in names.split("; "):
                        plain = name.split(" (")[0]
                        found[country.code, plain, church(day)] = (country.code, plain, day)
    return list(found.values())


def test_every_holiday_of_the_places_has_a_name_in_every_language() -> None:
    """Nothing that the library can name in the countries is left in English."""
    missing = [
        (country, name)
        for country, name, day in library_names()
        if set(dict(common_name(name, day, country)[1])) < set(languages())
    ]
    assert missing == []


def test_municipal_days() -> None:
    """Lisbon's and Porto's own days are called what people call them."""
    assert dict(common_name("Saint Anthony's Day", date(2027, 6, 13), "PT")[1])["pt-PT"] == "Santo António"
    assert dict(common_name("Saint John's Day", date(2027, 6, 24), "PT")[1])["pt-PT"] == "São João"


def test_countries_call_one_day_differently() -> None:
    """Sweden's Epiphany and that of North Macedonia are two days, Portugal's and Macedonia's republics too."""
    assert dict(common_name("Epiphany", date(2027, 1, 6), "SE")[1])["sv"] == "trettondedag jul"
    assert common_name("Epiphany", date(2027, 1, 19), "MK")[0] == "Orthodox Epiphany"
    assert dict(common_name("Republic Day", date(2027, 10, 5), "PT")[1])["pt-PT"] == "Implantação da República"
    assert common_name("Republic Day", date(2027, 8, 2), "MK")[0] == "Republic Day (Ilinden)"
