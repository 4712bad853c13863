"""The facts of a place as the template reads them, in the language of the text that asks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from kit_cli.errors import KitError, Problem, nearest
from kit_cli.grammar.sentence import say
from kit_cli.languages.catalogues import own_words, translate
from kit_cli.languages.dates import long_date
from kit_cli.model.country import FixedDay
from kit_cli.model.facts import Fact, Wording
from kit_cli.model.texts import ByLanguage, in_language
from kit_cli.model.timeline import ExtraDay
from kit_cli.places.answers import Answers
from kit_cli.places.place import KnownCountry, Place
from kit_cli.places.read import eu_texts, load_place
from kit_cli.places.statements import Statement, of_country

_ADDRESS = re.compile(r"https?://([^/\s;,)]+)[^\s;,)]*")


class Address(NamedTuple):
    """An address, and the name of its site, which is short enough for a table."""

    site: str
    url: str


@dataclass(frozen=True)
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


@dataclass(frozen=True)
class CountryFacts:
    """A country as a text in one language names it."""

    country: KnownCountry
    language: str
    city: str
    languages: tuple[str, ...]
    template: Path

    def __getattr__(self, name: str) -> str:
        """Return a fact of the country's file in the text's language: ``c.vat``, ``c.association``."""
        if name not in self.country.file.facts:
            raise AttributeError(f"{self.country.code} has no fact {name}")
        return self.country.fact(name).text(self.language)

    @property
    def code(self) -> str:
        """ISO 3166-1 alpha-2."""
        return self.country.code

    @property
    def name(self) -> str:
        """The country's name in the text's language."""
        return self.country.name(self.language)

    @property
    def names(self) -> ByLanguage:
        """The name in each language of the programme."""
        return {tag: self.country.name(tag) for tag in self.languages}

    @property
    def footnotes(self) -> ByLanguage:
        """The footnote that the name carries, in each language of the programme; empty for most."""
        footnote = self.country.file.footnote
        return {tag: in_language(footnote.value, tag) for tag in self.languages} if footnote else {}

    @property
    def law(self) -> str:
        """The data-protection law."""
        return self.country.fact("data_protection_law").text(self.language)

    @property
    def authority(self) -> str:
        """The data-protection authority."""
        return self.country.fact("data_protection_authority").text(self.language)

    @property
    def authority_website(self) -> str:
        """The authority's website."""
        return self.country.fact("data_protection_website").text(self.language)

    @property
    def verified(self) -> str:
        """The earliest day on which the facts on data protection were verified, in words, or `not verified`."""
        facts: list[Fact] = [self.country.fact(f"data_protection_{name}") for name in ("law", "authority", "website")]
        days = [fact.verified for fact in facts]
        known = [day for day in days if day is not None]
        if len(known) < len(days):
            return translate("not verified", self.language)
        return long_date(min(known), None, self.language)

    def checked(self, name: str) -> bool:
        """Return whether somebody has compared a fact with its source: ``c.checked("support_line")``."""
        return self.country.fact(name).verified is not None

    def open_facts(self) -> list[OpenFact]:
        """Return what a programme prints or leans on here and nobody has compared with its source."""
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
            for each in self._leant_on()
            if each.backing.verified is None
        ]

    def compared(self) -> str:
        """Return from which to which day the other facts were compared with their sources, in words."""
        days = [each.backing.verified for each in self._leant_on() if each.backing.verified]
        return long_date(min(days), max(days), self.language) if days else translate("not verified", self.language)

    def _leant_on(self) -> list[Statement]:
        # A day that another town keeps is not in this hub's timeline.
        other = {id(day) for day in self.country.file.holidays.extra if not _kept(day, self.city)}
        told = of_country(self.country, self.template, self.language)
        return [each for each in told if each.use and id(each.backing) not in other]

    @property
    def holiday_categories(self) -> list[str]:
        """The categories of the `holidays` library that count here."""
        return self.country.file.holidays.categories

    @property
    def holiday_subdivision(self) -> str | None:
        """The library's code of the region whose days count too, where the hub's town has one."""
        towns = self.country.file.holidays.subdivisions
        return {town.casefold(): code for town, code in towns.items()}.get(self.city.casefold())


