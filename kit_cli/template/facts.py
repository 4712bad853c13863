"""The facts of a place as the template reads them, in the language of the text that asks."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from kit_cli.errors import KitError, Problem, nearest
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import say
from kit_cli.languages.catalogues import translate
from kit_cli.languages.dates import long_date
from kit_cli.model.facts import Fact, Wording
from kit_cli.model.settings import NOT_RUNG
from kit_cli.model.texts import ByLanguage, in_language
from kit_cli.model.timeline import ExtraDay
from kit_cli.places.answers import Answers
from kit_cli.places.eu import eu_texts
from kit_cli.places.place import KnownCountry, Place
from kit_cli.places.read import load_place
from kit_cli.template.open_facts import LeantOn, kept

_AUTHORITY = "{visibility.european_union.authority}"
"""The setting that holds who gives the grant, so that a hub names its own in one place."""


@frozen
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

    @property
    def law_checked(self) -> bool:
        """Whether somebody has compared the law on data protection and its authority with their sources."""
        return all(self.checked(f"data_protection_{name}") for name in ("law", "authority", "website"))

    def checked(self, name: str) -> bool:
        """Return whether somebody has compared a fact with its source: ``c.checked("support_line")``."""
        return self.country.fact(name).verified is not None

    def marked(self, name: str) -> ByLanguage:
        """Return a fact in each language of the programme, with a mark where nobody has compared it with its source.

        So the mark stands where the hub corrects the fact, ``c.marked("support_line")``; what prints the fact explains
        the mark as long as it stands there.
        """
        fact = self.country.fact(name)
        texts = {tag: fact.text(tag) for tag in self.languages}
        if fact.verified is None:
            texts = {tag: f"{text} {NOT_RUNG}" for tag, text in texts.items()}
        return texts

    def in_each(self, name: str) -> ByLanguage:
        """Return a fact in each language of the programme: ``c.in_each("association")``."""
        return {tag: self.country.fact(name).text(tag) for tag in self.languages}

    def gap(self, name: str) -> str:
        """Return the gap by which a document shows what the programme's settings say of this country."""
        return f"{{country.{self.code.lower()}.{name}}}"

    @property
    def leant_on(self) -> LeantOn:
        """What the programme leans on here: ``c.leant_on.open()`` are the facts that nobody has verified."""
        return LeantOn(self.country, self.city, self.template, self.language)

    @property
    def holiday_categories(self) -> list[str]:
        """The categories of the `holidays` library that count here."""
        return self.country.file.holidays.categories

    @property
    def holiday_subdivision(self) -> str | None:
        """The library's code of the region whose days count too, where the hub's town has one."""
        towns = self.country.file.holidays.subdivisions
        return {town.casefold(): code for town, code in towns.items()}.get(self.city.casefold())


@frozen
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
        """Return the hub's own country."""
        country = next(each for each in self.place.countries if each.code == self.answers.country)
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
                if not kept(day, self.answers.city):
                    continue
                month_day = f"{day.month:02}-{day.day:02}"
                when = f"{day.year}-{month_day}" if day.year else month_day
                yield ExtraDay(country=country.code, day=when, title=self.by_language(day.title))

    def eu(self, languages: tuple[str, ...]) -> dict[str, ByLanguage]:
        """Return the statement, disclaimer, granting authority and what to know of them, in some languages.

        Without an authority where the kind of grant asks to name none.
        """
        texts = eu_texts(self.template)
        paid: Wording = getattr(texts.statements, self.answers.eu_funding)
        statement = _in_each(languages, paid.value)
        grant = texts.disclaimers[self.answers.eu_grant]
        part = grant.cofunded if self.answers.eu_funding == "cofunded" else None
        disclaimer = _in_each(languages, part or grant.value)
        return {
            "statement": statement,
            "disclaimer": {
                tag: text.replace("{statement}", statement[tag]).replace("{authority}", _AUTHORITY)
                for tag, text in disclaimer.items()
            },
            "authority": _in_each(languages, grant.authority) if grant.authority else {},
            "advice": _in_each(languages, grant.advice),
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


def _in_each(languages: tuple[str, ...], texts: ByLanguage) -> ByLanguage:
    return {tag: in_language(texts, tag) for tag in languages}
