"""Tables: what their rows lack, alone and together."""

from __future__ import annotations

from typing import Any

import pytest

from kit_cli.check.evidence.tables import lacks_of_table
from kit_cli.check.reading import Reading
from kit_cli.judging.validate import judged
from kit_cli.method.evidence.kinds import TableEvidence
from tests.helpers.programmes import programme

BUDGET = """\
lines:
  - {id: fees, support: time, quantity: 10, unit_cost: 2.5, in_kind: false}
  - {id: rooms, support: time, quantity: 3, unit_cost: 5, in_kind: true, note: {en: Lent}}
  - {id: food, support: access, quantity: 1, unit_cost: 100, in_kind: false, note: ""}
  - just a text
empty: []
shares:
  - {share: 60}
  - {share: 40}
holes:
  - {share: 60}
  - {share: null}
  - {share: 70}
"""
SETTINGS = "programme: {length_months: 6}\nsupport:\n  - {budget_line: fees}\n  - {budget_line: food}\n"
READING = Reading(programme({"budget.yml": BUDGET, "programme.yml": SETTINGS}))


def found(**asked: Any) -> list[tuple[str, str, int]]:
    """Return what a table of the budget lacks."""
    evidence = judged(TableEvidence, {"table": "lines", "file": "budget.yml", **asked})
    lacking = list(lacks_of_table(evidence, READING))
    assert {each.file for each in lacking} <= {"budget.yml"}
    return [(str(each.what), str(each.remedy), each.line) for each in lacking]


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"at_least": 3, "at_most": 3},
        {"where": {"in_kind": "false"}, "equals": 2},
        {"where": {"support": "time", "in_kind": "true"}, "equals": 1},
        {"where": {"quantity": "10"}, "equals": 1},
        {"at_least": 6, "per_months": 12},
        {"filled": ["id", "quantity"]},
        {"where": {"id": "rooms"}, "filled": "note"},
        {"covers": {"support": ["time", "access"], "quantity": ["10"]}},
        {"distinct": "support", "equals": 2},
        {"sum": "quantity", "equals": 14},
        {"sum": ["quantity", "unit_cost"], "equals": 140},
        {"largest": "unit_cost", "equals": 100},
        {"table": "shares", "sum": "share", "equals": 100},
        {
            "where": {"in_kind": "false"},
            "named_in": {"table": "support", "file": "programme.yml", "column": "budget_line"},
        },
    ],
    ids=str,
)
def test_a_table_as_it_should_be(asked: dict[str, Any]) -> None:
    """How many rows, what they add up to, what they cover, and what names them."""
    assert found(**asked) == []


@pytest.mark.parametrize(
    ("asked", "what", "remedy", "line"),
    [
        ({"table": "empty"}, "empty has no row", "Add it again.", 6),
        ({"table": "gone"}, "gone has no row", "Add it again.", 1),
        (
            {"table": "empty", "named": "patron"},
            "empty: no row names somebody as patron",
            "Write who gives it as patron, once it is agreed.",
            6,
        ),
        ({"where": {"id": "x", "in_kind": "true"}}, "lines (id: x, in_kind: true) has no row", "Add it again.", 1),
        ({"at_least": 4}, "the number of rows of lines is 3", "It must be at least 4.", 1),
        (
            {"where": {"support": "time"}, "at_most": 1},
            "the number of rows of lines (support: time) is 2",
            "It must be at most 1.",
            1,
        ),
        (
            {"distinct": "support", "at_least": 3},
            "the number of different support of lines is 2",
            "It must be at least 3.",
            1,
        ),
        (
            {"sum": ["quantity", "unit_cost"], "at_most": 139.5},
            "the sum of quantity × unit_cost of lines is 140",
            "It must be at most 139.5.",
            1,
        ),
        ({"largest": "unit_cost", "at_most": 99}, "the largest unit_cost of lines is 100", "It must be at most 99.", 1),
        (
            {"table": "holes", "largest": "share", "at_most": 60},
            "the largest share of holes is missing",
            "It must be at most 60.",
            10,
        ),
        (
            {"table": "holes", "sum": "share", "equals": 130},
            "the sum of share of holes is missing",
            "It must be 130.",
            10,
        ),
        (
            {"covers": {"support": ["time", "voice", "access", "room"]}},
            "lines: no row has support: voice, room",
            "Add one.",
            1,
        ),
        ({"filled": "note", "where": {"support": "access"}}, "food has no note", "Fill it in.", 4),
        ({"table": "holes", "filled": "share"}, "2 has no share", "Fill it in.", 12),
        (
            {
                "where": {"in_kind": "true"},
                "named_in": {"table": "support", "file": "programme.yml", "column": "budget_line"},
            },
            "rooms is named nowhere in support",
            "Add a row that names it.",
            3,
        ),
    ],
)
def test_what_a_table_lacks(asked: dict[str, Any], what: str, remedy: str, line: int) -> None:
    """With the line of the row, or of the table."""
    assert found(**asked) == [(what, remedy, line)]


def test_each_row_is_told() -> None:
    """And each column that it lacks."""
    told = [what for what, _, _ in found(filled=["note", "owner"], where={"in_kind": "false"})]
    assert told == ["fees has no note", "fees has no owner", "food has no note", "food has no owner"]
