"""Conditions in plain words."""

from __future__ import annotations

import pytest

from kit_cli.logic.parse import parse
from kit_cli.logic.plain_words import Asked, only_if

YES_NO = {"yes": "Yes", "no": "No", "maybe": "Perhaps"}
ASKED = {
    "help": Asked("4", "select_one", YES_NO),
    "call": Asked("5", "select_one", YES_NO),
    "topics": Asked("6", "select_multiple", {"team": "Teams", "money": "Money"}),
    "score": Asked("7", "rating", {}),
    "agree": Asked("8", "acknowledge", {}),
    "name": Asked("9", "text", {}),
}


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        ("${help} = 'yes'", "Only if you answered “Yes” to question 4."),
        ("${help} != 'yes'", "Only if you did not answer “Yes” to question 4."),
        ("${help} = 'yes' or ${help} = 'maybe'", "Only if you answered “Yes” or “Perhaps” to question 4."),
        ("not(${help} = 'yes' or ${help} = 'maybe')", "Only if you did not answer “Yes” or “Perhaps” to question 4."),
        (
            "${help} = 'yes' and ${call} = 'no'",
            "Only if you answered “Yes” to question 4 and you answered “No” to question 5.",
        ),
        (
            "${help} = 'yes' and (${call} = 'no' or ${score} < 3)",
            "Only if you answered “Yes” to question 4 and "
            "(you answered “No” to question 5 or your answer to question 7 is less than 3).",
        ),
        ("selected(${topics}, 'team')", "Only if you ticked “Teams” in question 6."),
        ("not(selected(${topics}, 'team'))", "Only if you did not tick “Teams” in question 6."),
        ("count-selected(${topics}) >= 2", "Only if the number of answers ticked in question 6 is at least 2."),
        ("not(${score} > 6)", "Only if your answer to question 7 is at most 6."),
        ("${agree} = 'yes'", "Only if you ticked question 8."),
        ("string-length(${name}) > 3", "Only if the number of characters in question 9 is more than 3."),
        ("regex(${name}, '^A')", "Only if your answer to question 9 has the form ^A."),
    ],
)
def test_words(condition: str, words: str) -> None:
    """Each condition is a sentence that a person can follow on paper."""
    assert only_if(parse(condition), ASKED, "en") == words


def test_labels_are_literal() -> None:
    """A label with braces is said as it is."""
    asked = {"q": Asked("1", "select_one", {"a": "{number} {0} %s"})}
    assert only_if(parse("${q} = 'a'"), asked, "en") == "Only if you answered “{number} {0} %s” to question 1."
