"""How each place adapts the method: from the same data that the template is filled from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from kit_cli.files.shipped import template_folder
from kit_cli.languages import long_date
from kit_cli.model.settings import Settings
from kit_cli.places.places import Fact, Place, as_fact, in_language, load_place
from website.addresses import PLACES, SiteLink, example_page, place_page
from website.content import ENGLISH, Content
from website.english import place_title, spoken
from website.site_page import SitePage

_FUNDING = {
    "none": "no European funding",
    "funded": "funded by the European Union",
    "cofunded": "co-funded by the European Union",
}


@dataclass(frozen=True)
class Entry:
    """A fact with what it is called, its value in English, and where it comes from."""

    name: str
    value: str
    fact: Fact


@dataclass(frozen=True)
class PlacePage:
    """Everything that a place's data says, and the settings of its generated programme."""

    title: str
    data: dict[str, Any]
    settings: Settings
    example: str
    funding: str
    spoken: tuple[str, ...]
    countries: dict[str, tuple[Entry, ...]]
    """What is known of each country: law, authorities, names."""
    context: tuple[Entry, ...]
    starts: tuple[tuple[str, str], ...]
    """The day of each usual start, and what speaks for it."""
    breaks: tuple[Entry, ...]
    funders: tuple[Entry, ...]
    schemes: tuple[Entry, ...]


def site_pages(content: Content) -> Iterator[SitePage]:
    """Yield the page of each place, and their list."""
    pages = {
        place: _page(load_place(template_folder(), place), programme.settings)
        for place, programme in content.programmes.items()
    }
    listed = tuple((SiteLink(page.title, place_page(place)), tuple(page.countries)) for place, page in pages.items())
    yield SitePage(PLACES, "places", listed)
    for place, page in pages.items():
        yield SitePage(place_page(place), "place", page)


def _page(place: Place, settings: Settings) -> PlacePage:
    data = place.data
    return PlacePage(
        title=place_title(place.id),
        data=data,
        settings=settings,
        example=example_page(place.id),
        funding=_FUNDING[data["answers"]["eu_funding"]],
        spoken=spoken(data["languages"]["offered"]),
        countries={
            country.name(ENGLISH): tuple(_entry(_heading(name), fact) for name, fact in country.facts.items())
            for country in place.countries
        },
        context=tuple(_entry(_heading(row["id"]), as_fact(row)) for row in data.get("context", [])),
        starts=tuple((_day(row["month"], row["day"]), row["note"]) for row in data["season"]["starts"]),
        breaks=tuple(_break(row) for row in data["breaks"]),
        funders=_described(data["funders"], "{name} ({sector})"),
        schemes=_described(data.get("schemes", []), "{name}"),
    )


def _described(rows: Iterable[dict[str, Any]], name: str) -> tuple[Entry, ...]:
    return tuple(_entry(name.format(**row), as_fact({**row, "value": row["what"]})) for row in rows)


def _break(row: dict[str, Any]) -> Entry:
    first, last = (_day(*map(int, row[key].split("-"))) for key in ("from", "to"))
    return _entry(f"{in_language(row['title'], ENGLISH)}, {first} to {last}", as_fact({**row, "value": ""}))


def _entry(name: str, fact: Fact) -> Entry:
    return Entry(name, fact.text(ENGLISH).strip(), fact)


def _day(month: int, day: int) -> str:
    # Any leap year does: the day returns every year, so the year is not told.
    return long_date(date(2000, month, day), None, ENGLISH).removesuffix(" 2000")


def _heading(name: str) -> str:
    return name.replace("_", " ").replace("-", " ").capitalize()
