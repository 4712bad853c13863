"""Why a milestone moved, in words."""

from __future__ import annotations

from datetime import date

from kit_cli.judging.validate import judged
from kit_cli.model.timeline import Milestone
from kit_cli.schedule.dates import Dated
from kit_cli.schedule.days_off import DayOff
from kit_cli.schedule.reasons import why

EASTER = (("en", "Orthodox Easter"), ("sv", "ortodox påsk"))
TEXT = {"en": "x"}


def dated(*reasons: DayOff, moved: bool = True) -> Dated:
    """Return a milestone that moved for some reasons."""
    rule = judged(Milestone, {"id": "m", "title": TEXT, "stage": "REC", "what": TEXT}, ("en",))
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
