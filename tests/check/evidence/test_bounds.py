"""Bounds of a number: both ends count, what is no number keeps none, and the programme's length scales them."""

from __future__ import annotations

from typing import Any

import pytest

from kit_cli.check.evidence.bounds import outside
from kit_cli.check.reading import Reading
from kit_cli.judging.validate import judged
from kit_cli.method.evidence.kinds import Bounds
from tests.helpers.programmes import programme

READING = Reading(programme({"programme.yml": "programme: {length_months: 6}\ncohort: {size: 20, name: x}\n"}))


@pytest.mark.parametrize(
    ("value", "bounds", "expected"),
    [
        (5, {}, None),
        ("text", {}, None),
        (5, {"at_least": 5}, None),
        (4.9, {"at_least": 5}, "at least 5"),
        (5, {"at_most": 5}, None),
        (5.1, {"at_most": 5}, "at most 5"),
        (5, {"above": 5}, "above 5"),
        (5.1, {"above": 5}, None),
        (4, {"above": 5}, "above 5"),
        (3, {"at_least": 2, "at_most": 4}, None),
        (1, {"at_least": 2, "at_most": 4}, "at least 2"),
        (5, {"at_least": 2, "at_most": 4}, "at most 4"),
        (0, {"above": 0, "at_most": 4}, "above 0"),
        (-1, {"at_least": 0}, "at least 0"),
        (1, {"at_most": 0}, "at most 0"),
        (5, {"equals": 5}, None),
        ("5", {"equals": 5}, None),
        (5.5, {"equals": 5.25}, "5.25"),
        (1, {"equals": 0}, "0"),
        ("open", {"equals": "open"}, None),
        ("pilot", {"equals": "open"}, "open"),
        (None, {"at_least": 0}, "at least 0"),
        ("many", {"at_most": 5}, "at most 5"),
        (float("nan"), {"above": 0}, "above 0"),
        (float("nan"), {"equals": 0}, "0"),
        ([], {"at_least": 0}, "at least 0"),
        (10**400, {"at_most": 5}, "at most 5"),
    ],
)
def test_a_value_keeps_its_bounds(value: Any, bounds: dict[str, Any], expected: str | None) -> None:
    """Or the first that it breaks is told."""
    broken = outside(value, judged(Bounds, bounds), READING)
    assert (broken and str(broken)) == expected


@pytest.mark.parametrize(
    ("value", "bounds", "expected"),
    [
        (5, {"at_least": 10, "per_months": 12}, None),
        (4, {"at_least": 10, "per_months": 12}, "at least 5"),
        (5, {"at_most": 10, "per_months": 12}, None),
        (6, {"at_most": 10, "per_months": 12}, "at most 5"),
        (40, {"at_least": 2, "times": "cohort.size"}, None),
        (39, {"at_least": 2, "times": "cohort.size"}, "at least 40"),
        (40, {"at_most": 2, "times": "cohort.size"}, None),
        (41, {"at_most": 2, "times": "cohort.size"}, "at most 40"),
        (99, {"at_least": 10, "per_months": 12, "times": "cohort.size"}, "at least 100"),
        (101, {"at_most": 10, "per_months": 12, "times": "cohort.size"}, "at most 100"),
    ],
)
def test_bounds_follow_the_programmes_length_and_size(value: int, bounds: dict[str, Any], expected: str | None) -> None:
    """Ten a year are five in half a year; two a mentee are forty for twenty."""
    broken = outside(value, judged(Bounds, bounds), READING)
    assert (broken and str(broken)) == expected


@pytest.mark.parametrize("size", ['"340,5"', "x", ".nan", ".inf", "1e400", "[1]", '""', "{a: 1}", "null"])
def test_bounds_that_hang_on_a_setting_that_is_no_number_are_not_told(size: str) -> None:
    """Whoever leans on a setting that is broken itself is not let off, and the report is written all the same."""
    reading = Reading(programme({"programme.yml": f"programme: {{length_months: 6}}\ncohort: {{size: {size}}}\n"}))
    bound = outside(5, judged(Bounds, {"at_least": 1.3, "times": "cohort.size"}), reading)
    assert str(bound) == "counted from cohort.size, which is no number yet"
