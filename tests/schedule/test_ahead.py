"""What lies ahead: the same for the terminal, the page of a programme and whoever else asks."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit_cli.schedule.ahead import MOST_AHEAD, ahead, how_soon
from kit_cli.schedule.dates import Dated
from tests.helpers.programmes import dated

START = date(2027, 9, 4)


def two_days() -> Dated:
    """Return something that lasts a weekend."""
    return dated("kick-off", START, START + timedelta(days=1), days=2)


@pytest.mark.parametrize(
    ("day", "said"),
    [(-12, "in 12 days"), (-2, "in 2 days"), (-1, "tomorrow"), (0, "today"), (1, "now")],
)
def test_how_far_off_something_is(day: int, said: str) -> None:
    """In words; on its second day it is neither today nor past."""
    assert str(how_soon(two_days(), START + timedelta(days=day))) == said


@given(
    starts=st.lists(st.integers(-30, 30), max_size=12).map(sorted),
    lasts=st.lists(st.integers(0, 40), min_size=12, max_size=12),
)
def test_nothing_that_is_left_is_passed_over(starts: list[int], lasts: list[int]) -> None:
    """What has passed is not next; of the rest the first few come, in the order of the calendar."""
    days = [(START + timedelta(days=start), lasts[number]) for number, start in enumerate(starts)]
    rows = [dated(f"d{number}", start, start + timedelta(days=last)) for number, (start, last) in enumerate(days)]
    left = [row for row in rows if row.end >= START]
    assert list(ahead(rows, START)) == left[:MOST_AHEAD]
