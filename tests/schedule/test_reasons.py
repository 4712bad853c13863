"""Why a milestone moved, in words."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kit_cli.languages import languages
from kit_cli.model.timeline import Milestone
from kit_cli.schedule.dates import Dated
from kit_cli.schedule.days_off import DayOff
from kit_cli.schedule.holiday_names import church, common_name
from kit_cli.schedule.reasons import why
from tools.add.left_facts import library_names
from tools.add.repository import Repository

EASTER = (("en", "Orthodox Easter"), ("sv", "ortodox påsk"))
TEXT = {"en": "x"}


def dated(*reasons: DayOff, moved: bool = True) -> Dated:
    """Return a milestone that moved for some reasons."""
    rule = Milestone.model_validate(
        {"id": "m", "title": TEXT, "stage": "REC", "what": TEXT}, context={"languages": ("en",)}
    )
    return Dated("m", rule, date(2027, 5, 8), date(2027, 5, 9), date(2027, 5, 1) if moved else None, reasons)


def test_a_holiday_names_its_countries() -> None:
    """A holiday is told with the countries that keep it, in their order."""
    assert why(dated(DayOff("Orthodox Easter", EASTER, ("RS", "MK", "ME"))), "en") == "Orthodox Easter in RS, MK, ME"


def test_not_moved_is_empty() -> None:
    """What stands where its rule puts it needs no reason."""
    assert why(dated(moved=False), "en") == ""


def test_a_break_is_its_title() -> None:
    """A break belongs to the place and not to a country; a title begins with a capital letter."""
    assert why(dated(DayOff("summer", (("en", "summer holidays"),))), "en") == "Summer holidays"


def test_an_estimate_says_so() -> None:
    """The day of a Bajram is not certain before it is announced."""
    assert why(dated(DayOff("Eid al-Fitr", (("en", "Eid al-Fitr"),), ("BA",), True)), "en") == (
        "Eid al-Fitr in BA (estimated)"
    )


def test_one_feast_over_several_days_is_told_once() -> None:
    """Two days of one feast, kept by different countries, are one reason with all of them."""
    days = (DayOff("Orthodox Easter", EASTER, ("RS", "ME")), DayOff("Orthodox Easter", EASTER, ("MK", "RS")))
    assert why(dated(*days, DayOff("x", (("en", "Labour Day"),), ("AL",))), "en") == (
        "Orthodox Easter in RS, ME, MK; Labour Day in AL"
    )


def test_what_people_wrote_is_literal() -> None:
    """Braces and line ends in a title are text."""
    assert why(dated(DayOff("x", (("en", "{countries}\n{{ 7*7 }}"),), ("SE",))), "en") == "{countries} {{ 7*7 }} in SE"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2027, 5, 2), "orthodox"),
        (date(2027, 4, 30), "orthodox"),
        (date(2027, 3, 29), "western"),
        (date(2028, 4, 16), "both"),
        (date(2027, 1, 7), "orthodox"),
        (date(2027, 12, 25), "western"),
    ],
)
def test_church(day: date, expected: str) -> None:
    """A day's church follows from the date; in 2028 both Easters fall together."""
    assert church(day) == expected


REPOSITORY = Repository(Path(__file__).resolve().parents[2])


@pytest.mark.parametrize("country", REPOSITORY.names("countries"))
def test_every_holiday_of_a_country_has_a_name_in_every_language(country: str) -> None:
    """Nothing that the library can name in the kit's countries is left in English."""
    options = REPOSITORY.data(f"countries/{country}.yml")["holidays"]
    found = {(name, church(day)): day for name, day in library_names(country.upper(), options, 2026)}
    assert found
    missing = [
        name
        for (name, _), day in found.items()
        if set(dict(common_name(name, day, country.upper())[1])) < set(languages())
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
