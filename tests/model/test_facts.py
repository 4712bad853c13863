"""What the kit says of the world: on which day somebody compared it, and who has published its words."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from kit_cli.judging.misfit import Misfit
from kit_cli.judging.validate import judged
from kit_cli.model.facts import Sourced, Wording

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
