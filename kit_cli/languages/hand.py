"""Who wrote a programme: what decides how numbers and days are read that are written as people write them."""

from __future__ import annotations

from datetime import date
from typing import Any

from kit_cli.frozen import frozen
from kit_cli.model.days import DayOfYear, DayOfYearOrDay
from kit_cli.model.timeline import Offset


@frozen
class Hand:
    """In which languages (tags of languages.yml), in which countries, with which money (ISO 4217) somebody writes."""

    languages: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    currency: str = ""

    def readings(self, text: str, kind: type, *, money: bool = False, per_cent: bool = False) -> tuple[Any, ...]:
        """Return all that a text can mean as a truth value, a day, a whole number or a number: smallest first.

        Beside a number this money, or the sign for per cent, may stand where that is what it counts.
        """
        # Nearly every file is written as the kit writes it.
        from kit_cli.languages import distances, reading_days, reading_values

        if len(text) > 100:
            return ()
        if kind is bool:
            return reading_values.truths(text)
        if kind is date:
            return reading_days.day_from(text, self.languages, self.countries)
        if kind is DayOfYear:
            return reading_days.day_of_year_from(text, self.languages, self.countries)
        if kind is DayOfYearOrDay:
            yearly = reading_days.day_of_year_from(text, self.languages, self.countries)
            days = reading_days.day_from(text, self.languages, self.countries)
            return (*yearly, *(day.isoformat() for day in days))
        if kind is Offset:
            return distances.distances(text, self.languages)
        beside = reading_values.beside(self.languages, self.currency if money else "", per_cent=per_cent)
        found = reading_values.numbers(text, beside)
        if kind is int and len(found) == 1:
            return tuple(int(each) for each in found if each.is_integer())
        return found
