"""Values, rows and distances, as evidence looks them up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kit_cli.check.reading import Reading, filled
from kit_cli.model.timeline import Offset
from kit_cli.programme.programme import UnreadableError
from tests.helpers.programmes import programme

SETTINGS = """\
programme: {length_months: 6}
cohort:
  size: 12
rows:
  - {id: a, open: true, many: 60}
  - a text
  - {id: b, open: false}
"""
READING = Reading(programme({"programme.yml": SETTINGS}))


@pytest.mark.parametrize(
    ("path", "value"),
    [("cohort.size", 12), ("cohort", {"size": 12}), ("cohort.size.more", None), ("gone", None), ("gone.size", None)],
)
def test_a_value_by_its_path(path: str, value: Any) -> None:
    """None where nothing stands."""
    assert READING.value("programme.yml", path) == value


def test_a_line_is_that_of_the_key_or_of_the_nearest_above() -> None:
    """So that somebody finds it."""
    assert READING.line("programme.yml", ("cohort", "size")) == 3
    assert READING.line("programme.yml", ("cohort", "gone")) == 2


@pytest.mark.parametrize(
    ("where", "numbers"),
    [
        ({}, [0, 2]),
        ({"id": "b"}, [2]),
        ({"open": "true"}, [0]),
        ({"many": "60"}, [0]),
        ({"open": "false", "id": "a"}, []),
        ({"gone": "None"}, [0, 2]),
    ],
)
def test_rows_are_found_by_what_stands_in_them(where: dict[str, str], numbers: list[int]) -> None:
    """As it is written in YAML; what is no row is passed over."""
    assert [number for number, _ in READING.rows("programme.yml", "rows", where)] == numbers


@pytest.mark.parametrize("table", ["gone", "cohort", "cohort.size"])
def test_what_is_no_table_has_no_rows(table: str) -> None:
    """It is not broken either: its model has said so already."""
    assert list(READING.rows("programme.yml", table, {})) == []


def test_counts_and_shares_follow_the_length() -> None:
    """Half a year has half of a year's; what nothing scales stays as it is."""
    assert READING.scaled(10, 12) == 5
    assert READING.scaled(1, 12) == 1
    assert READING.scaled(0.5, None) == 0.5
    half = READING.away(date(2027, 9, 1), Offset(amount=50, unit="%"))
    assert half == date(2027, 12, 1)
    assert READING.away(date(2027, 9, 1), Offset(amount=2, unit="week")) == date(2027, 9, 15)


def test_a_distance_in_weeks_needs_no_length() -> None:
    """What is broken blocks only what reads it."""
    broken = Reading(programme({"programme.yml": "programme: {length_months: long}\n"}))
    assert broken.away(date(2027, 9, 1), Offset(amount=1, unit="day")) == date(2027, 9, 2)
    assert broken.scaled(3, None) == 3
    for needs in (lambda: broken.scaled(3, 12), lambda: broken.away(date(2027, 9, 1), Offset(amount=5, unit="%"))):
        with pytest.raises(UnreadableError):
            needs()


def test_answers_are_read_when_they_are_asked_for(tmp_path: Path) -> None:
    """A missing or broken file of answers blocks what reads it."""
    reading = Reading(replace(READING.programme, folder=tmp_path))
    with pytest.raises(UnreadableError, match="cannot be read"):
        reading.value(".mentorkit/answers.yml", "kit_version")
    (tmp_path / ".mentorkit").mkdir()
    (tmp_path / ".mentorkit" / "answers.yml").write_text("kit_version: 0.1.0\n", encoding="utf-8")
    assert reading.value(".mentorkit/answers.yml", "kit_version") == "0.1.0"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("x", True),
        (0, True),
        (False, True),
        ([0], True),
        ({"en": "x"}, True),
        (None, False),
        ("", False),
        ([], False),
        ({}, False),
        ({"en": "x", "sv": ""}, False),
        ({"en": {"deep": None}}, False),
    ],
)
def test_something_is_filled_in(value: Any, expected: bool) -> None:
    """Nothing and no are something; a text must be there in each language."""
    assert filled(value) is expected
