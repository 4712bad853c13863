"""The marks of days to keep."""

from __future__ import annotations

import pytest

from kit_cli.making.edition import Edition
from kit_cli.making.word.body import Body
from kit_cli.making.word.days import day_mark
from kit_cli.programme.programme import Programme


@pytest.mark.parametrize(
    ("cell", "place"),
    [
        ("**{date.kick-off}**", "Beograd"),
        ("<<genitive: {date.closing}>>", "Beograd"),
        ("{date.mentee-orientation}", "Onlajn"),
        ("{date.pairs-accepted}", ""),  # nobody meets
        ("{date.another}", ""),
        ("do {date.kick-off}", ""),
    ],
)
def test_a_day_on_which_people_meet_has_a_mark(programmes: dict[str, Programme], cell: str, place: str) -> None:
    """It says where to those who cannot see it; a cell with more than a day, or with no meeting, has none."""
    mark = day_mark(cell, Body(), Edition(programmes["serbia"], "sr-Latn"))
    assert (f'descr="{place}"' in mark.xml) == bool(mark.xml) == bool(place)


def test_where_people_gather_it_is_filled(programmes: dict[str, Programme]) -> None:
    """And only there: the pictures differ."""
    body, edition = Body(), Edition(programmes["sweden"], "sv")
    for name in ("kick-off", "closing", "mentee-orientation"):
        day_mark(f"{{date.{name}}}", body, edition)
    filled, opened = (each.content for each in body.pictures)
    assert len(filled) > len(opened)
