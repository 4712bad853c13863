"""Gaps of a text: filled from settings and dates, marked while the hub has not written, refused when nothing has the name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kit_cli.model.people import People, Person
from kit_cli.model.settings import Country, Fees, Hub, Rules, Settings
from kit_cli.programme.gaps import FilledRun, UnknownGap, check_document, check_gaps, fill, fill_document, runs
from tests.helpers.programmes import dated, english, programme, some

COORDINATOR = english(Person, {"title": "coordinator", "name": "Ana", "email": ""})
PROGRAMME = programme(
    dates=[dated("kick-off", date(2027, 9, 4), date(2027, 9, 5))],
    settings={
        "hub": some(Hub, name="{hub.city} [x]", city="Lund", registration_number="", legal_form=""),
        "people": some(People, coordinator=COORDINATOR),
        "fees": Fees(participation=1200, application=0.5),
        "rules": some(Rules, appeal_days=10),
        "currency": "EUR",
        "countries": [english(Country, {"code": "SE", "name": "Sweden", "emergency_numbers": "112"})],
    },
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("In {hub.city}.", "In Lund."),
        ("{rules.appeal_days} days", "10 days"),
        ("{people.coordinator.title}", "coordinator"),
        ("{date.kick-off}", "4–5 September 2027"),
        ("{fees.participation} and {fees.application}", "€1,200 and €0.50"),
        ("{languages}", "English"),
        ("{country.se.emergency_numbers}", "112"),
        ("{hub.name}", "{hub.city} [x]"),
        ("no gap", "no gap"),
        ("", ""),
    ],
)
def test_a_gap_is_filled_once(text: str, shown: str) -> None:
    """In the words of the language; a value that looks like a gap is no gap."""
    assert fill(text, PROGRAMME, "en") == shown
    assert not any(run.gap for run in runs(text, PROGRAMME, "en"))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("{people.coordinator.email}", "[coordinator: e-mail]"),
        ("{people.coordinator.phone}", "[coordinator: telephone]"),
        ("{hub.registration_number}", "[registration number]"),
        ("{hub.legal_form}", "[legal form]"),
        ("{country.se.support_line}", "[support line]"),
        ("[first name]", "[first name]"),
    ],
)
def test_what_somebody_still_has_to_write_is_marked(text: str, shown: str) -> None:
    """An empty setting, by its role and name, and brackets that a person fills in."""
    assert list(runs(f"a {text} b", PROGRAMME, "en")) == [FilledRun("a "), FilledRun(shown, gap=True), FilledRun(" b")]


def test_an_empty_setting_is_marked_in_the_language_of_the_text() -> None:
    """The role's title and the field's name are said in it."""
    person = COORDINATOR.but(title={"sv": "samordnare"})
    settings = PROGRAMME.settings.but(people=some(People, coordinator=person))
    swedish = replace(PROGRAMME, languages=("sv",), models={"programme.yml": settings})
    assert fill("{people.coordinator.email}", swedish, "sv") == "[samordnare: e-post]"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{hub.nmae}", "{hub.nmae} is not a setting. Did you mean {hub.name}?"),
        ("{hbu.name}", "{hbu.name} is not a setting. Did you mean {hub.name}?"),
        ("{hub.name.first}", "{hub.name.first} is not a setting"),
        ("{hub}", "{hub} is not a single value"),
        ("{date.kickoff}", "{date.kickoff} is not a milestone of timeline.yml. Did you mean {date.kick-off}?"),
    ],
)
def test_a_gap_that_names_nothing_is_refused(text: str, said: str) -> None:
    """When a text is filled, and when it is only checked."""
    for refused in (lambda: fill(text, PROGRAMME, "en"), lambda: check_gaps(text, PROGRAMME, "en")):
        with pytest.raises(UnknownGap) as caught:
            refused()
        assert str(caught.value).startswith(said)


_TWO = [("RS", {"en": "Serbia", "pt-PT": "Sérvia"}), ("PT", {"en": "Portugal", "pt-PT": "Portugal"})]


@pytest.mark.parametrize(
    ("text", "language", "shown"),
    [
        ("{countries}", "en", "Serbia and Portugal"),
        ("in <<or: {countries}>>", "en", "in Serbia or Portugal"),
        ("<<em: {countries}>>", "pt-PT", "na Sérvia e em Portugal"),
        ("<<em or: {countries}>>", "pt-PT", "na Sérvia ou em Portugal"),
        ("<<or em: {countries}>>", "pt-PT", "na Sérvia ou em Portugal"),
        ("<<or: {languages}>>", "en", "English or Portuguese"),
        ("<<or: 1: one / more: {languages}>>", "en", "more: English or Portuguese"),
        ("<<em: {hub.city}>>", "pt-PT", "no Porto"),
        ("after <<last: {date.kick-off}>>", "en", "after 5 September 2027"),
        ("after <<last: {date.kick_off}>>", "en", "after 5 September 2027"),
        ("<<last short: {date.kick-off}>>", "pt-PT", "5 de setembro"),
    ],
)
def test_forms_of_lists_names_and_days(text: str, language: str, shown: str) -> None:
    """Of which one is meant, with the word before each, and the last day of several."""
    settings = PROGRAMME.settings.but(
        countries=[some(Country, code=code, name=name) for code, name in _TWO], hub=some(Hub, city="Porto")
    )
    there = replace(PROGRAMME, languages=("en", "pt-PT"), models={"programme.yml": settings})
    check_gaps(text, there, language)
    assert fill(text, there, language) == shown


_NOTE = "<<empty: / † To ring: {numbers_to_ring}.>>"


def test_a_note_stands_as_long_as_a_number_is_to_be_rung() -> None:
    """It names the countries of such a number, and goes with the last mark."""

    def said(*lines: str) -> str:
        countries = [english(Country, {"code": "SE", "name": f"Land {line}", "support_line": line}) for line in lines]
        return fill(_NOTE, replace(PROGRAMME, models={"programme.yml": some(Settings, countries=countries)}), "en")

    assert said("1 †", "2", "3 †") == "† To ring: Land 1 † and Land 3 †."
    assert said("1", "2") == said() == ""


@pytest.mark.parametrize(("language", "shown"), [("en", "Belgrade"), ("sr-Latn", "Beograd"), ("sv", "Belgrade")])
def test_a_name_of_its_own_in_a_language(language: str, shown: str) -> None:
    """Each text says the name of its own language, and the first one where its language has none."""
    hub = some(Hub, city={"en": "Belgrade", "sr-Latn": "Beograd"})
    there = replace(programme(settings={"hub": hub}), languages=("en", "sr-Latn", "sv"))
    assert fill("{hub.city}", there, language) == shown
    check_gaps("{hub.city}", there, language)


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("## In {hub.city} { #where }\n\nIn {hub.city}.\n", "## In Lund { #where }\n\nIn Lund.\n"),
        ("## One {#one}\n{hub.city}\n### Two {: #two }", "## One {#one}\nLund\n### Two {: #two }"),
        ("## Of `{hub.city}` { #code }\n`{ x }` {hub.city}", "## Of `{hub.city}` { #code }\n`{ x }` Lund"),
        ("```\n## A {hub.city} { #a }\n```\n{hub.city}", "```\n## A {hub.city} { #a }\n```\nLund"),
    ],
)
def test_code_and_the_ids_of_headings_are_no_gaps(body: str, shown: str) -> None:
    """A document stays Markdown when it is filled, and what the check lets through can be filled."""
    check_document(body, PROGRAMME, "en")
    assert fill_document(body, PROGRAMME, "en") == shown


@pytest.mark.parametrize("body", ["Where { #where }\n", "## A { #a b }\n"])
def test_what_only_looks_like_an_id_is_refused(body: str) -> None:
    """By the check and by whoever fills."""
    for refused in (check_document, fill_document):
        with pytest.raises(UnknownGap):
            refused(body, PROGRAMME, "en")
