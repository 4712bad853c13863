"""The start page: every date, document, form and table, and links that lead to what is built."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

import pytest

from kit_cli.making.edition import editions
from kit_cli.making.makers import MAKERS
from kit_cli.making.start_page import contents, make
from kit_cli.making.tables import TABLES
from kit_cli.making.timeline.milestones import told
from kit_cli.model.folder import SETTINGS
from kit_cli.model.settings import NOT_RUNG
from kit_cli.programme.programme import Programme
from tests.conftest import PLACES

_HELP = ("emergency_numbers", "support_line", "distress_line", "equality_body")


class _Links(HTMLParser):
    """Collects where a page leads, its template of dates included."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found |= {value for name, value in attrs if tag == "a" and name == "href" and value}


@pytest.mark.parametrize("place", PLACES)
def test_every_link_leads_to_what_is_built(programmes: dict[str, Programme], place: str) -> None:
    """Each link is the path of a file that a maker makes; and every page, form, document and table is linked."""
    programme = programmes[place]
    made = {output.path for maker in MAKERS for output in maker.make(programme) if not output.beside}
    linked: set[str] = set()
    for output in make(programme):
        links = {link for link in _Links(output.content.decode()).found if not link.startswith(("#", "mailto:"))}
        assert links <= made
        linked |= links | {output.path}
    frameworks = {f"evaluation/{language}/framework.docx" for language in programme.languages}
    assert made - linked == frameworks


@pytest.mark.parametrize("place", PLACES)
def test_dates_are_told_as_everywhere(programmes: dict[str, Programme], place: str) -> None:
    """A row says of a milestone what the calendar and the timeline say."""
    programme = programmes[place]
    for edition in editions(programme):
        page = contents(edition)
        milestones = [told(each, edition) for each in programme.dates]
        rows = [row for stage in page.stages for row in stage.dates]
        assert sorted((row.title, row.what, row.when, row.why, row.links) for row in rows) == sorted(
            (each.title, each.what, each.days, each.why, each.links) for each in milestones
        )


def test_tables_keep_their_order(programmes: dict[str, Programme]) -> None:
    """The list of the tables is the page's."""
    (edition,) = editions(programmes["sweden"])
    found = [link.path.rpartition("/")[2] for link in contents(edition).tables]
    assert found == [f"{table.name}.xlsx" for table in TABLES]
    assert found[:3] == ["timeline.xlsx", "budget.xlsx", "risks.xlsx"]


def test_a_footnote_where_a_name_needs_one(programmes: dict[str, Programme]) -> None:
    """Whatever on the page names Kosovo* brings the footnote, once and literally; without it there is none."""
    programme = programmes["western-balkans"]
    country = next(each for each in programme.settings.countries if each.footnote)
    assert country.footnote is not None
    hub = programme.settings.hub.but(city="Prishtina, Kosovo")
    named = programme.saying(SETTINGS, programme.settings.but(hub=hub))
    for output, language in zip(make(named), programme.languages, strict=True):
        assert unescape(output.content.decode()).count(country.footnote[language]) == 1
    assert "1244" not in next(iter(make(programmes["sweden"]))).content.decode()


@pytest.mark.parametrize("place", PLACES)
def test_who_helps_stands_there_for_each_country(programmes: dict[str, Programme], place: str) -> None:
    """As the settings say it, in each language; a telephone number stays on one line."""
    programme = programmes[place]
    for edition in editions(programme):
        shown = {row.country: row for row in contents(edition).help}
        assert shown.keys() == {edition.country(each.code) for each in programme.settings.countries}
        for each in programme.settings.countries:
            said = shown[edition.country(each.code)]
            assert each.emergency_numbers
            assert said.danger.replace("\u00a0", " ") == each.emergency_numbers[edition.language]
            assert not re.search(r"\d \d", said.hurt + said.distress)


def test_a_number_that_nobody_has_rung_is_explained(programmes: dict[str, Programme]) -> None:
    """In each language, beside the table; and no more once the hub has taken every mark away."""
    programme = programmes["western-balkans"]
    for output in make(programme):
        page = unescape(output.content.decode())
        assert page.count(f"<p>{NOT_RUNG} ") == 1 < page.count(NOT_RUNG)
        assert "programme.yml" in page.partition(f"<p>{NOT_RUNG} ")[2].partition("</p>")[0]
    rung = [
        each.but(
            **{
                name: {tag: text.removesuffix(f" {NOT_RUNG}") for tag, text in (getattr(each, name) or {}).items()}
                for name in _HELP
            }
        )
        for each in programme.settings.countries
    ]
    for output in make(programme.saying(SETTINGS, programme.settings.but(countries=rung))):
        assert NOT_RUNG not in output.content.decode()


def test_a_programme_that_says_nothing_of_help_shows_none(programmes: dict[str, Programme]) -> None:
    """As those of earlier versions: no empty table."""
    programme = next(iter(programmes.values()))
    silent = [each.but(**dict.fromkeys(_HELP)) for each in programme.settings.countries]
    older = programme.saying(SETTINGS, programme.settings.but(countries=silent))
    assert all(contents(edition).help == () for edition in editions(older))


@pytest.mark.parametrize("place", PLACES)
def test_documents_stand_in_the_order_of_the_year(programmes: dict[str, Programme], place: str) -> None:
    """Within a stage a document that timeline.yml names earlier comes first, and one that it does not name comes last."""
    programme = programmes[place]
    named = [each for milestone in programme.timeline.milestones for each in milestone.documents]
    for edition in editions(programme):
        for stage in contents(edition).stages:
            found = [link.path.rpartition("/")[2].removesuffix(".docx") for link in stage.documents]
            places = [named.index(each) if each in named else len(named) for each in found]
            assert places == sorted(places)
            assert len(set(found)) == len(found)
