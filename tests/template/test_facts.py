"""The register of facts and the template agree, both ways: what texts name is required, and what is required is named."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from kit_cli.errors import KitError
from kit_cli.files.shipped import template_folder
from kit_cli.files.yaml_source import read_yaml
from kit_cli.judging.validate import validate
from kit_cli.languages.catalogues import translate
from kit_cli.languages.table import languages
from kit_cli.model.facts import Fact
from kit_cli.model.settings import NOT_RUNG
from kit_cli.model.timeline import Timeline
from kit_cli.places.answers import complete
from kit_cli.places.place import KnownCountry
from kit_cli.places.read import register
from kit_cli.schedule.days_off import DaysOff
from kit_cli.template.facts import CountryFacts, PlaceFacts, own_names
from kit_cli.template.render import render
from tests.conftest import PLACES, TODAY

TEMPLATE = template_folder()
REGISTER = register(TEMPLATE)


@pytest.fixture
def named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[set[str], set[str]]:
    """The facts of countries and the prices for which the template asks, in any language and of any place."""
    facts: set[str] = set()
    prices: set[str] = set()

    def fact(country: KnownCountry, name: str) -> Fact:
        facts.add(name)
        return country.file.facts[name]

    def price(place: PlaceFacts, key: str) -> int | float:
        prices.add(key)
        return place.place.file.prices[key].value

    monkeypatch.setattr(KnownCountry, "fact", fact)
    monkeypatch.setattr(PlaceFacts, "price", price)
    for place in PLACES:
        given = {"place": place, "languages": tuple(languages()), "eu_funding": "funded"}
        (tmp_path / place).mkdir()
        render(complete(given, TEMPLATE, TODAY), TEMPLATE, tmp_path / place)
    return facts, prices


def test_what_the_texts_name_is_registered_and_required(named: tuple[set[str], set[str]]) -> None:
    """So no country can lack what a document prints, and nothing is demanded that no document prints."""
    facts, prices = named
    assert facts == {fact.id for fact in REGISTER.countries if fact.required}
    assert prices == {price.id for price in REGISTER.prices if price.required}


def test_a_price_is_only_for_the_budget() -> None:
    """Nothing else asks for one, so an optional price would be used by nothing."""
    assert [price.id for price in REGISTER.prices if not price.required] == []


def test_a_text_that_asks_for_an_unknown_price_is_told() -> None:
    """A slip in the template's budget is no traceback."""
    facts = PlaceFacts(TEMPLATE, complete({"place": "sweden"}, TEMPLATE, TODAY))
    with pytest.raises(KitError, match=r"facts\.yml: .*nigth.*\n.*Did you mean night\?"):
        facts.price("nigth")


def test_what_a_place_proposes_is_proposed_in_each_language() -> None:
    """So no Serbian page says Belgrade; a language whose name is the first one's takes that."""
    given = {"place": "western-balkans", "languages": ("en", "sr-Latn", "sv")}
    facts = PlaceFacts(TEMPLATE, complete(given, TEMPLATE, TODAY))
    assert facts.own_names("city") == {"en": "Belgrade", "sr-Latn": "Beograd", "sv": "Belgrad"}
    assert own_names({"sv": "Porto", "en": "Porto", "sr-Latn": "X"}) == {"sv": "Porto", "sr-Latn": "X"}


def test_what_a_person_writes_is_one_text() -> None:
    """An answer is a simple text, and whoever gives it gives one name."""
    given = {"place": "western-balkans", "languages": ("en", "sr-Latn"), "city": "Novi Sad"}
    assert PlaceFacts(TEMPLATE, complete(given, TEMPLATE, TODAY)).own_names("city") == {"en": "Novi Sad"}


