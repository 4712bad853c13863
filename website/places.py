"""How each place adapts the method: from the same data that the template is filled from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kit_cli.files.shipped import template_folder
from kit_cli.model.place import PlaceFile
from kit_cli.model.settings import Settings
from kit_cli.places.place import Place
from kit_cli.places.read import load_place
from kit_cli.places.statements import (
    Statement,
    of_breaks,
    of_context,
    of_country,
    of_eu,
    of_funders,
    of_prices,
    of_schemes,
    of_starts,
)
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
class PlacePage:
    """Everything that a place's data says, and the settings of its generated programme."""

    title: str
    file: PlaceFile
    settings: Settings
    example: str
    funding: str
    spoken: tuple[str, ...]
    countries: dict[str, tuple[Statement, ...]]
    """What is known of each country: law, authorities, names, public holidays."""
    context: tuple[Statement, ...]
    starts: tuple[Statement, ...]
    breaks: tuple[Statement, ...]
    funders: tuple[Statement, ...]
    eu: tuple[Statement, ...]
    schemes: tuple[Statement, ...]
    prices: tuple[Statement, ...]


def site_pages(content: Content) -> Iterator[SitePage]:
    """Yield the page of each place, and their list."""
    pages = {
        place: place_sheet(load_place(template_folder(), place), programme.settings)
        for place, programme in content.programmes.items()
    }
    listed = tuple((SiteLink(page.title, place_page(place)), tuple(page.countries)) for place, page in pages.items())
    yield SitePage(PLACES, "places", listed)
    for place, page in pages.items():
        yield SitePage(place_page(place), "place", page)


def place_sheet(place: Place, settings: Settings) -> PlacePage:
    """Return what the page of a place says, beside the settings of a programme there."""
    template = template_folder()
    return PlacePage(
        title=place_title(place.id),
        file=place.file,
        settings=settings,
        example=example_page(place.id),
        funding=_FUNDING[place.file.answers.eu_funding],
        spoken=spoken(place.file.languages.offered),
        countries={country.name(ENGLISH): of_country(country, template) for country in place.countries},
        context=of_context(place),
        starts=of_starts(place),
        breaks=of_breaks(place),
        funders=of_funders(place),
        eu=of_eu(place, template),
        schemes=of_schemes(place),
        prices=of_prices(place, template),
    )
