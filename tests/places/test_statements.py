"""What the data of a place tell is told whole: nothing has a source that nobody is shown."""

from __future__ import annotations

import pytest

from kit_cli.files.shipped import country_codes, template_folder
from kit_cli.judging.model import Model
from kit_cli.model.facts import WITHOUT_A_SOURCE, Sourced
from kit_cli.places.eu import eu_texts
from kit_cli.places.read import load_country, load_place, register
from kit_cli.places.statements import statements
from kit_cli.programme.programme import Programme
from tests.conftest import PLACES
from website.addresses import place_page
from website.places import place_sheet
from website.render import render
from website.site_page import SitePage

TEMPLATE = template_folder()


def sourced(value: object) -> list[Sourced]:
    """Return everything with a source inside a model."""
    if isinstance(value, dict):
        return [each for inner in value.values() for each in sourced(inner)]
    if isinstance(value, list):
        return [each for inner in value for each in sourced(inner)]
    found = [value] if isinstance(value, Sourced) else []
    inside = [inner for _name, inner in value] if isinstance(value, Model) else []
    return found + [each for inner in inside for each in sourced(inner)]


@pytest.mark.parametrize("place", PLACES)
def test_every_sourced_thing_is_told_once(place: str) -> None:
    """`places show` and the site's page are made from these statements."""
    loaded = load_place(TEMPLATE, place)
    eu = eu_texts(TEMPLATE)
    files = (loaded.file, *(country.file for country in loaded.countries), eu.statements, eu.notes)
    expected = [id(each) for file in files for each in sourced(file)] + [*map(id, eu.disclaimers.values())]
    said = [id(statement.backing) for chapter in statements(loaded, TEMPLATE).values() for statement in chapter]
    assert sorted(said) == sorted(expected)


def test_every_registered_fact_is_told_of_some_country_by_its_title() -> None:
    """A fact that the texts do not name is used here, or by nothing."""
    titles = {
        statement.title
        for place in PLACES
        for chapter in statements(load_place(TEMPLATE, place), TEMPLATE).values()
        for statement in chapter
    }
    facts = register(TEMPLATE)
    assert [fact.id for fact in (*facts.countries, *facts.prices) if fact.title not in titles] == []


def test_what_has_no_source_says_so_in_words_that_are_translated() -> None:
    """A source names an address, a law, a version or a day; else it is one of the sentences that every language has."""
    countries = [load_country(TEMPLATE, code) for code in country_codes(TEMPLATE)]
    sources = {fact.source for country in countries for fact in country.file.facts.values() if fact.verified is None}
    bare = {source for source in sources if not any(sign.isdigit() for sign in source) and "http" not in source}
    assert bare == {str(sentence) for sentence in WITHOUT_A_SOURCE}
    assert sorted(bare) == [
        "Collected for this kit from memory; to be confirmed",
        "Collected for this kit from public sources; to be confirmed",
    ]


def test_days_are_told_in_words() -> None:
    """As a person says them: a break over New Year, and a start."""
    chapters = statements(load_place(TEMPLATE, "portugal"), TEMPLATE)
    assert [(each.title, each.text) for each in chapters["Breaks"]] == [
        ("August holidays", "1 August to 31 August"),
        ("Christmas and New Year", "22 December to 2 January"),
    ]
    assert [each.title for each in chapters["When a programme starts"]] == [
        "Start around 8 October",
        "Start around 8 March",
    ]


@pytest.mark.parametrize("place", PLACES)
def test_the_sites_page_shows_every_statement(place: str, programmes: dict[str, Programme]) -> None:
    """With its source."""
    loaded = load_place(TEMPLATE, place)
    page = render(SitePage(place_page(place), "place", place_sheet(loaded, programmes[place].settings)))
    for chapter in statements(loaded, TEMPLATE).values():
        for statement in chapter:
            assert f"**{statement.title}**" in page
            assert statement.text in page
            assert statement.backing.source.split("http")[0].strip() in page
