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
        ("count-selected(${q}) = 1", None),
        ("${q} = 'a' or ${q} > 3", None),
        ("selected(${q}, 'a') and selected(${q}, 'b')", "q"),
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
        ("${q} = 'a' or ${q} = 'b'", True, True, False),
        ("${q} = 'a' and ${q} = 'b'", False, False, False),
        ("selected(${q}, 'b')", False, True, False),
    ],
)
def test_holds(condition: str, for_a: bool, for_b: bool, unanswered: bool) -> None:
    """A condition is worked out for each choice, and for no answer."""
    node = parse(condition)
    assert (holds(node, "a"), holds(node, "b"), holds(node, None)) == (for_a, for_b, unanswered)


def test_a_pattern_holds_for_no_choice() -> None:
    """Whoever asks has not asked for its `source` first."""
    with pytest.raises(ValueError, match="a pattern has no choices"):
        holds(parse("regex(${q}, 'a')"), "a")
