"""Conditions are read into trees, and errors name the position."""

from __future__ import annotations

import pytest
from syrupy.assertion import SnapshotAssertion

from kit_cli.logic.nodes import And, Answer, Compare, Matches, Measure, Not, Or, Selected
from kit_cli.logic.parse import LogicError, parse

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


@pytest.mark.parametrize(
    ("text", "number"),
    [("3", 3), ("-3", -3), ("3.0", 3), ("0.5", 0.5), ("123456789", 123456789), ("1.234567", 1.234567)],
)
def test_a_number_is_whole_where_it_can_be(text: str, number: float) -> None:
    """So that it is said as people write it."""
    node = parse(f"${{q}} = {text}")
    assert isinstance(node, Compare)
    assert (node.right, type(node.right)) == (number, type(number))


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
        ("  ${help} = 'x'  ?!", 18, "? is not understood here"),
        ("${a} = 'x' then ${b} = 'x'", 12, "“and”, “or” or the end"),
        ("'selected'(${a}, 'x')", 1, "a question such as"),
        ("${a} = 'x' 'and' ${b} = 'x'", 12, "“and”, “or” or the end"),
        ("${help} 'x'", 9, "one of = != < <= > >= is expected"),
        ("${help} )", 9, "one of = != < <= > >= is expected"),
        ("${help} and", 9, "one of = != < <= > >= is expected"),
        ("${help} ,", 9, "one of = != < <= > >= is expected"),
        ("${a} = 'x' or", 14, "a question such as"),
        ("${a} = 'x' and", 15, "a question such as"),
        ("not ${a} = 'x'", 5, "( is expected"),
        ("not(${a} = 'x'", 15, ") is expected"),
        ("selected(${a} 'x')", 15, ", is expected"),
        ("selected(${a}( 'x')", 14, ", is expected"),
        ("selected,${a}, 'x')", 9, "( is expected"),
        ("selected(${a}, 'x',", 19, ") is expected"),
        ("not)${a} = 'x')", 4, "( is expected"),
        ("(${a} = 'x',", 12, ") is expected"),
        ("count-selected,${a}) > 1", 15, "( is expected"),
        ("count-selected(${a}, > 1", 20, ") is expected"),
        ("selected(${a}, 'x'", 19, ") is expected"),
        ("selected('x', 'x')", 10, "a question such as"),
        ("regex(${a}, 3)", 13, "a text in quotes"),
        ("count-selected ${a} > 1", 16, "( is expected"),
        ("count-selected(${a} > 1", 21, ") is expected"),
        ("string-length('x') > 1", 15, "a question such as"),
        ("${a} = ${b}", 8, "a number or a text in quotes"),
        ("${a} >= 'x'", 9, "without quotes"),
        ("string-length(.) != 'x'", 21, "without quotes"),
        ("${abcdefghijklmnopqrstu} = 'x'", 1, "not understood"),
        ("${a} = 1234567890", 17, "“and”, “or” or the end"),
    ],
)
def test_errors_name_the_position(text: str, position: int, said: str, snapshot: SnapshotAssertion) -> None:
    """What cannot be read is refused at its own character."""
    with pytest.raises(LogicError, match=r"at character \d+") as caught:
        parse(text)
    assert (caught.value.position, said in str(caught.value)) == (position, True)
    assert str(caught.value) == snapshot


@pytest.mark.parametrize("text", ["${a} = 'x' ?", "a = 'x'"])
def test_what_is_known_is_told(text: str) -> None:
    """Every sign and every function."""
    with pytest.raises(LogicError) as caught:
        parse(text)
    for known in (
        "= != < <= > >=",
        "and",
        "or",
        "not()",
        "selected()",
        "count-selected()",
        "string-length()",
        "regex()",
    ):
        assert known in str(caught.value)


def test_a_condition_has_at_most_500_characters() -> None:
    """No condition that a person can follow is longer."""
    assert parse("${a} = 'x'".rjust(500)) == parse("${a} = 'x'")
    with pytest.raises(LogicError, match="a condition has at most 500 characters") as caught:
        parse("${a} = 'x'".rjust(501))
    assert caught.value.position == 501


@pytest.mark.parametrize(("depth", "fits"), [(20, True), (21, False)])
@pytest.mark.parametrize("opening", ["(", "not("])
def test_brackets_have_at_most_20_levels(opening: str, depth: int, fits: bool) -> None:
    """Depth cannot be used against the reader."""
    text = f"{opening * depth}${{a}} = 'x'{')' * depth}"
    if fits:
        assert parse(text)
    else:
        with pytest.raises(LogicError) as caught:
            parse(text)
        at = len(opening) * depth + 1
        assert (caught.value.position, str(caught.value)) == (
            at,
            f"the brackets are nested too deeply (at character {at})",
        )
