"""The drawings: each well-formed, coloured by nothing but the tokens, and named or passed by."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from kit_cli.check.results import Status
from kit_cli.face import drawings as module
from kit_cli.face.drawings import drawing, drawing_css
from kit_cli.face.tokens import tokens
from kit_cli.method.stages import sign_of_stage, stages
from kit_cli.report.picture import TO_COME

FILES = sorted(Path(module.__file__).parent.glob("*.svg"))
NAMES = [path.stem for path in FILES]


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_colours_come_from_classes(path: Path) -> None:
    """A shape says what it is, and the style says of each such class what fills and outlines it."""
    known = set(re.findall(r"\.(mk-[a-z-]+)", drawing_css()))
    for shape in ET.parse(path).getroot():
        assert shape.attrib.keys() & {"fill", "stroke", "style", "id"} == set()
        assert set(shape.attrib["class"].split()) <= known


def test_the_style_knows_no_colour_of_its_own() -> None:
    """Only variables of the tokens, the colour of words, and none."""
    coloured = re.findall(r"(?:fill|stroke): ([^;]+);", drawing_css())
    names = set(tokens().colours)
    assert coloured
    for value in coloured:
        found = re.fullmatch(r"var\(--mk-([a-z-]+)\)", value)
        assert (found and found[1] in names) or value in {"none", "currentColor"}, value


@pytest.mark.parametrize("name", NAMES)
def test_each_is_well_formed_on_a_page(name: str) -> None:
    """Decoration is hidden from whoever listens; with a title it is an image, with more to say it has an id of its own."""
    silent = ET.fromstring(drawing(name))
    assert silent.attrib["aria-hidden"] == "true"
    named = ET.fromstring(drawing(name, "A <title>", "More", key="first", kind="pic"))
    assert (named.attrib["role"], named.attrib["aria-label"]) == ("img", "A <title>")
    assert "pic" in named.attrib["class"].split()
    told = named.find("desc")
    assert told is not None
    assert (told.attrib["id"], told.text) == (named.attrib["aria-describedby"], "More")
    assert 'id="second-about"' in drawing(name, "A title", "More", key="second")


def test_every_stage_and_every_status_has_its_sign() -> None:
    """Each another one."""
    stage_signs = {drawing(sign_of_stage(stage)) for stage in stages()}
    assert len(stage_signs) == len(stages()) == 13
    kinds = [*(status.replace(" ", "-") for status in Status), TO_COME]
    assert len({drawing(f"status-{kind}") for kind in kinds}) == len(kinds)


def test_no_status_is_a_spark() -> None:
    """How a standard stands is told by filled, open, dashed and crossed alone."""
    assert not [name for name in NAMES if name.startswith("status-") and "spark" in drawing(name)]
