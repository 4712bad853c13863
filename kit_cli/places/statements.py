"""What the data of a place tell, in English: each statement with what backs it; for the command line and the site."""

from __future__ import annotations

from pathlib import Path

from kit_cli.frozen import frozen
from kit_cli.languages import day_and_month, money
from kit_cli.model.facts import Sourced
from kit_cli.model.texts import SOURCE_LANGUAGE, in_language
from kit_cli.places.place import KnownCountry, Place
from kit_cli.places.read import eu_texts, register


@frozen
class Statement:
    """What is said and what it is about; ``backing`` has the source, the day of verification and a note."""

    title: str
    text: str
    backing: Sourced


def of_country(country: KnownCountry, template: Path) -> tuple[Statement, ...]:
    """Return the facts of a country by their titles in facts.yml, its footnote and its calendar."""
    titles = {fact.id: fact.title for fact in register(template).countries}
    file = country.file
    facts = [Statement(titles[name], fact.text(SOURCE_LANGUAGE), fact) for name, fact in file.facts.items()]
    if file.footnote:
        facts.append(Statement("Footnote to the name", file.footnote.value[SOURCE_LANGUAGE], file.footnote))
    categories = ", ".join(category.replace("_", " ") for category in file.holidays.categories)
    facts.append(Statement("Public holidays", f"those that the `holidays` library calls {categories}", file.holidays))
    facts += [
        Statement(f"Day off, {_day(day.month, day.day)}", _english(day.title), day) for day in file.holidays.extra
    ]
    return tuple(facts)


def of_starts(place: Place) -> tuple[Statement, ...]:
    """Return when programmes usually start; what speaks for it is the note."""
    return tuple(
        Statement(f"Start around {_day(start.month, start.day)}", "", start) for start in place.file.season.starts
    )


def of_breaks(place: Place) -> tuple[Statement, ...]:
    """Return when people do not meet."""
    return tuple(
        Statement(_english(each.title), f"{_day_of(each.first)} to {_day_of(each.last)}", each)
        for each in place.file.breaks
    )


def of_funders(place: Place) -> tuple[Statement, ...]:
    """Return who pays for culture there."""
    return tuple(Statement(f"{each.name} ({each.sector})", each.what, each) for each in place.file.funders)


def of_eu(place: Place, template: Path) -> tuple[Statement, ...]:
    """Return how the Union's money is named there: beside the emblem, in the disclaimer, and how official that is."""
    texts = eu_texts(template)
    funded, disclaimer = texts.statements.funded, texts.disclaimers[place.file.eu.family]
    said = _english(funded.value)
    return (
        Statement("Beside the emblem", said, funded),
        Statement(
            "Beside the emblem, where it pays a part",
            _english(texts.statements.cofunded.value),
            texts.statements.cofunded,
        ),
        Statement("Disclaimer", _english(disclaimer.value).replace("{statement}", said), disclaimer),
        Statement("How official the wordings are", _english(texts.notes.value), texts.notes),
    )


def of_schemes(place: Place) -> tuple[Statement, ...]:
    """Return other mentoring that people there may know."""
    return tuple(Statement(each.name, each.what, each) for each in place.file.schemes)


def of_context(place: Place) -> tuple[Statement, ...]:
    """Return what a hub should know before it adapts the method."""
    return tuple(
        Statement(each.id.replace("-", " ").capitalize(), _english(each.value), each) for each in place.file.context
    )


def of_prices(place: Place, template: Path) -> tuple[Statement, ...]:
    """Return the planning prices by their titles in facts.yml."""
    titles = {fact.id: fact.title for fact in register(template).prices}
    currency = place.file.currency
    return tuple(
        Statement(titles[name], money(price.value, currency, SOURCE_LANGUAGE), price)
        for name, price in place.file.prices.items()
    )


def statements(place: Place, template: Path) -> dict[str, tuple[Statement, ...]]:
    """Return everything that a place's data tell, by heading; a heading without statements is left out."""
    chapters = {
        f"{country.name(SOURCE_LANGUAGE)} ({country.code})": of_country(country, template)
        for country in place.countries
    }
    chapters |= {
        "When a programme starts": of_starts(place),
        "Breaks": of_breaks(place),
        "Funders": of_funders(place),
        "How the European Union’s funding is named": of_eu(place, template),
        "Mentoring that people here may know": of_schemes(place),
        "What to expect": of_context(place),
        "Planning prices": of_prices(place, template),
    }
    return {heading: said for heading, said in chapters.items() if said}


def _english(texts: dict[str, str]) -> str:
    return in_language(texts, SOURCE_LANGUAGE)


def _day(month: int, day: int) -> str:
    return day_and_month(month, day, SOURCE_LANGUAGE)


def _day_of(month_day: str) -> str:
    return _day(*map(int, month_day.split("-")))
