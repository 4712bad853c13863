"""The timeline's page: a picture with words for it, and a table of every milestone."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import timedelta
from html.parser import HTMLParser
from itertools import combinations

import pytest

from kit_cli.making.edition import editions
from kit_cli.making.timeline.milestones import is_gathering
from kit_cli.making.timeline.page import make
from kit_cli.making.timeline.picture import NARROW, WIDTH, picture
from kit_cli.programme.programme import Programme
from tests.conftest import PLACES


class _Page(HTMLParser):
    """Collects ids, links and texts of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        found = dict(attrs)
        self.ids += [value for value in [found.get("id")] if value]
        self.links += [value for value in [found.get("href"), found.get("src")] if value]

    def handle_data(self, data: str) -> None:
        self.text += data


def html_of(programme: Programme, language: str) -> str:
    """Return the page in a language."""
    (output,) = [each for each in make(programme) if each.path == f"timeline/{language}.html"]
    return output.content.decode()


@pytest.mark.parametrize("place", PLACES)
def test_every_milestone_stands_in_the_table(programmes: dict[str, Programme], place: str) -> None:
    """Each milestone has a row of its own, in each language."""
    programme = programmes[place]
    for language in programme.languages:
        page = _Page(html_of(programme, language))
        assert {row.id for row in programme.dates} <= set(page.ids)
        assert len(page.ids) == len(set(page.ids))


@pytest.mark.parametrize("place", PLACES)
def test_links_lead_to_what_is_built(programmes: dict[str, Programme], place: str) -> None:
    """Links are relative, and name forms and documents that the programme has."""
    programme = programmes[place]
    language = programme.languages[0]
    known = {f"../forms/{language}/{form}.html" for form in programme.forms}
    known |= {f"../{each.folder}/{language}/{each.id}.docx" for each in programme.documents}
    known |= {"#dates", "../index.html", f"calendar-{language}.ics"}
    assert set(_Page(html_of(programme, language)).links) <= known


def test_the_picture_is_an_image_with_words(programmes: dict[str, Programme]) -> None:
    """The picture has a role, a title and a description with the gatherings, and is well-formed SVG."""
    html = html_of(programmes["portugal"], "pt-PT")
    drawn = html[html.index("<svg", html.index('class="year"')) :]
    root = ET.fromstring(drawn[: drawn.index("</svg>") + 6])
    assert root.attrib["role"] == "img"
    title, description = root[0], root[1]
    assert root.attrib["aria-labelledby"] == f"{title.attrib['id']} {description.attrib['id']}"
    row = next(row for row in programmes["portugal"].dates if row.id == "kick-off")
    assert row.milestone.title["pt-PT"] in (description.text or "")


@pytest.mark.parametrize("place", PLACES)
def test_nothing_is_drawn_outside(programmes: dict[str, Programme], place: str) -> None:
    """Every mark, month and break lies inside the picture, and there is one mark a milestone."""
    drawn = picture(editions(programmes[place])[0])
    assert len(drawn.marks) == len(programmes[place].dates)
    spans = [(each.x, each.width) for each in (*drawn.months, *drawn.breaks)]
    for x, width in spans + [(mark.x, mark.width) for mark in drawn.marks]:
        assert drawn.left <= x
        assert x + width <= WIDTH
    assert all(drawn.top < mark.y < drawn.height for mark in drawn.marks)
    assert sum(mark.kind == "gathering" for mark in drawn.marks) == len(drawn.gatherings) > 0
    assert all(0 <= lane.first <= lane.last <= WIDTH for lane in drawn.lanes)


def test_a_moved_milestone_says_why(programmes: dict[str, Programme]) -> None:
    """Every milestone that moved tells from where."""
    programme = programmes["western-balkans"]
    moved = [row for row in programme.dates if row.moved_from]
    assert html_of(programme, programme.languages[0]).count('<p class="moved">') == len(moved) > 0


