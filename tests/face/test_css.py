"""The variables of pages, read by a parser of CSS that is a browser's."""

from __future__ import annotations

from typing import Any

import pytest

from kit_cli.face.css import css
from kit_cli.face.tokens import tokens

CASES = {
    "light": ({"color_scheme": "light"}, "light"),
    "dark": ({"color_scheme": "dark"}, "dark"),
    "print of a dark page": ({"color_scheme": "dark", "media": "print"}, "printed"),
    "forced": ({"color_scheme": "dark", "forced_colors": "active"}, "forced"),
}


@pytest.mark.parametrize("case", CASES)
def test_a_page_has_the_colours_of_its_ground(case: str, browser: Any) -> None:
    """Each variable, whatever the reader's system says."""
    media, ground = CASES[case]
    page = browser.new_page()
    page.set_content(f"<style>{css(tokens())}</style>")
    page.emulate_media(**media)
    for name, colour in tokens().colours.items():
        found = page.evaluate(
            "name => getComputedStyle(document.documentElement).getPropertyValue(name)", f"--mk-{name}"
        )
        assert found.strip() == getattr(colour, ground), name
    page.close()


@pytest.mark.parametrize(("theme", "scheme"), [("light", "dark"), ("dark", "light")])
def test_what_the_reader_chose_on_the_page_counts(theme: str, scheme: str, browser: Any) -> None:
    """More than what the system says, but for print, which is ink on white."""
    page = browser.new_page()
    page.set_content(f'<html data-theme="{theme}"><style>{css(tokens())}</style>')
    paper = "() => getComputedStyle(document.documentElement).getPropertyValue('--mk-paper')"
    page.emulate_media(color_scheme=scheme)
    assert page.evaluate(paper).strip() == getattr(tokens().colours["paper"], theme)
    page.emulate_media(color_scheme=scheme, media="print")
    assert page.evaluate(paper).strip() == tokens().colours["paper"].printed
    page.close()


def test_lengths_grow_with_the_reader(browser: Any) -> None:
    """The largest date is three and a half times the reader's own size."""
    page = browser.new_page()
    page.set_content(
        f"<style>{css(tokens())} html {{ font-size: 20px }} b {{ font-size: var(--mk-s6) }}</style><b>1</b>"
    )
    assert page.evaluate("getComputedStyle(document.querySelector('b')).fontSize") == "70px"
    page.close()
