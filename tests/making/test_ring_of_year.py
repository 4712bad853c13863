"""The ring of a programme's own year."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from kit_cli.making.edition import Edition, editions
from kit_cli.making.ring_of_year import ring_of_year
from kit_cli.making.timeline.milestones import is_gathering
from kit_cli.programme.programme import Programme


def _kinds(edition: Edition) -> list[str]:
    return re.findall(r'<path class="mk-(open|wash|solid)[^"]*" d="M[^"]+A140', ring_of_year(edition))


def test_stages_are_open_before_and_filled_while_people_meet(programmes: dict[str, Programme]) -> None:
    """Twelve around, drawn by where most of their dates lie; as many dots as gatherings."""
    for programme in programmes.values():
        edition = editions(programme)[0]
        kinds = _kinds(edition)
        assert len(kinds) == 12
        assert kinds == sorted(kinds[:6]) + kinds[6:] and set(kinds) == {"open", "wash", "solid"}
        dots = ring_of_year(edition).count('<circle class="mk-met"')
        assert dots == sum(map(is_gathering, programme.dates)) > 1


def test_the_ring_follows_the_dates(programmes: dict[str, Programme]) -> None:
    """A programme that first gathers a year earlier has fewer stages before it; one that never does has none after."""
    programme = programmes["portugal"]
    moved = tuple(
        replace(row, start=row.start - timedelta(days=300), end=row.end - timedelta(days=300))
        if is_gathering(row)
        else row
        for row in programme.dates
    )
    earlier = Edition(replace(programme, dates=tuple(sorted(moved, key=lambda row: row.start))), "pt-PT")
    now = editions(programme)[0]
    assert _kinds(earlier).count("open") < _kinds(now).count("open")
    alone = Edition(replace(programme, dates=tuple(row for row in programme.dates if not is_gathering(row))), "pt-PT")
    assert _kinds(alone) == ["open"] * 12
    assert "mk-met" not in ring_of_year(alone)
