"""Months, distances and counts in proportion: one arithmetic for the template, the timeline and the check."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

import kit_cli
from kit_cli.judging.validate import judged
from kit_cli.model.timeline import Offset
from kit_cli.schedule.arithmetic import away, months_later, scaled


@pytest.mark.parametrize(
    ("count", "months", "smallest", "expected"),
    [
        (10, 3, 3, 3),  # 2.5 is 2, which is too few
        (10, 9, 3, 8),  # 7.5
        (10, 12, 3, 10),
        (10, 15, 3, 12),  # 12.5: halves go to the even number, as in programmes that were made before
        (10, 18, 3, 15),
        (8, 3, 2, 2),
        (8, 4, 2, 3),  # 2.67
        (8, 15, 2, 10),
        (1, 3, 1, 1),  # never nothing
    ],
)
def test_a_yearly_count_follows_the_length(count: int, months: int, smallest: int, expected: int) -> None:
    """Rounded to the nearest whole, never below the smallest that makes sense."""
    assert scaled(count, 12, months, smallest) == expected


@pytest.mark.parametrize(
    ("count", "per_months", "months", "expected"),
    [(1, 12, 3, 1), (1, 12, 30, 2), (2, 1, 3, 6), (0.5, 1, 3, 2), (0.5, 1, 5, 2), (2.5, 6, 12, 5)],
)
def test_a_count_is_in_proportion_to_any_number_of_months(
    count: float, per_months: int, months: int, expected: int
) -> None:
    """At least one, where nothing else is said; what stands for half a time a month is counted like any other."""
    assert scaled(count, per_months, months) == expected


@given(
    count=st.integers(0, 50).map(lambda halves: halves / 2) | st.floats(0, 100),
    per_months=st.integers(1, 18),
    months=st.integers(3, 18),
)
def test_a_count_is_rounded_as_a_fraction_is(count: float, per_months: int, months: int) -> None:
    """Exactly, halves to the even number."""
    assert scaled(count, per_months, months, 0) == round(Fraction(count) * months / per_months)


@pytest.mark.parametrize(
    ("base", "months", "expected"),
    [
        (date(2027, 1, 31), 1, date(2027, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2027, 3, 31), -1, date(2027, 2, 28)),
        (date(2027, 11, 15), 14, date(2029, 1, 15)),
    ],
)
def test_a_month_later_is_the_same_day_or_the_months_last(base: date, months: int, expected: date) -> None:
    """Forwards and backwards."""
    assert months_later(base, months) == expected


@pytest.mark.parametrize(
    ("amount", "unit", "expected"),
    [
        (50, "%", date(2027, 7, 2)),  # 182.5 days are 182
        (100, "%", date(2028, 1, 1)),
        (-2, "month", date(2026, 11, 1)),
        (-10, "%", date(2026, 11, 26)),  # 36.5 days are 36
        (1, "%", date(2027, 1, 5)),  # 3.65 days
        (2, "month", date(2027, 3, 1)),
        (-1, "week", date(2026, 12, 25)),
        (3, "week", date(2027, 1, 22)),
        (3, "day", date(2027, 1, 4)),
        (0, "day", date(2027, 1, 1)),
    ],
)
def test_a_distance_in_each_unit(amount: int, unit: str, expected: date) -> None:
    """A share is one of the programme's length."""
    assert away(date(2027, 1, 1), judged(Offset, {"amount": amount, "unit": unit}), 12) == expected


@pytest.mark.parametrize(("base", "months"), [(date(9999, 6, 1), 12), (date(1, 1, 1), -1), (date(2027, 1, 1), 10**9)])
def test_no_day_is_an_overflow(base: date, months: int) -> None:
    """Whatever the library underneath raises."""
    with pytest.raises(OverflowError):
        months_later(base, months)


@given(st.dates(), st.integers(-1200, 1200))
def test_a_month_later_is_what_everybody_calls_so(base: date, months: int) -> None:
    """As `dateutil` counts, which is no part of it: its import took a hundredth of a check."""
    try:
        expected = base + relativedelta(months=months)
    except ValueError:
        with pytest.raises(OverflowError):
            months_later(base, months)
    else:
        assert months_later(base, months) == expected


def test_nobody_else_counts_months() -> None:
    """A second arithmetic would round in its own way one day: it has happened."""
    package = Path(kit_cli.__file__).parent
    libraries = ("relativedelta", "monthrange")
    texts = {path.name: path.read_text(encoding="utf-8") for path in package.rglob("*.py")}
    assert not [name for name, text in texts.items() if any(each in text for each in libraries)]
