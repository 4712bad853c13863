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
NAMES = {
    "AL": "Albania",
    "BA": "Bosnia and Herzegovina",
    "ME": "Montenegro",
    "MK": "North Macedonia",
    "RS": "Serbia",
    "SE": "Sweden",
}


def dated(*reasons: DayOff, moved: bool = True) -> Dated:
    """Return a milestone that moved for some reasons."""
    rule = judged(Milestone, {"id": "m", "title": TEXT, "stage": "REC", "what": TEXT}, ("en",))
    return Dated("m", rule, date(2027, 5, 8), date(2027, 5, 9), date(2027, 5, 1) if moved else None, reasons)


def test_a_holiday_names_its_countries() -> None:
    """A holiday is told with the countries that keep it, in their order."""
    assert why(dated(DayOff("Orthodox Easter", EASTER, ("RS", "MK", "ME"))), "en", NAMES.__getitem__) == (
        "Orthodox Easter in Serbia, North Macedonia and Montenegro"
    )


def test_not_moved_is_empty() -> None:
    """What stands where its rule puts it needs no reason."""
    assert why(dated(moved=False), "en", NAMES.__getitem__) == ""


def test_a_break_is_its_title() -> None:
    """A break belongs to the place and not to a country; a title begins with a capital letter."""
    assert why(dated(DayOff("summer", (("en", "summer holidays"),))), "en", NAMES.__getitem__) == "Summer holidays"


def test_an_estimate_says_so() -> None:
    """The day of a Bajram is not certain before it is announced."""
    assert why(dated(DayOff("Eid al-Fitr", (("en", "Eid al-Fitr"),), ("BA",), True)), "en", NAMES.__getitem__) == (
        "Eid al-Fitr in Bosnia and Herzegovina (estimated)"
    )


def test_one_feast_over_several_days_is_told_once() -> None:
    """Two days of one feast, kept by different countries, are one reason with all of them."""
    days = (DayOff("Orthodox Easter", EASTER, ("RS", "ME")), DayOff("Orthodox Easter", EASTER, ("MK", "RS")))
    assert why(dated(*days, DayOff("x", (("en", "Labour Day"),), ("AL",))), "en", NAMES.__getitem__) == (
        "Orthodox Easter in Serbia, Montenegro and North Macedonia; Labour Day in Albania"
    )


def test_a_language_puts_countries_where_they_need_no_case() -> None:
    """Serbian would decline a country after a preposition; in brackets it stays as programme.yml writes it."""
    days = (DayOff("x", (("sr-Latn", "Praznik rada"),), ("RS",)), DayOff("y", (("sr-Latn", "bajram"),), ("RS",), True))
    named = {"RS": "Srbija"}.__getitem__
    assert why(dated(days[0]), "sr-Latn", named) == "Praznik rada (Srbija)"
    assert why(dated(days[1]), "sr-Latn", named) == "Bajram (Srbija; procenjen datum)"


def test_what_people_wrote_is_literal() -> None:
    """Braces and line ends in a title are text."""
    assert (
        why(dated(DayOff("x", (("en", "{countries}\n{{ 7*7 }}"),), ("SE",))), "en", NAMES.__getitem__)
        == "{countries} {{ 7*7 }} in Sweden"
    )
