"""A programme is made, looked at and changed by keys alone; the focus is never lost, always seen, and goes as people read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.helpers.keys import Keys
from tests.helpers.serving import served
from tests.opening.tab import READY, write_site

ANSWERS = {"programme_name": "Casa", "programme_slug": "casa", "hub_name": "Kuća", "city": "Novi Sad"}


def test_keys_alone_make_a_programme_and_change_it(context: Any, tmp_path: Path) -> None:
    """From the first Tab to its desk, a view, a setting, back, and to it once more from the first page."""
    write_site(tmp_path)
    with served(tmp_path) as address:
        page = context.new_page()
        page.set_viewport_size({"width": 1280, "height": 720})
        page.goto(f"{address}/make/")
        keys = Keys(page)
        assert keys.press("Tab")["text"] == "Skip to the content"
        assert keys.press("Enter")["text"] == "Make your programme"
        keys.watch()
        _make(keys)
        _change(keys)
        keys.to("Close", back=True)
        keys.enter(READY, "Make your programme")
        keys.to("Casa")
        keys.enter(READY)
        assert keys.lost() == []


def _make(keys: Keys) -> None:
    keys.to("Where does the programme run?")
    while keys.page.input_value("#place") != "serbia":
        keys.press("ArrowUp")
    keys.to("English")
    keys.press("Space")
    for question, answer in ANSWERS.items():
        keys.to(question)
        keys.type(answer)
    keys.to("How many mentees?")
    keys.type("2")
    keys.to("Make the programme")
    keys.press("Enter")
    # What does not fit is where one goes on.
    keys.page.wait_for_selector("#wrong:focus", timeout=READY)
    assert "4" in keys.where()["text"]
    keys.to("How many mentees?", back=True)
    keys.type("20")
    keys.to("Make the programme")
    keys.enter(READY)
    assert keys.page.inner_text("#dk-hub") == "Kuća, Novi Sad"


def _change(keys: Keys) -> None:
    """Open the settings, say one otherwise, first what does not fit, and go back to them."""
    keys.to("Settings", back=True)
    keys.enter(READY, "Settings")
    keys.to("The mentees")
    keys.enter(READY)
    keys.to("size")
    keys.type("200")
    keys.press("Enter")
    keys.page.wait_for_selector("#view .said:not(:empty)", timeout=READY)
    assert keys.where()["name"] == "size"
    keys.press("Control+a")
    keys.type("24")
    keys.to("Save and update the files")
    keys.press("Enter")
    keys.page.wait_for_selector("#notes p", timeout=READY)
    assert keys.where()["text"] == "Save and update the files"
    keys.to("Settings", back=True)
    keys.enter(READY, "Settings")