@dataclass(frozen=True)
class PlaceFacts:
    """The place, and the choices that follow from it."""

    template: Path
    answers: Answers

    @cached_property
    def place(self) -> Place:
        """The place's file, with its countries."""
        return load_place(self.template, self.answers.place)

    def countries(self, language: str) -> list[CountryFacts]:
        """Return the place's countries in the order of their names in a language."""
        rows = [self._country(country, language) for country in self.place.countries]
        return sorted(rows, key=lambda row: row.name)

    def home(self, language: str) -> CountryFacts:
        """Return the hub's own country: the one of its town, where the place knows it, else its first."""
        town = self.answers.city.casefold()
        homes = self.place.file.homes
        code = next((code for code, towns in homes.items() if town in map(str.casefold, towns)), None)
        country = next((each for each in self.place.countries if each.code == code), self.place.countries[0])
        return self._country(country, language)

    def _country(self, country: KnownCountry, language: str) -> CountryFacts:
        return CountryFacts(country, language, self.answers.city, self.answers.languages, self.template)

    def by_language(self, texts: ByLanguage) -> ByLanguage:
        """Return the texts of a data file in the programme's languages."""
        return _in_each(self.answers.languages, texts)

    def own_names(self, answer: str) -> ByLanguage:
        """Return what is called as an answer says, in the languages that have a name of their own for it.

        What a person wrote is one text; what the place itself proposes it proposes in each language.
        """
        main, *_others = self.answers.languages
        given: str = getattr(self.answers, answer)
        if given != self.place.default(answer, main):
            return {main: given}
        return own_names({tag: str(self.place.default(answer, tag)) for tag in self.answers.languages})

    def extra_days(self) -> Iterator[ExtraDay]:
        """Yield the days off that the `holidays` library lacks and the hub's town keeps, as the timeline lists them."""
        for country in self.place.countries:
            for day in country.file.holidays.extra:
                if not _kept(day, self.answers.city):
                    continue
                month_day = f"{day.month:02}-{day.day:02}"
                when = f"{day.year}-{month_day}" if day.year else month_day
                yield ExtraDay(country=country.code, day=when, title=self.by_language(day.title))

    def eu(self, languages: tuple[str, ...]) -> dict[str, ByLanguage]:
        """Return the statement, disclaimer and note on how official they are, in some languages."""
        texts = eu_texts(self.template)
        paid: Wording = getattr(texts.statements, self.answers.eu_funding)
        statement = _in_each(languages, paid.value)
        disclaimer = _in_each(languages, texts.disclaimers[self.place.file.eu.family].value)
        return {
            "statement": statement,
            # One of the two families begins with the statement itself.
            "disclaimer": {tag: text.replace("{statement}", statement[tag]) for tag, text in disclaimer.items()},
            "note": _in_each(languages, texts.notes.value),
        }

    def price(self, key: str) -> int | float:
        """Return the place's planning price; raises KitError for one that no place can have."""
        prices = self.place.file.prices
        if key not in prices:
            what = say("the template asks for the price {key}, which facts.yml does not list", key=key)
            raise KitError(Problem(what, nearest(key, prices), self.template / "facts.yml"))
        return prices[key].value


def own_names(names: ByLanguage) -> ByLanguage:
    """Return the first name, and the others that differ from it: a language without a name takes the first."""
    first = next(iter(names.values()))
    return {tag: name for number, (tag, name) in enumerate(names.items()) if number == 0 or name != first}


def _kept(day: FixedDay, city: str) -> bool:
    """Return whether a town keeps a day off: every town keeps what is the whole country's."""
    return not day.towns or city.casefold() in map(str.casefold, day.towns)


def _in_each(languages: tuple[str, ...], texts: ByLanguage) -> ByLanguage:
    return {tag: in_language(texts, tag) for tag in languages}
