"""A place: when the cycle after another begins there."""

from __future__ import annotations

from datetime import date

import pytest

from kit_cli.files.shipped import template_folder
from kit_cli.places.read import load_place


@pytest.mark.parametrize(
    ("last", "today", "start"),
    [
        (date(2027, 10, 8), date(2027, 11, 1), date(2028, 10, 8)),
        (date(2027, 9, 28), date(2027, 11, 1), date(2028, 10, 8)),
        (date(2026, 4, 10), date(2026, 11, 27), date(2027, 4, 10)),
        (date(2027, 6, 1), date(2027, 11, 1), date(2028, 6, 1)),
        (date(2027, 10, 8), date(2030, 11, 1), date(2031, 10, 8)),
        (date(2028, 2, 29), date(2028, 3, 1), date(2029, 3, 8)),
        (date(2027, 10, 20), date(2028, 10, 12), date(2028, 10, 20)),
    ],
)
def test_the_next_cycle_begins_a_year_later(last: date, today: date, start: date) -> None:
    """On the usual day where that is near, else on the same one; never in the past."""
    assert load_place(template_folder(), "portugal").start_after(last, today) == start
