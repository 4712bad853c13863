"""A programme's mark: what it shows of a name, as SVG and as shapes of Word."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree

import pytest

from kit_cli.face.mark import mark_drawing, mark_of, mark_svg
from kit_cli.face.own import own_face
from kit_cli.face.ring import MARKS
from kit_cli.model.settings import Hub
from tests.helpers.programmes import some

KIT = own_face(some(Hub))
YELLOW = own_face(some(Hub, colours=["#FFD400", "#111111"]))

NAMES = {
    "Mentoria na Cultura": "MC",
    "Mentorskap i kulturen": "MK",
    "Mentorstvo u kulturi": "MK",
    "Менторство у култури": "МК",
    "MENTORIA NA CULTURA": "MC",
    "Mentors for Art": "MA",
    "Novi Sad": "NS",
    "Art Lab": "AL",
    "a b c": "AB",
    "Mentoria": "M",
    "žena Œuvre": "ŽŒ",
    "ßtadt": "S",
    "Љубав и уметност": "ЉУ",
    "2027": "2",
    "24/7 mentors": "M",
    "🎭🎨": "",
    "— · —": "",
    "": "",
}


@pytest.mark.parametrize("name", NAMES)
def test_its_letters(name: str) -> None:
    """The first letters of the two words that tell most, in any script; none where there are none."""
    assert mark_of(name).initials == NAMES[name]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("face", [KIT, YELLOW], ids=["kit", "own"])
def test_both_drawings_are_xml(name: str, face: Any) -> None:
    """Whatever the name, and with the same marks filled."""
    ElementTree.fromstring(mark_svg(name, face))
    drawing = mark_drawing(name, face, 22)
    spaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="mc"'
    root = ElementTree.fromstring(drawing.replace("<w:r>", f"<w:r {spaces}>", 1))
    filled, wash = (len(shape.findall(".//{*}moveTo")) for shape in root.findall(".//{*}wsp")[:2])
    rest = 0 if NAMES[name] else 1
    assert (filled, wash) == (5 + rest, MARKS - 5 + rest)


@pytest.mark.parametrize("name", ["<b>&\"'", "A\x00B \ud800", "]]>"])
def test_no_name_is_markup(name: str) -> None:
    """Nor what neither SVG nor Word may hold."""
    ElementTree.fromstring(mark_svg(name, KIT))
    ElementTree.fromstring(mark_drawing(name, KIT, 22).replace("<w:r>", '<w:r xmlns:w="w" xmlns:mc="mc">', 1))


def test_the_same_name_has_the_same_mark() -> None:
    """However its letters are encoded and its blanks are written; and others rarely have."""
    assert mark_of("Programa  Ação\u00a0") == mark_of("Programa Ac\u0327a\u0303o")
    marks = {mark_of(f"Programme {number}").filled for number in range(200)}
    assert len(marks) > 150
    assert {len(each) for each in marks} == {5}


@pytest.mark.parametrize("name", [name for name in NAMES if NAMES[name]])
def test_its_letters_stay_inside_the_ring(name: str, browser: Any) -> None:
    """In a font that is wider than the kit's own: no corner of theirs touches a mark."""
    page = browser.new_page()
    page.set_content(f"<style>svg {{ width: 96px; --mk-head: 'DejaVu Serif' }}</style>{mark_svg(name, KIT)}")
    width = page.evaluate("document.querySelector('text').getBBox().width")
    page.close()
    assert width <= 2 * 35
