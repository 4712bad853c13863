"""A hub's two colours, made safe: what is kept, what gives way, and that nothing unreadable is ever left."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit_cli.face.css import css
from kit_cli.face.own import APART, Face, face_css, own_face
from kit_cli.face.sight import contrast, distance, least_distance
from kit_cli.face.tokens import tokens
from kit_cli.model.settings import Hub
from tests.helpers.programmes import some

PAPER, NIGHT = tokens().colours["paper"].light, tokens().colours["paper"].dark
INK, PETROL, MARIGOLD = (tokens().colour(name) for name in ("ink", "solid", "spark"))


def face(*colours: str) -> Face:
    """Return the face of a hub that gives these colours."""
    return own_face(some(Hub, colours=list(colours)))


ROWS = [
    (("#FFD400", "#111111"), ("#FFD400", INK, "#6A5701", "#FFD400", "#111111"), 10.9),
    (("#FF5FA2", "#2FD6C3"), ("#FF5FA2", INK, "#AD005F", "#FF76AB", MARIGOLD), 5.5),
    (("#009640", "#E30613"), ("#028639", PAPER, "#01672A", "#42BB63", MARIGOLD), 4.7),
]


@pytest.mark.parametrize(
    ("given", "expected", "words"), ROWS, ids=lambda each: str(each[0]) if isinstance(each, tuple) else ""
)
def test_three_hubs(given: tuple[str, ...], expected: tuple[str, ...], words: float) -> None:
    """A yellow, a pink and a green one look as they were drawn, but for what no eye tells apart."""
    found = face(*given)
    for one, other in zip((found.fill, found.on, found.text, found.dark, found.spark), expected, strict=True):
        assert distance(one, other) < 1, (one, other)
    assert contrast(found.on, found.fill) == pytest.approx(words, abs=0.06)


def test_what_was_changed_is_told() -> None:
    """Each colour that is not used as it was given, and no other."""
    assert [str(each) for each in face("#009640", "#E30613").told] == [
        "words on #009640 can hardly be read: #008639 is used instead",
        f"not everybody can tell #E30613 from #008639: {MARIGOLD} is used instead",
    ]
    assert face("#FFD400", "#111111").told == ()
    assert [each.number for each in face("#FF5FA2", "#2FD6C3").changes] == [1]


@pytest.mark.parametrize("grey", ["#FFFFFF", "#EEEEEE", "#BFD0D2", "#C8C8C8"])
def test_pale_greys_give_way(grey: str) -> None:
    """To petrol as the first colour, to marigold as the second."""
    assert (face(grey).fill, face(grey).on, len(face(grey).told)) == (PETROL, PAPER, 1)
    assert (face("#7A1E6C", grey).spark, len(face("#7A1E6C", grey).told)) == (MARIGOLD, 1)


def test_black_is_a_colour() -> None:
    """White words on it, and on a dark page grey ones, with an edge around it there."""
    found = face("#000000")
    assert (found.fill, found.on, found.text, found.told) == ("#000000", PAPER, "#000000", ())
    assert contrast(found.dark, NIGHT) >= 7
    assert (found.edge, found.edge_dark) == ("#000000", tokens().colours["ink"].dark)


def test_marigold_gives_way_to_petrol() -> None:
    """Beside a first colour that is too near to it."""
    assert face("#F4B53A").spark == tokens().colours["solid"].dark


def test_a_fill_near_to_paper_has_an_edge() -> None:
    """In ink, and only there."""
    assert face("#FFD400").edge == INK
    assert face("#7A1E6C").edge == "#7A1E6C"


COLOUR = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@settings(max_examples=80, deadline=None)
@given(first=COLOUR, second=st.none() | COLOUR)
def test_whatever_is_given_can_be_read(first: str, second: str | None) -> None:
    """On each ground, by everybody, and the two colours are told apart."""
    found = face(*filter(None, (first, second)))
    assert contrast(found.on, found.fill) >= 4.5
    assert contrast(found.on_spark, found.spark) >= 4.5
    assert contrast(found.text, PAPER) >= 7
    assert contrast(found.dark, NIGHT) >= 7
    assert least_distance(found.fill, found.spark) >= APART
    assert contrast(found.edge, PAPER) >= 3
    assert contrast(found.edge_dark, NIGHT) >= 3
    assert second or len(found.told) <= 1


def test_without_colours_nothing_is_computed() -> None:
    """Whoever has none pays for none: the library of colours is not even imported."""
    asked = (
        "import sys; from kit_cli.face.own import face_css, own_face; from kit_cli.model.settings import Hub;"
        " from kit_cli.judging.model import defaults, unjudged; hub = unjudged(Hub, defaults(Hub));"
        " assert face_css(own_face(hub)) == ''; sys.exit('coloraide' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0


MEDIA: dict[str, tuple[dict[str, str], str]] = {
    "light": ({"color_scheme": "light"}, "text"),
    "dark": ({"color_scheme": "dark"}, "dark"),
    "print of a dark page": ({"color_scheme": "dark", "media": "print"}, "text"),
}


@pytest.mark.parametrize("case", MEDIA)
@pytest.mark.parametrize("colours", [(), ("#FFD400", "#111111")], ids=["kit", "own"])
def test_pages_have_them(colours: tuple[str, ...], case: str, browser: Any) -> None:
    """As variables, on each ground."""
    media, words = MEDIA[case]
    found = face(*colours)
    assert _shown(browser, found, "--hub-text", **media) == getattr(found, words)


def test_forced_colours_are_the_systems(browser: Any) -> None:
    """Nothing of a hub's is left where a reader forces colours."""
    shown = _shown(browser, face("#FFD400"), "--hub-fill", forced_colors="active")
    assert shown == tokens().colours["solid"].forced


def _shown(browser: Any, own: Face, variable: str, **media: str) -> str:
    page = browser.new_page()
    page.set_content(f"<style>{css(tokens())}{face_css(own)}</style>")
    page.emulate_media(**media)
    asked = "name => getComputedStyle(document.documentElement).getPropertyValue(name)"
    found = str(page.evaluate(asked, variable)).strip()
    page.close()
    return found
