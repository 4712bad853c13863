"""The ring of the year: every stage with its number, gatherings where they belong, nothing outside."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest

from kit_cli.face.drawings.year_ring import Look, ring

LOOKS: list[Look] = ["open"] * 6
LOOKS += ["wash", "solid", "solid", "solid", "wash", "wash", "wash"]


def _drawn(gatherings: list[float], looks: list[Look] = LOOKS) -> ET.Element:
    return ET.fromstring(ring(looks, gatherings, "The year", "In order"))


def test_every_stage_has_its_number() -> None:
    """In order from the top, the last one inside."""
    drawn = _drawn([6.5, 7.5, 11.5])
    assert [each.text for each in drawn.iter("text")] == [str(number) for number in range(1, 14)]
    assert drawn.attrib["aria-label"] == "The year"


@pytest.mark.parametrize("gatherings", [[], [3.0], [0.0, 11.9], [6.5, 7.5, 11.5]])
def test_gatherings_stand_outside_in_their_order(gatherings: list[float]) -> None:
    """Each a dot; a line leads from the first to the last, and there is none for one alone."""
    drawn = _drawn(gatherings)
    dots = [each for each in drawn if each.tag == "circle"]
    lines = [each for each in drawn if each.attrib.get("class") == "mk-line"]
    assert (len(dots), len(lines)) == (len(gatherings), int(len(gatherings) > 1))


def test_nothing_is_drawn_outside() -> None:
    """Also where gatherings stand at the top, at the bottom and at both sides."""
    drawn = _drawn([0.0, 3.0, 6.0, 9.0])
    for dot in (each for each in drawn if each.tag == "circle"):
        for axis in ("cx", "cy"):
            assert 10 < float(dot.attrib[axis]) < 330
    for path in (each for each in drawn if each.tag == "path"):
        ends = re.findall(r"[ML]?(-?[\d.]+) (-?[\d.]+)(?=[ALZ]|$)", path.attrib["d"])
        assert all(0 <= float(value) <= 340 for end in ends for value in end)


@pytest.mark.parametrize("place", [0, 5, 12])
def test_one_stage_can_be_marked(place: int) -> None:
    """With the spark, also the one inside."""
    looks: list[Look] = ["spark" if number == place else each for number, each in enumerate(LOOKS)]
    marked = [
        each.attrib["class"]
        for each in _drawn([], looks)
        if each.attrib.get("class", "").startswith(("mk-met", "mk-line mk-marked"))
    ]
    assert len(marked) == 1
