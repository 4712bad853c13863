"""Pictures with words in them: drawn for a desk and for a telephone, and told to whoever does not see them."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from kit_cli.face.drawings import drawing_css
from kit_cli.files.shipped import data_folder
from kit_cli.method.read import method, read_support
from website import pictures
from website.content import ROOT
from website.five_supports import five_supports
from website.pictures import picture
from website.travels import travels

FOLDER = Path(pictures.__file__).parent / "pictures"
NAMES = sorted({path.stem.removesuffix("-tall") for path in FOLDER.glob("*.svg")})


def _drawings(figure: str) -> list[ET.Element]:
    return list(ET.fromstring(figure).iter("svg"))


@pytest.mark.parametrize("name", NAMES)
def test_each_is_drawn_twice_and_told(name: str) -> None:
    """Both drawings say the same to a reader of screens, and are coloured by classes that the styles know."""
    known = set(
        re.findall(
            r"\.(mk-[a-z-]+)", drawing_css() + (ROOT / "website/theme/assets/site.css").read_text(encoding="utf-8")
        )
    ) | {"mk-figure-number"}
    wide, tall = _drawings(picture(name))
    assert wide.attrib["aria-label"] == tall.attrib["aria-label"]
    for drawn in (wide, tall):
        for shape in drawn.iter():
            assert shape.attrib.keys() & {"fill", "stroke", "style", "id"} == set()
            assert set(shape.attrib.get("class", "mk-fig").split()) <= known


def test_each_belongs_to_a_stage() -> None:
    """A page takes the one that is called after its stage."""
    assert set(NAMES) <= {stage.id.lower() for stage in method().stages}
    assert picture("no-such-picture") == ""


@pytest.mark.parametrize("places", [["Oslo"], ["Oslo", "Porto"], ["A", "B", "C", "D", "Western Balkans", "F"]])
def test_the_method_travels_to_every_place(places: list[str]) -> None:
    """Each is named, in the picture and in what is told of it, and stands within its frame."""
    for drawn in _drawings(travels(places, "")):
        width, height = (float(each) for each in drawn.attrib["viewBox"].split()[2:])
        words = " ".join(each.text or "" for each in drawn.iter("text"))
        for place in places:
            assert place in (drawn.findtext("desc") or "")
            assert all(word in words for word in place.split())
        for dot in drawn.iter("circle"):
            radius = float(dot.attrib["r"])
            assert 0 <= float(dot.attrib["cx"]) - radius <= width - 2 * radius
            assert 0 <= float(dot.attrib["cy"]) - radius <= height - 2 * radius


def test_every_kind_of_support_has_a_sign_of_its_own() -> None:
    """All stand around the pair."""
    kinds = [kind.id for kind in read_support(data_folder("methodology"))]
    drawn = ET.fromstring(five_supports(kinds, "Title", "About"))
    inside = ["".join(ET.tostring(part, encoding="unicode") for part in each) for each in drawn.iter("svg")][1:]
    assert len(set(inside)) == len(kinds) + 1