def test_a_page_needs_nothing_else(programmes: dict[str, Programme]) -> None:
    """No script, no picture, font or style from elsewhere."""
    html = html_of(programmes["sweden"], "sv")
    assert not {"script", "link", "img", "iframe"} & set(_Page(html).tags)
    assert not re.search(r"url\((?!\"data:)|@import", html)


def test_hostile_texts_are_literal(programmes: dict[str, Programme]) -> None:
    """Markup and template signs in a title are shown as they are, in the table and in the picture."""
    programme = programmes["sweden"]
    text = "<script>alert(1)</script> [% 7*7 %] \"x\" 'y' & 🎭 Ћ"
    row = next(row for row in programme.dates if row.id == "kick-off")
    rule = row.milestone.but(title={"sv": text})
    changed = replace(
        programme, dates=tuple(replace(row, milestone=rule) if each is row else each for each in programme.dates)
    )
    page = _Page(html_of(changed, "sv"))
    assert "script" not in page.tags
    assert page.text.count(text) >= 3


def test_a_footnote_where_a_name_needs_one(programmes: dict[str, Programme]) -> None:
    """A page that names Kosovo* carries its footnote; one that does not has none."""
    programme = programmes["western-balkans"]
    language = programme.languages[0]
    country = next(each for each in programme.settings.countries if each.footnote)
    assert country.footnote is not None
    row = programme.dates[0]
    rule = row.milestone.but(what={tag: country.name[tag] for tag in programme.languages})
    changed = replace(programme, dates=(replace(row, milestone=rule), *programme.dates[1:]))
    assert country.footnote[language] in _unescaped(html_of(changed, language))
    swedish = html_of(programmes["sweden"], "sv")
    assert "<footer>" in swedish
    assert "1244" not in swedish


def _unescaped(html: str) -> str:
    from html import unescape

    return unescape(html)


def test_the_same_bytes_each_time(programmes: dict[str, Programme]) -> None:
    """The same programme gives the same bytes."""
    programme = programmes["western-balkans"]
    assert list(make(programme)) == list(make(programme))


@pytest.mark.parametrize("place", PLACES)
def test_a_telephone_is_wide_enough(programmes: dict[str, Programme], place: str) -> None:
    """The narrow picture has every milestone, and the gatherings' names end inside it."""
    edition = editions(programmes[place])[0]
    narrow, wide = picture(edition, narrow=True), picture(edition)
    assert [each.title for each in narrow.marks] == [each.title for each in wide.marks]
    assert narrow.width == NARROW
    across = [each.x for each in narrow.gatherings] + [each.x for each in narrow.marks]
    assert 0 <= min(across) <= max(across) <= NARROW
    for each in narrow.gatherings:
        assert len(each.text) * 7 / 2 <= min(each.middle, NARROW - each.middle), each
    assert [each.text for each in narrow.months if each.text]


@pytest.mark.parametrize("narrow", [False, True], ids=["a desk", "a telephone"])
@pytest.mark.parametrize("apart", [3, 20, 45, 90, 200])
def test_no_gathering_is_written_over_another(programmes: dict[str, Programme], apart: int, narrow: bool) -> None:
    """However close they are: neither words over words, nor words over a line that leads past them to lower ones."""
    programme = programmes["western-balkans"]
    gatherings = [row for row in programme.dates if is_gathering(row)]
    days = {row.id: gatherings[0].start + timedelta(days=apart * at) for at, row in enumerate(gatherings)}
    moved = tuple(
        replace(row, start=days[row.id], end=days[row.id] + (row.end - row.start)) if row.id in days else row
        for row in programme.dates
    )
    drawn = picture(editions(replace(programme, dates=moved))[-1], narrow=narrow).gatherings
    assert len(drawn) == len(gatherings) > 2
    reach = [(each, max(len(each.text), len(each.days)) * 7 / 2) for each in drawn]
    for (one, half), (other, room) in combinations(reach, 2):
        assert one.y != other.y or one.middle + half < other.middle - room, (one, other)
        assert one.y <= other.y or one.x < other.middle - room, (one, other)
