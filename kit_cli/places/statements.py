"""What the data of a place tell: each statement with what backs it; for the command line and the site."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.languages.catalogues import own_words
from kit_cli.languages.dates import day_and_month, long_date
from kit_cli.languages.numbers import money
from kit_cli.languages.speech import spoken
from kit_cli.model.eu import Disclaimer
from kit_cli.model.facts import Sourced
from kit_cli.model.texts import SOURCE_LANGUAGE, in_language
from kit_cli.places.eu import eu_texts
from kit_cli.places.place import KnownCountry, Place
from kit_cli.places.read import register


@frozen
class Statement:
    """What is said and what it is about; ``backing`` has the source, the day of verification and a note."""

    title: str
    text: str
    backing: Sourced
    use: str = ""
    """Where a programme prints it or leans on it, in a sentence; empty where the tools alone tell it."""


_SECTORS = {
    # i18n: of a funder, in brackets after its name: public money
    "public": say("public"),
    # i18n: of a funder, in brackets after its name: private money
    "private": say("private"),
    # i18n: of a funder, in brackets after its name: money of civil society
    "civil": say("civil"),
}


def of_country(country: KnownCountry, template: Path, language: str = SOURCE_LANGUAGE) -> tuple[Statement, ...]:
    """Return the facts of a country by their titles in facts.yml, its footnote and its calendar."""
    registered = {fact.id: fact for fact in register(template).countries}
    file = country.file
    facts = [
        Statement(
            own_words(registered[name].title, language),
            fact.text(language),
            fact,
            own_words(registered[name].use, language) if registered[name].required else "",
        )
        for name, fact in file.facts.items()
    ]
    if file.footnote:
        footnote = in_language(file.footnote.value, language)
        use = spoken(say("It stands below every text that has the name."), language)
        facts.append(Statement(spoken(say("Footnote to the name"), language), footnote, file.footnote, use))
    categories = ", ".join(category.replace("_", " ") for category in file.holidays.categories)
    named = say("those that the `holidays` library calls {categories}", categories=categories)
    kept = spoken(say("The timeline keeps workshops and gatherings away from it."), language)
    facts.append(Statement(spoken(say("Public holidays"), language), spoken(named, language), file.holidays, kept))
    for day in file.holidays.extra:
        when = date(day.year, day.month, day.day) if day.year else None
        told = long_date(when, None, language) if when else day_and_month(day.month, day.day, language)
        where = f" ({day.towns[0]})" if day.towns else ""
        title = say("Day off, {day}", day=told)
        facts.append(Statement(spoken(title, language), in_language(day.title, language) + where, day, kept))
    return tuple(facts)


def of_starts(place: Place, language: str = SOURCE_LANGUAGE) -> tuple[Statement, ...]:
    """Return when programmes usually start; what speaks for it is the note."""

    def title(month: int, day: int) -> Sentence:
        # i18n: {day} is a day of any year, such as "8 October"
        return say("Start around {day}", day=day_and_month(month, day, language))

    return tuple(
        Statement(spoken(title(start.month, start.day), language), "", start) for start in place.file.season.starts
    )


def of_breaks(place: Place, language: str = SOURCE_LANGUAGE) -> tuple[Statement, ...]:
    """Return when people do not meet."""

    def days(first: str, last: str) -> Sentence:
        # i18n: days of any year, such as "22 December to 2 January"
        return say("{first} to {last}", first=_day_of(first, language), last=_day_of(last, language))

    return tuple(
        Statement(in_language(each.title, language), spoken(days(each.first, each.last), language), each)
        for each in place.file.breaks
    )


def of_funders(place: Place, language: str = SOURCE_LANGUAGE) -> tuple[Statement, ...]:
    """Return who pays for culture there."""
    return tuple(
        Statement(f"{each.name} ({spoken(_SECTORS[each.sector], language)})", each.what, each)
        for each in place.file.funders
    )


def of_eu(place: Place, template: Path, language: str = SOURCE_LANGUAGE) -> tuple[Statement, ...]:
    """Return how the Union's money is named there: beside the emblem, in each disclaimer, and how official that is.

    The disclaimer of the grants that are usual there comes first.
    """
    texts = eu_texts(template)
    funded, part = texts.statements.funded, texts.statements.cofunded
    said = in_language(funded.value, language)
    usual = place.file.eu.family
    return (
        Statement(spoken(say("Beside the emblem"), language), said, funded),
        Statement(
            spoken(say("Beside the emblem, where it pays a part"), language), in_language(part.value, language), part
        ),
        *(
            _disclaimer(texts.disclaimers[grant], said, language)
            for grant in sorted(texts.disclaimers, key=lambda grant: grant != usual)
        ),
        Statement(
            spoken(say("How official the wordings are"), language),
            in_language(texts.notes.value, language),
            texts.notes,
        ),
    )


def _disclaimer(disclaimer: Disclaimer, statement: str, language: str) -> Statement:
    words = in_language(disclaimer.value, language).replace("{statement}", statement)
    if disclaimer.authority:
        words = words.replace("{authority}", in_language(disclaimer.authority, language))
    title = spoken(say("Disclaimer"), language)
    return Statement(f"{title} ({in_language(disclaimer.title, language)})", words, disclaimer)


def of_schemes(place: Place) -> tuple[Statement, ...]:
    """Return other mentoring that people there may know."""
    return tuple(Statement(each.name, each.what, each) for each in place.file.schemes)


def of_context(place: Place, language: str = SOURCE_LANGUAGE) -> tuple[Statement, ...]:
    """Return what a hub should know before it adapts the method."""
    return tuple(
        Statement(own_words(expectation_title(each.id), language), in_language(each.value, language), each)
        for each in place.file.context
    )


def expectation_title(id_: str) -> str:
    """Return what an expectation is about, in English: `Mentor pay` of `mentor-pay`."""
    return id_.replace("-", " ").capitalize()


def of_prices(place: Place, template: Path, language: str = SOURCE_LANGUAGE) -> tuple[Statement, ...]:
    """Return the planning prices by their titles in facts.yml."""
    titles = {fact.id: own_words(fact.title, language) for fact in register(template).prices}
    currency = place.file.currency
    return tuple(
        Statement(titles[name], money(price.value, currency, language), price)
        for name, price in place.file.prices.items()
    )


def statements(place: Place, template: Path, language: str = SOURCE_LANGUAGE) -> dict[str, tuple[Statement, ...]]:
    """Return everything that a place's data tell, by heading; a heading without statements is left out.

    It is in a language as far as the data and the catalogues have it, and else in English.
    """
    chapters = {
        f"{country.name(language)} ({country.code})": of_country(country, template, language)
        for country in place.countries
    }
    others = (
        (say("When a programme starts"), of_starts(place, language)),
        (say("Breaks"), of_breaks(place, language)),
        (say("Funders"), of_funders(place, language)),
        (say("How the European Union’s funding is named"), of_eu(place, template, language)),
        (say("Mentoring that people here may know"), of_schemes(place)),
        (say("What to expect"), of_context(place, language)),
        (say("Planning prices"), of_prices(place, template, language)),
    )
    chapters |= {spoken(heading, language): said for heading, said in others}
    return {heading: said for heading, said in chapters.items() if said}


def _day_of(month_day: str, language: str) -> str:
    month, day = map(int, month_day.split("-"))
    return day_and_month(month, day, language)
