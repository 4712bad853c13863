"""Conditions that can be read and make no sense: what is wrong, and what to write instead."""

from __future__ import annotations

import pytest
from syrupy.assertion import SnapshotAssertion

from kit_cli.logic.lint import Subject, constraint_findings, relevant_findings

EARLIER = {
    "help": Subject("select_one", ("yes", "no")),
    "topics": Subject("select_multiple", ("team", "money")),
    "agree": Subject("acknowledge", ("yes",)),
    "name": Subject("text"),
    "story": Subject("multiline"),
    "mail": Subject("email"),
    "call": Subject("phone"),
    "site": Subject("url"),
    "age": Subject("integer"),
    "score": Subject("rating"),
    "born": Subject("date"),
    "paper": Subject("file"),
}
LATER = ("later",)


def found(text: str) -> list[str]:
    """Return what is wrong with a `relevant`."""
    return [str(what) for what, _ in relevant_findings(text, EARLIER, LATER)]


@pytest.mark.parametrize(
    ("template", "fits", "why"),
    [
        ("${%s} = 3", ("age", "score"), "a number is compared with an integer or a rating"),
        ("count-selected(${%s}) > 1", ("topics",), "count-selected() is for select_multiple"),
        ("string-length(${%s}) > 1", ("name", "story", "mail", "call", "site"), "string-length() is for texts"),
        ("regex(${%s}, 'a')", ("name", "story", "mail", "call", "site"), "regex() is for texts"),
    ],
)
@pytest.mark.parametrize("name", EARLIER)
def test_each_test_fits_some_types(template: str, fits: tuple[str, ...], why: str, name: str) -> None:
    """And says of every other which ones it fits."""
    faults = list(relevant_findings(template % name, EARLIER, LATER))
    if name in fits:
        assert faults == []
    else:
        types = ", ".join(dict.fromkeys(EARLIER[each].type for each in fits))
        assert [(str(what), str(remedy)) for what, remedy in faults] == [
            (f"{why}, and {name} is of type {EARLIER[name].type}", f"It works with {types}.")
        ]


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("${help} = 'yes'", []),
        ("${help} != 'maybe'", ["maybe is not a choice of help"]),
        ("${topics} = 'money'", []),
        ("${topics} = 'monye'", ["monye is not a choice of topics"]),
        ("${agree} = 'yes'", []),
        ("${agree} = 'no'", ["no is not a choice of agree"]),
        ("${name} = 'anything'", []),
        ("${age} = 'x'", ["a text is compared with texts and choices, and age is of type integer"]),
        ("selected(${help}, 'no')", []),
        ("selected(${help}, 'x')", ["x is not a choice of help"]),
        ("selected(${topics}, 'team')", []),
        ("selected(${agree}, 'yes')", ["selected() is for lists of choices, and agree is of type acknowledge"]),
        ("selected(${name}, 'x')", ["selected() is for lists of choices, and name is of type text"]),
        ("${later} = 'x'", ["relevant looks at later, which is asked later"]),
        ("${helq} = 'x'", ["relevant looks at helq, which is no question of this form"]),
        (". = 'x'", ["relevant cannot look at its own question (.)"]),
        ("${help} = 'x' or not(${agree} = 'y')", ["x is not a choice of help", "y is not a choice of agree"]),
        ("${help} =", ["relevant cannot be read: a number or a text in quotes is expected here (at character 10)"]),
    ],
)
def test_what_is_compared_exists(condition: str, expected: list[str]) -> None:
    """The question, asked before, and the choice on its list; each fault of a condition is told."""
    assert found(condition) == expected


@pytest.mark.parametrize(
    ("condition", "remedy"),
    [
        ("${helq} = 'x'", "Did you mean help?"),
        ("${help} = 'yess'", "Did you mean yes?"),
        ("${help} = 'x'", "Known: no, yes."),
        ("${later} = 'x'", "Move that question before this one."),
        (". = 'x'", "Name an earlier one: ${name}."),
        ("${help} =", "For example: ${needhelp} = 'yes'"),
        ("regex(${name}, '(')", "For example: '^[A-Z]{2}[0-9]{2}$'"),
        ("regex(${name}, '(?=a)')", "Write it without them."),
    ],
)
def test_what_to_write_instead_is_told(condition: str, remedy: str) -> None:
    """The nearest of the questions asked before and of the choices, or an example."""
    assert [str(each) for _, each in relevant_findings(condition, EARLIER, LATER)] == [remedy]


@pytest.mark.parametrize(
    ("subject", "condition", "expected"),
    [
        (Subject("integer"), ". >= 0 and . <= 60", []),
        (
            Subject("text"),
            ". >= 0",
            ["a number is compared with an integer or a rating, and this question is of type text"],
        ),
        (
            Subject("select_multiple", ("a",)),
            "count-selected(.) <= 3 and selected(., 'b')",
            ["b is not a choice of this question"],
        ),
        (Subject("text"), "${help} = 'yes'", ["constraint looks at another question"]),
        (
            Subject("text"),
            ". =",
            ["constraint cannot be read: a number or a text in quotes is expected here (at character 4)"],
        ),
    ],
)
def test_a_constraint_is_about_its_own_answer(subject: Subject, condition: str, expected: list[str]) -> None:
    """Which a dot stands for."""
    assert [str(what) for what, _ in constraint_findings(condition, subject)] == expected


@pytest.mark.parametrize(
    ("condition", "remedy"),
    [
        ("${help} = 'yes'", "In a constraint a dot stands for the answer itself."),
        (". =", "For example: . >= 0 and . <= 60"),
    ],
)
def test_what_to_write_instead_in_a_constraint(condition: str, remedy: str) -> None:
    """It has examples of its own."""
    assert [str(each) for _, each in constraint_findings(condition, Subject("text"))] == [remedy]


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("^[A-Z]{2}[0-9]{2}$", None),
        (r"a\.b", None),
        (r"\\0", None),
        ("(", "is not a regular expression"),
        ("(?=a)", "which Google Forms does not know"),
        (r"(a)\1", "which Google Forms does not know"),
        (r"(a)\9", "is not a regular expression"),
        ("(?P<n>a)", "which Google Forms does not know"),
    ],
)
def test_a_pattern_works_everywhere(pattern: str, said: str | None, snapshot: SnapshotAssertion) -> None:
    """It is a regular expression, and one that Google's own reader understands; one fault is told once."""
    faults = [f"{what}\n{remedy}" for what, remedy in constraint_findings(f"regex(., '{pattern}')", Subject("text"))]
    assert len(faults) == (said is not None)
    assert said is None or said in str(faults[0])
    assert faults == snapshot