def test_a_text_can_say_of_each_fact_whether_it_was_checked() -> None:
    """A number that nobody has compared with its source carries the mark that says so, and only such a one does."""
    facts = PlaceFacts(TEMPLATE, complete({"place": "western-balkans"}, TEMPLATE, TODAY))
    country = facts.countries("en")[0].country
    verified = {name: fact for name, fact in country.file.facts.items() if fact.verified}
    text = facts.countries("en")[0]
    assert {name for name in country.file.facts if text.checked(name)} == set(verified) != set(country.file.facts)
    lines = {name: text.marked(name)["en"] for name in ("support_line", "distress_line", "equality_body")}
    assert {name: line.endswith(f" {NOT_RUNG}") for name, line in lines.items()} == {
        name: name not in verified for name in lines
    }


@pytest.mark.parametrize(
    ("grant", "funding"), [("direct", "cofunded"), ("external", "funded"), ("external", "cofunded")]
)
def test_the_disclaimer_follows_the_grant_and_not_the_place(grant: str, funding: str) -> None:
    """A hub in Belgrade may hold a grant of Creative Europe; who gave it is a setting, which one place names."""
    for place in PLACES:
        given = {"place": place, "eu_funding": funding, "eu_grant": grant}
        facts = PlaceFacts(TEMPLATE, complete(given, TEMPLATE, TODAY))
        texts = facts.eu(("en",))
        assert ("{visibility.european_union.authority}" in texts["disclaimer"]["en"]) == (grant == "direct")
        assert bool(texts["authority"]) == (grant == "direct")
        assert ("co-funded" in texts["disclaimer"]["en"].casefold()) == (funding == "cofunded")
        assert texts["advice"]["en"] not in texts["note"]["en"]


def _country(place: str, language: str, **given: str) -> CountryFacts:
    return PlaceFacts(TEMPLATE, complete({"place": place, **given}, TEMPLATE, TODAY)).home(language)


@pytest.mark.parametrize("language", languages())
def test_what_is_printed_and_not_verified_is_listed(language: str) -> None:
    """Each fact that a text names, in the order of the country's file; what the tools alone tell is no work for a hub."""
    country = _country("serbia", language)
    required = {fact.id for fact in REGISTER.countries if fact.required}
    expected = [
        fact.text(language)
        for name, fact in country.country.file.facts.items()
        if name in required and fact.verified is None
    ]
    listed = country.leant_on.open()
    assert expected
    assert [fact.text for fact in listed][: len(expected)] == expected
    assert all(fact.title and fact.use and fact.source for fact in listed)


def test_a_new_fact_that_nobody_has_verified_is_listed_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """No document has to name it."""
    country = _country("portugal", "en")
    before = {fact.title for fact in country.leant_on.open()}
    facts = country.country.file.facts
    monkeypatch.setitem(facts, "emergency_numbers", facts["emergency_numbers"].but(verified=None))
    assert {fact.title for fact in country.leant_on.open()} - before == {"Emergency numbers"}


def test_a_list_of_facts_to_check_is_spoken() -> None:
    """Title, place and what stands for a source, each in the language of the document."""
    listed = {fact.title: fact for fact in _country("sweden", "sv").leant_on.open()}
    mentors = listed["Ideella mentorer"]
    assert mentors.use.startswith("Verksamhetshandboken")
    assert mentors.source.startswith("Skrivet ur minnet")


def test_a_source_is_a_link_that_fits_a_table() -> None:
    """The site's name alone is read, whatever the source says in English around its addresses."""
    (lines,) = (
        fact for fact in _country("western-balkans", "sr-Latn", city="Priština").leant_on.open() if "12345" in fact.text
    )
    assert [link.site for link in lines.links] == ["pikepamja.net", "evropaelire.org"]
    assert all(link.url.startswith(f"https://www.{link.site}/") for link in lines.links)


def test_another_towns_day_off_is_not_to_be_checked() -> None:
    """Only a hub in Ponta Delgada keeps its holiday."""
    assert [
        fact.text for fact in _country("portugal", "en", city="Porto").leant_on.open() if "Ponta" in fact.text
    ] == []
    assert [
        fact.text for fact in _country("portugal", "en", city="Ponta Delgada").leant_on.open() if "Ponta" in fact.text
    ]


