"""What a programme prints of a country, or leans on, and nobody has compared with its source yet."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from kit_cli.frozen import frozen
from kit_cli.languages.catalogues import own_words, translate
from kit_cli.languages.dates import long_date
from kit_cli.model.country import FixedDay
from kit_cli.places.place import KnownCountry
from kit_cli.places.statements import Statement, of_country

_ADDRESS = re.compile(r"https?://([^/\s;,)]+)[^\s;,)]*")


class Address(NamedTuple):
    """An address, and the name of its site, which is short enough for a table."""

    site: str
    url: str


@frozen
class OpenFact:
    """A fact that nobody has compared with its source, as a text in one language tells it."""

    title: str
    use: str
    """Where a programme prints it or leans on it."""
    text: str
    source: str
    """What backs it, where no address does."""
    links: tuple[Address, ...]
    """The addresses that its source names; their words are in English, so the list does without them."""


@frozen
class LeantOn:
    """What a hub of a town prints of a country or leans on, told in one language."""

    country: KnownCountry
    city: str
    template: Path
    language: str

    def open(self) -> list[OpenFact]:
        """Return the facts that nobody has compared with their source."""
        return [
            OpenFact(
                each.title,
                each.use,
                each.text,
                own_words(each.backing.source, self.language),
                tuple(
                    Address(found[1].removeprefix("www.").rstrip("."), found[0].rstrip("."))
                    for found in _ADDRESS.finditer(each.backing.source)
                ),
            )
            for each in self._told()
            if each.backing.verified is None
        ]

    def compared(self) -> str:
        """Return from which to which day the others were compared with their sources, in words."""
        days = [each.backing.verified for each in self._told() if each.backing.verified]
        return long_date(min(days), max(days), self.language) if days else translate("not verified", self.language)

    def _told(self) -> list[Statement]:
        # A day that another town keeps is not in this hub's timeline.
        other = {id(day) for day in self.country.file.holidays.extra if not kept(day, self.city)}
        told = of_country(self.country, self.template, self.language)
        return [each for each in told if each.use and id(each.backing) not in other]


def kept(day: FixedDay, city: str) -> bool:
    """Return whether a town keeps a day off: every town keeps what is the whole country's."""
    return not day.towns or city.casefold() in map(str.casefold, day.towns)
