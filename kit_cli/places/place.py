"""A place with its countries, as a programme there begins from it."""

from __future__ import annotations

from datetime import date, timedelta

from kit_cli.frozen import frozen
from kit_cli.languages.names import country_name
from kit_cli.model.country import CountryFile
from kit_cli.model.facts import Fact
from kit_cli.model.place import PlaceFile
from kit_cli.model.texts import in_language
from kit_cli.places.called import folded
from kit_cli.schedule.arithmetic import months_later

_NEAR = timedelta(weeks=2)
"""A usual start that is further away is another season's."""


@frozen
class KnownCountry:
    """A country that a place names."""

    file: CountryFile

    @property
    def code(self) -> str:
        """ISO 3166-1 alpha-2."""
        return self.file.code

    def fact(self, name: str) -> Fact:
        """Return one of the country's facts; raises KeyError when its file lacks it."""
        return self.file.facts[name]

    def name(self, language: str) -> str:
        """Return the country's name in a language: the file's own, or CLDR's."""
        own = self.file.name.get(language)
        if own:
            return own
        return country_name(self.code, language)


@frozen
class Place:
    """A place's file, and its countries in that file's order."""

    file: PlaceFile
    countries: tuple[KnownCountry, ...]

    @property
    def id(self) -> str:
        """The name by which answers and commands call it."""
        return self.file.id

    def default(self, key: str, language: str) -> str | int:
        """Return what the place proposes for an answer, in a language."""
        value: str | int | dict[str, str] = getattr(self.file.answers, key)
        return in_language(value, language) if isinstance(value, dict) else value

    def home_of(self, town: str) -> str | None:
        """Return the code of the country of a town; None for a town that the place does not know."""
        homes = self.file.homes.items()
        if len(self.countries) == 1:
            return self.countries[0].code
        return next((code for code, towns in homes if folded(town) in map(folded, towns)), None)

    def town_in(self, country: str, language: str) -> str:
        """Return the town that is proposed to a hub of a country, in a language: the first that the place knows."""
        town = str(self.default("city", language))
        if self.home_of(town) == country:
            return town
        return next(iter(self.file.homes.get(country, [])), town)

    def next_start(self, today: date) -> date:
        """Return the next usual start that leaves enough time for call and selection."""
        season = self.file.season
        earliest = today + timedelta(weeks=season.lead_weeks)
        starts = sorted((start.month, start.day) for start in season.starts)
        candidates = [date(earliest.year + year, month, day) for year in (0, 1) for month, day in starts]
        return next(day for day in candidates if day >= earliest)

    def start_after(self, last: date, today: date) -> date:
        """Return the start of the cycle after the one that began on ``last``: a year later, and not in the past.

        It is the usual start nearest to that day, where one is within two weeks; else the day itself.
        """
        year_later = last
        while year_later <= last or year_later < today:
            year_later = months_later(year_later, 12)
        usual = [
            date(year_later.year + years, start.month, start.day)
            for years in (-1, 0, 1)
            for start in self.file.season.starts
        ]
        nearest = min(usual, key=lambda day: abs(day - year_later))
        return nearest if abs(nearest - year_later) <= _NEAR and nearest >= today else year_later
