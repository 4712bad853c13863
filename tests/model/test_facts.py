"""What the kit says of the world: on which day somebody compared it, who has published its words, and its source."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from kit_cli.files.shipped import template_folder
from kit_cli.files.yaml_source import read_yaml
from kit_cli.judging.misfit import Misfit
from kit_cli.judging.validate import judged
from kit_cli.model.facts import WITHOUT_A_SOURCE, Sourced, Wording

LANGUAGES = ("en", "sv")


@pytest.mark.parametrize(
    ("said", "meant"), [("2026-11-22", date(2026, 11, 22)), (date(2026, 11, 22), date(2026, 11, 22)), (False, None)]
)
def test_a_day_or_false(said: Any, meant: date | None) -> None:
    """Nobody has compared what is false."""
    assert judged(Sourced, {"source": "x", "verified": said}).verified == meant


@pytest.mark.parametrize("said", [None, "", True, "yes", "soon", "2026-13-01", 2026, []])
def test_what_is_neither_is_told(said: Any, snapshot: SnapshotAssertion) -> None:
    """A true that says no day is none."""
    with pytest.raises(Misfit) as caught:
        judged(Sourced, {"source": "x", "verified": said})
    assert [f"{each.told()}\n{each.remedy}" for each in caught.value.each] == snapshot


@pytest.mark.parametrize("status", [{"en": "found"}, {"en": "found", "sv": "found", "pt-PT": "found"}, {"en": "seen"}])
def test_each_wording_says_who_published_it(status: dict[str, str], snapshot: SnapshotAssertion) -> None:
    """And no other."""
    said = {"value": {"en": "Funded", "sv": "Finansieras"}, "status": status, "source": "x", "verified": False}
    with pytest.raises(Misfit) as caught:
        judged(Wording, said, (*LANGUAGES, "pt-PT"))
    assert [f"{each.told()}\n{each.remedy}" for each in caught.value.each] == snapshot


def test_what_has_no_source_says_so_in_words_that_are_translated() -> None:
    """Each of them stands in the data, and the data say it in no other way."""
    found = set()
    for path in template_folder().glob("*/*.yml"):
        if path.parent.name in {"countries", "places"}:
            found |= {
                text
                for text in _texts(read_yaml(path).data)
                if text.startswith("Collected for") and "advice" not in text
            }
    assert found == {str(each) for each in WITHOUT_A_SOURCE}
    assert sorted(found) == [
        "Collected for this kit from memory; to be confirmed",
        "Collected for this kit from public sources; to be confirmed",
        "Collected for this kit from the origin’s public pages; to be confirmed",
    ]


def _texts(data: Any) -> list[str]:
    if isinstance(data, str):
        return [data]
    inside = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return [text for each in inside for text in _texts(each)]
