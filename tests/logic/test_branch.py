"""Which choices a condition holds for."""

from __future__ import annotations

import pytest

from kit_cli.logic.branch import holds, source
from kit_cli.logic.parse import parse


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("${q} = 'a' or ${q} = 'b'", "q"),
        ("not(selected(${q}, 'a'))", "q"),
        ("${q} = 'a' and ${r} = 'b'", None),
        ("${q} > 3", None),
        ("regex(${q}, 'a')", None),
    ],
)
def test_source(condition: str, expected: str | None) -> None:
    """Only a condition on the choice of one question can lead from page to page."""
    assert source(parse(condition)) == expected


@pytest.mark.parametrize(
    ("condition", "for_a", "for_b", "unanswered"),
    [
        ("${q} = 'a'", True, False, False),
        ("${q} != 'a'", False, True, True),
        ("not(selected(${q}, 'a') or ${q} = 'b')", False, False, True),
        ("${q} != 'a' and ${q} != 'b'", False, False, True),
    ],
)
def test_holds(condition: str, for_a: bool, for_b: bool, unanswered: bool) -> None:
    """A condition is worked out for each choice, and for no answer."""
    node = parse(condition)
    assert (holds(node, "a"), holds(node, "b"), holds(node, None)) == (for_a, for_b, unanswered)
