"""Conditions are read into trees, and errors name the position."""

from __future__ import annotations

import pytest

from kit_cli.logic.nodes import And, Answer, Compare, Matches, Measure, Not, Or, Selected, plain
from kit_cli.logic.parse import MAX_CHARACTERS, LogicError, parse

HELP = Compare(Measure(Answer("help")), "=", "yes")


def test_comparison() -> None:
    """A question is compared with a choice."""
    assert parse("${help} = 'yes'") == HELP


def test_quotes() -> None:
    """Either kind of quotes holds the other."""
    assert parse('${help} = "it\'s"') == Compare(Measure(Answer("help")), "=", "it's")


def test_and_binds_closer_than_or() -> None:
    """`a or b and c` is `a or (b and c)`."""
    assert parse("${a} = 'x' or ${b} = 'x' and ${c} = 'x'") == Or(
        (parse("${a} = 'x'"), And((parse("${b} = 'x'"), parse("${c} = 'x'"))))
    )


def test_brackets() -> None:
    """Brackets come first."""
    assert isinstance(parse("(${a} = 'x' or ${b} = 'x') and ${c} = 'x'"), And)


def test_numbers() -> None:
    """Whole numbers stay whole, and a number may be negative or have decimals."""
    assert parse(". >= -1 and . <= 2.5") == And(
        (Compare(Measure(Answer(None)), ">=", -1), Compare(Measure(Answer(None)), "<=", 2.5))
    )


def test_functions() -> None:
    """All five functions are known."""
    assert parse("not(selected(${q}, 'a'))") == Not(Selected(Answer("q"), "a"))
    assert parse("count-selected(.) <= 3") == Compare(Measure(Answer(None), "count"), "<=", 3)
    assert parse("string-length(.) < 9") == Compare(Measure(Answer(None), "length"), "<", 9)
    assert parse("regex(., '^[A-Z]{2}$')") == Matches(Answer(None), "^[A-Z]{2}$")


@pytest.mark.parametrize(
    ("text", "position", "said"),
    [
        ("", 1, "is expected"),
        ("${help} = ", 11, "a number or a text"),
        ("${help} = 'yes' ${b} = 'no'", 17, "“and”, “or” or the end"),
        ("${help} == 'yes'", 10, "a number or a text"),
        ("help = 'yes'", 1, "a question such as ${name}"),
        ("${help} < 'yes'", 11, "without quotes"),
        ("${help} = 'yes", 11, "not understood"),
        ("(${help} = 'yes'", 17, ") is expected"),
        ("today() > 3", 1, "a question such as"),
        ("selected(${help}, yes)", 19, "a text in quotes"),
        ("count-selected(.) = 'x'", 21, "without quotes"),
        ("${Help} = 'x'", 1, "not understood"),
    ],
)
def test_errors_name_the_position(text: str, position: int, said: str) -> None:
    """What cannot be read is refused at its own character."""
    with pytest.raises(LogicError, match=r"at character \d+") as caught:
        parse(text)
    assert (caught.value.position, said in str(caught.value)) == (position, True)


def test_long_and_deep_conditions_are_refused() -> None:
    """Neither length nor depth can be used against the reader."""
    with pytest.raises(LogicError, match="at most"):
        parse("(" * (MAX_CHARACTERS + 1))
    with pytest.raises(LogicError, match="nested too deeply"):
        parse("(" * 100)


def test_plain_turns_not_inside_out() -> None:
    """`not` goes to the leaves, and brackets of the same kind go away."""
    assert plain(parse("${a} = 'x' and not(${b} != 'y' or ${c} > 2)")) == And(
        (parse("${a} = 'x'"), parse("${b} = 'y'"), parse("${c} <= 2"))
    )
