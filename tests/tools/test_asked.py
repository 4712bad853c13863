"""What the forms ask does not change unrecorded."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from kit_cli.programme.programme import Programme
from tests.conftest import PLACES
from tools.asked import Asked, asked, asked_today, differences
from tools.record import REMEDY, recorded, versions

SMALL: Asked = {
    "languages": ["en", "sv"],
    "lists": {"yesno": [{"name": "yes", "label": {"en": "Yes", "sv": "Ja"}}]},
    "forms": {
        "log": {
            "title": {"en": "Log", "sv": "Logg"},
            "questions": [
                {"name": "met", "type": "select_one", "label": {"en": "Met?", "sv": "Setts?"}, "choices": "yesno"},
                {"name": "minutes", "type": "integer", "label": {"en": "Minutes", "sv": "Minuter"}},
            ],
        }
    },
}


def _question(number: int, **change: Any) -> Callable[[Asked], None]:
    def edit(now: Asked) -> None:
        now["forms"]["log"]["questions"][number].update(change)

    return edit


def _dutch(now: Asked) -> None:
    now["languages"].append("nl")
    for each in (now["forms"]["log"]["questions"][0]["label"], now["lists"]["yesno"][0]["label"]):
        each["nl"] = "Ja?"


@pytest.fixture(scope="module")
def today() -> Asked:
    """What the template asks."""
    return asked_today()


def test_what_is_asked_today_is_recorded(today: Asked) -> None:
    """Answers to today's forms can be read for as long as anyone keeps them."""
    found = list(differences(recorded(versions()[-1]), today))
    assert found == [], REMEDY


@pytest.mark.parametrize("place", PLACES)
def test_a_form_asks_the_same_in_every_place(place: str, programmes: dict[str, Programme], today: Asked) -> None:
    """One record is enough for all of them."""
    here = asked(programmes[place])
    found = [each for each in differences(today, here) if not each.startswith("the language")]
    assert found == []


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        (_question(1, label={"en": "Minutes", "sv": "Tid"}), "the question minutes of log has changed"),
        (_question(1, type="text"), "the question minutes of log has changed"),
        (_question(0, choices="yesnomaybe"), "the question met of log has changed"),
        (_question(0, other=True), "the question met of log has changed"),
        (_question(0, rows=[]), "the question met of log has changed"),
        (_question(0, group="about"), "the question met of log has changed"),
        (lambda now: now["forms"]["log"]["questions"].pop(), "the question minutes of log is gone"),
        (lambda now: now["forms"]["log"]["questions"].append({"name": "place"}), "the question place of log is new"),
        (lambda now: now["forms"]["log"]["questions"].reverse(), "the questions of log have another order"),
        (lambda now: now["forms"]["log"].update(title={"en": "Log", "sv": "Bok"}), "the form log has changed"),
        (lambda now: now["forms"].clear(), "the form log is gone"),
        (lambda now: now["forms"].update(end={"title": {"en": "", "sv": ""}}), "the form end is new"),
        (lambda now: now["lists"].update(yesno=[]), "the list yesno has changed"),
        (lambda now: now["lists"].update(rhythm=[]), "the list rhythm is new"),
        (_dutch, "the language nl is new"),
        (lambda now: now["languages"].remove("sv"), "the language sv is gone"),
    ],
)
def test_a_difference_is_told_once_by_its_name(edit: Callable[[Asked], None], told: str) -> None:
    """Whatever names a question in a table of answers, or an answer; a language joins without a word on the others."""
    now = json.loads(json.dumps(SMALL))
    assert list(differences(SMALL, now)) == []
    edit(now)
    assert list(differences(SMALL, now)) == [told]
