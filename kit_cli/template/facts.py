"""The facts of a place as the template reads them, in the language of the text that asks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from kit_cli.files.yaml_source import read_yaml
from kit_cli.languages import long_date, translate
from kit_cli.places.answers import Answers
from kit_cli.places.places import ByLanguage, Country, Fact, Place, in_language, load_place


@dataclass(frozen=True)
class CountryFacts:
    """A country as a text in one language names it."""

    country: Country
    language: str
    city: str
    languages: tuple[str, ...]

    def __getattr__(self, name: str) -> str:
        """Return a fact of the country's file in the text's language: ``c.vat``, ``c.association``."""
        facts = self.country.data["facts"]
        if name not in facts:
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
        footnote = self.country.data.get("footnote")
        return {tag: in_language(footnote["value"], tag) for tag in self.languages} if footnote else {}

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

    @property
    def holiday_categories(self) -> list[str]:
        """The categories of the `holidays` library that count here."""
        return list(self.country.data["holidays"].get("categories", ["public"]))

    @property
    def holiday_subdivision(self) -> str | None:
        """The library's code of the region whose days count too, where the hub's town has one."""
        towns = self.country.data["holidays"].get("subdivisions") or {}
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
        homes: dict[str, list[str]] = self.place.data.get("homes", {})
        code = next((code for code, towns in homes.items() if town in map(str.casefold, towns)), None)
        country = next((each for each in self.place.countries if each.code == code), self.place.countries[0])
        return self._country(country, language)

    def _country(self, country: Country, language: str) -> CountryFacts:
        return CountryFacts(country, language, self.answers.city, self.answers.languages)

    def by_language(self, texts: ByLanguage) -> ByLanguage:
        """Return the texts of a data file in the programme's languages."""
        return _in_each(self.answers.languages, texts)

    def extra_days(self) -> Iterator[dict[str, Any]]:
        """Yield the days off that the `holidays` library lacks."""
        for country in self.place.countries:
            for day in country.data["holidays"].get("extra") or []:
                title = self.by_language(day["title"])
                yield {"country": country.code, "day": f"{day['month']:02}-{day['day']:02}", "title": title}

    def eu(self, languages: tuple[str, ...]) -> dict[str, ByLanguage]:
        """Return the statement, disclaimer and note on how official they are, in some languages."""
        data = read_yaml(self.template / "eu.yml").data
        family = self.place.data["eu"]["family"]
        statement = _in_each(languages, data["statements"][self.answers.eu_funding]["value"])
        disclaimer = _in_each(languages, data["disclaimers"][family]["value"])
        return {
            "statement": statement,
            # One of the two families begins with the statement itself.
            "disclaimer": {tag: text.replace("{statement}", statement[tag]) for tag, text in disclaimer.items()},
            "note": _in_each(languages, data["notes"]["value"]),
        }

    def price(self, key: str) -> int | float:
        """Return the place's planning price; raises KeyError when its file has none."""
        value: int | float = self.place.data["prices"][key]["value"]
        return value


def _in_each(languages: tuple[str, ...], texts: ByLanguage) -> ByLanguage:
    return {tag: in_language(texts, tag) for tag in languages}