def test_the_days_of_the_comparison_are_told_in_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """From the first to the last, of what a programme leans on alone."""
    country = _country("portugal", "en")
    facts = country.country.file.facts
    for name, day in (("emergency_numbers", date(2020, 1, 5)), ("vat", date(2001, 1, 1))):
        monkeypatch.setitem(facts, name, facts[name].but(verified=day))
    assert country.leant_on.compared().startswith("5 January 2020 – ")


def test_a_towns_holiday_is_for_a_hub_of_that_town_alone() -> None:
    """In any spelling; and a day of one year alone carries its year into the timeline."""

    def days(city: str) -> set[str]:
        facts = PlaceFacts(TEMPLATE, complete({"place": "portugal", "city": city}, TEMPLATE, TODAY))
        return {day.day for day in facts.extra_days()}

    assert days("funchal") - days("Porto") == {"08-21"}
    assert {"2027-05-03"} <= days("Ponta Delgada") - days("Porto")
    assert {"12-24", "2027-02-09"} <= days("Porto")


@pytest.mark.parametrize(
    ("city", "kept", "open_"),
    [
        ("Lisboa", "06-13", "06-24"),
        ("Porto", "06-24", "06-13"),
        ("Funchal", "12-26", "06-13"),
        ("Faro", "02-09", "12-26"),
    ],
)
def test_portugal_keeps_its_towns_days_apart(city: str, kept: str, open_: str, tmp_path: Path) -> None:
    """Saint Anthony is Lisbon's, Saint John Porto's, 26 December Madeira's; Carnival Tuesday stays empty everywhere."""
    render(complete({"place": "portugal", "city": city}, TEMPLATE, TODAY), TEMPLATE, tmp_path)
    (path,) = tmp_path.glob("made/*/timeline.yml")
    source = read_yaml(path)
    off = DaysOff(validate(Timeline, source, ("pt-PT",)).calendar, source)
    assert off.holidays(date.fromisoformat(f"2027-{kept}"))
    assert not off.holidays(date.fromisoformat(f"2027-{open_}"))


@pytest.mark.parametrize("checked", [True, False])
def test_the_public_reads_a_day_or_nothing_where_nobody_has_verified(
    checked: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The privacy notice tells its readers no doubt of ours, in no language: doubts are for the list of facts."""
    monkeypatch.setattr(CountryFacts, "law_checked", checked)
    monkeypatch.setattr(CountryFacts, "verified", "THE DAY")
    render(complete({"place": "western-balkans"}, TEMPLATE, TODAY), TEMPLATE, tmp_path)
    for path in tmp_path.glob("made/*/documents/*/privacy-notice.md"):
        body, language = path.read_text(encoding="utf-8"), path.parent.name
        assert translate("not verified", language) not in body
        assert body.count("THE DAY") == (6 if checked else 0)
        assert NOT_RUNG not in body


@pytest.mark.parametrize("language", languages())
def test_where_no_line_for_adults_is_known_the_text_says_so_and_what_to_do(language: str) -> None:
    """Nobody in distress is sent to a line for children: a doctor is named, and the number of that country."""
    without = {
        country.code: country
        for country in PlaceFacts(TEMPLATE, complete({"place": "western-balkans"}, TEMPLATE, TODAY)).countries(language)
        if "o line for adults was found" in (country.country.fact("distress_line").note or "")
    }
    assert set(without) == {"AL", "BA", "ME", "MK"}
    for country in without.values():
        said = country.country.fact("distress_line").text(language)
        adults, _children, line = said.partition(". ")
        assert _ADULTS[language] in adults and line
        number = adults.rpartition(" ")[2]
        assert re.search(rf"\b{number}\b", country.country.fact("emergency_numbers").text(language)), country.code


_ADULTS = {"en": "see a doctor", "sv": "sök läkare", "pt-PT": "procure um médico", "sr-Latn": "obratite se lekaru"}
