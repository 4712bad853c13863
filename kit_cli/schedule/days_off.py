"""The days a programme avoids: public holidays of all its countries, and the place's breaks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kit_cli.errors import KitError
from kit_cli.files.yaml_source import Source
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import say
from kit_cli.model.timeline import Break, Calendar, CountryCalendar
from kit_cli.schedule.named_days import NamedDay, Titles, named_days


@frozen
class DayOff:
    """Why a day is avoided: its name by language, the countries (none for a break), whether it is an estimate."""

    name: str
    titles: Titles
    countries: tuple[str, ...] = ()
    estimated: bool = False

    def title(self, language: str) -> str:
        """Return the name in a language (the source's name where it is not translated)."""
        return dict(self.titles).get(language, self.name)


class DaysOff:
    """Answers why a day is avoided; holidays are looked up a year at a time, when first asked for.

    ``source`` is the file that the calendar was read from, for the errors.
    Raises KitError for a country or an option that does not exist.
    """

    def __init__(self, calendar: Calendar, source: Source) -> None:
        self._calendar = calendar
        self._source = source
        self._years: dict[int, dict[date, list[DayOff]]] = {}

    def holidays(self, day: date) -> list[DayOff]:
        """Return the public holidays on a day, one entry a name, with all its countries."""
        if day.year not in self._years:
            self._years[day.year] = self._year(day.year)
        return self._years[day.year].get(day, [])

    def breaks(self, day: date) -> list[DayOff]:
        """Return the place's breaks that hold a day."""
        return [DayOff(each.id, tuple(each.title.items())) for each in self._calendar.breaks if _within(each, day)]

    def _year(self, year: int) -> dict[date, list[DayOff]]:
        found: dict[date, dict[str, DayOff]] = {}
        for day, off in (*self._public(year), *self._extra(year)):
            # One name, one reason: what several countries keep on a day is told once.
            named = found.setdefault(day, {})
            before = named.get(off.name, off)
            countries = tuple(dict.fromkeys((*before.countries, *off.countries)))
            named[off.name] = DayOff(off.name, before.titles, countries, before.estimated or off.estimated)
        return {day: list(named.values()) for day, named in found.items()}

    def _public(self, year: int) -> Iterator[tuple[date, DayOff]]:
        for index, country in enumerate(self._calendar.countries):
            for day, name, titles, estimated in self._named(index, country, year):
                yield date.fromordinal(day), DayOff(name, titles, (country.code,), estimated)

    def _extra(self, year: int) -> Iterator[tuple[date, DayOff]]:
        for extra in self._calendar.extra_days:
            day = _on(year, extra.day)
            if day is not None:  # a day of another year, or 29 February in a year without one
                titles = tuple(extra.title.items())
                yield day, DayOff(titles[0][1], titles, (extra.country,))

    def _named(self, index: int, country: CountryCalendar, year: int) -> list[NamedDay]:
        try:
            return named_days(country, year)
        except (NotImplementedError, ValueError) as error:
            remedy = say(
                "Correct the code, the categories or the subdivision; days that are missing go under {key}.",
                key="extra_days",
            )
            # i18n: {reason} is what the library `holidays` says.
            what = say(
                "the public holidays of {country} cannot be looked up: {reason}",
                country=country.code,
                reason=str(error),
            )
            raise KitError(self._source.problem(what, ("calendar", "countries", index), remedy)) from error


def _on(year: int, day_off: str) -> date | None:
    only, month_day = day_off[:-6], day_off[-5:]
    if only and int(only) != year:
        return None
    month, day = map(int, month_day.split("-"))
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _within(span: Break, day: date) -> bool:
    key = f"{day:%m-%d}"
    if span.first <= span.last:
        return span.first <= key <= span.last
    return key >= span.first or key <= span.last
