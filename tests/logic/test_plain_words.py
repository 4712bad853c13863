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
    "mail": Asked("10", "email", {}),
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
        ("not(regex(${name}, '^A'))", "Only if your answer to question 9 does not have the form ^A."),
        ("${mail} = 'x'", "Only if you answered “x” to question 10."),
        ("${score} = 3", "Only if your answer to question 7 is 3."),
        ("${score} != 3", "Only if your answer to question 7 is not 3."),
        ("${score} >= 2.5", "Only if your answer to question 7 is at least 2.5."),
        ("${score} <= 3", "Only if your answer to question 7 is at most 3."),
        ("not(${agree} = 'yes')", "Only if you did not tick question 8."),
        ("${agree} != 'yes'", "Only if you did not tick question 8."),
        ("${help} = 'gone'", "Only if you answered “gone” to question 4."),
        ("${topics} = 'team' or ${topics} = 'money'", "Only if you ticked “Teams” or “Money” in question 6."),
        (
            "not(selected(${topics}, 'team') or selected(${topics}, 'money'))",
            "Only if you did not tick “Teams” or “Money” in question 6.",
        ),
        (
            "selected(${topics}, 'team') and selected(${topics}, 'money')",
            "Only if you ticked “Teams” in question 6 and you ticked “Money” in question 6.",
        ),
        (
            "${help} != 'yes' or ${help} != 'no'",
            "Only if you did not answer “Yes” to question 4 or you did not answer “No” to question 4.",
        ),
        (
            "${help} = 'yes' or ${help} = 'no' or ${call} = 'yes'",
            "Only if you answered “Yes” or “No” to question 4 or you answered “Yes” to question 5.",
        ),
        (
            "${help} = 'yes' or ${call} = 'yes' or ${help} = 'no'",
            "Only if you answered “Yes” to question 4, you answered “Yes” to question 5 "
            "or you answered “No” to question 4.",
        ),
        (
            "${help} = 'yes' or ${score} > 3 or ${help} = 'no'",
            "Only if you answered “Yes” to question 4, your answer to question 7 is more than 3 "
            "or you answered “No” to question 4.",
        ),
        (
            "(${help} = 'yes' or ${help} = 'no') and ${score} > 3",
            "Only if you answered “Yes” or “No” to question 4 and your answer to question 7 is more than 3.",
        ),
        (
            "(${help} = 'yes' and ${score} > 3) or ${call} = 'yes'",
            "Only if (you answered “Yes” to question 4 and your answer to question 7 is more than 3) "
            "or you answered “Yes” to question 5.",
        ),
    ],
)
def test_words(condition: str, words: str) -> None:
    """Each condition is a sentence that a person can follow on paper."""
    assert only_if(parse(condition), ASKED, "en") == words


def test_labels_are_literal() -> None:
    """A label with braces is said as it is."""
    asked = {"q": Asked("1", "select_one", {"a": "{number} {0} %s"})}
    assert only_if(parse("${q} = 'a'"), asked, "en") == "Only if you answered “{number} {0} %s” to question 1."


def test_its_own_question_is_asked_by_a_dot() -> None:
    """As a constraint does."""
    assert only_if(parse(". > 3"), {".": Asked("2", "integer", {})}, "en") == (
        "Only if your answer to question 2 is more than 3."
    )


def test_words_are_those_of_the_language() -> None:
    """Quotes and lists too."""
    assert only_if(parse("${help} = 'yes' or ${help} = 'no'"), ASKED, "sv") == (
        "Bara om du svarade ”Yes” eller ”No” på fråga 4."
    )
