"""Conditions turned round."""

from __future__ import annotations

import pytest

from kit_cli.logic.nodes import And, Not, Or, asked, leaves, plain
from kit_cli.logic.parse import parse

A, B, C = (parse(f"${{{name}}} = 'x'") for name in "abc")


@pytest.mark.parametrize(
    ("operator", "opposite"), [("=", "!="), ("!=", "="), ("<", ">="), ("<=", ">"), (">", "<="), (">=", "<")]
)
def test_not_turns_a_comparison_round(operator: str, opposite: str) -> None:
    """Not less is at least, not at most is more: at the number itself exactly one of the two holds."""
    assert plain(parse(f"not(${{q}} {operator} 3)")) == parse(f"${{q}} {opposite} 3")


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("${a} = 'x' and (${b} = 'x' and ${c} = 'x')", And((A, B, C))),
        ("${a} = 'x' or (${b} = 'x' or ${c} = 'x')", Or((A, B, C))),
        ("${a} = 'x' and (${b} = 'x' or ${c} = 'x')", And((A, Or((B, C))))),
        ("not(${a} != 'x' and ${b} != 'x')", Or((A, B))),
        ("not(${a} != 'x' or ${b} != 'x')", And((A, B))),
        ("not(not(${a} = 'x' and ${b} = 'x'))", And((A, B))),
        ("not(selected(${a}, 'x'))", Not(parse("selected(${a}, 'x')"))),
        ("not(not(selected(${a}, 'x')))", parse("selected(${a}, 'x')")),
    ],
)
def test_not_goes_to_the_leaves(condition: str, expected: object) -> None:
    """`and` and `or` change places, and brackets of one kind go away."""
    assert plain(parse(condition)) == expected


def test_leaves_come_in_order_with_what_they_ask() -> None:
    """Through `not`, `and` and `or`."""
    node = parse("not(${a} = 'x' or selected(${b}, 'y')) and regex(., 'z')")
    assert [asked(leaf).name for leaf in leaves(node)] == ["a", "b", None]
