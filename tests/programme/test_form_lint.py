"""What is wrong with a form is found, with its line and what to write instead."""

from __future__ import annotations

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from kit_cli.errors import Problem
from kit_cli.files.yaml_source import parse_yaml
from kit_cli.judging.validate import judged, validate
from kit_cli.model.form import Choice, FormFile
from kit_cli.model.tables import Processing
from kit_cli.programme.form import Form
from kit_cli.programme.form_lint import lint
from kit_cli.programme.programme import Programme

HEAD = """\
title: Sample
intro: A few words.
stage: MEN
audience: mentees
minutes: 3
data: {purpose: mentoring, basis: interest, retention: year}
questions:
"""
FIRST_LINE = HEAD.count("\n") + 1
HELP = "  - {name: help, type: select_one, choices: yesno, label: Help?}\n"
PROCESSING = judged(
    Processing,
    {
        "purposes": [{"id": "mentoring", "title": "Mentoring"}],
        "bases": [{"id": "interest", "title": "Interest"}, {"id": "explicit-consent", "title": "Consent"}],
        "retentions": [{"id": "year", "title": "A year", "after": "closing", "months": 12}],
        "recipients": [],
    },
    ("en",),
)
LISTS = {"yesno": [judged(Choice, {"name": name, "label": name.title()}, ("en",)) for name in ("yes", "no")]}


def found(questions: str, head: str = HEAD) -> list[Problem]:
    """Return the problems of a form with these questions."""
    source = parse_yaml(head + questions, Path("forms/sample.yml"))
    return lint(Form("sample", source, validate(FormFile, source, ("en",)), LISTS), PROCESSING)


def test_a_good_form_has_no_problem() -> None:
    """A condition on an earlier question's choice is fine."""
    assert found(HELP + "  - {name: what, type: multiline, label: What?, relevant: \"${help} = 'yes'\"}\n") == []


def test_real_forms_have_no_problem(programmes: dict[str, Programme]) -> None:
    """The forms of every place are right."""
    problems = [
        each
        for programme in programmes.values()
        for form in programme.forms.values()
        for each in lint(form, programme.processing)
    ]
    assert problems == []


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("name: what, type: text, label: W, relevant: \"${help} = 'sure'\"", "sure is not a choice of help"),
        ("name: what, type: text, label: W, relevant: \"${helq} = 'yes'\"", "looks at helq, which is no question"),
        ("name: what, type: text, label: W, relevant: \"${later} = 'yes'\"", "looks at later, which is asked later"),
        ("name: what, type: text, label: W, relevant: \"${what} = 'yes'\"", "looks at what, which is asked later"),
        ("name: what, type: text, label: W, relevant: \". = 'yes'\"", "cannot look at its own question"),
        ('name: what, type: text, label: W, relevant: "${help} ="', "(at character 10)"),
        ('name: what, type: text, label: W, relevant: "${help} > 3"', "compared with an integer or a rating"),
        ('name: what, type: text, label: W, relevant: "count-selected(${help}) > 3"', "for select_multiple"),
        ("name: what, type: text, label: W, constraint: \". = 'a'\"", "constraint and constraint_message go together"),
        ("name: what, type: text, label: W, constraint: \"regex(., '(')\", constraint_message: M", "is not a regular"),
        ("name: what, type: text, label: W, constraint: \"regex(., '(?=a)')\", constraint_message: M", "Google Forms"),
        ("name: what, type: text, label: W, constraint: \"${help} = 'no'\", constraint_message: M", "another question"),
        ("name: help, type: text, label: W", "the name help stands twice"),
        ("name: what, type: select_one, label: W, choices: yesmo", "yesmo is no list of _choices.yml"),
        ("name: what, type: select_one, label: W", "and nothing else, have choices"),
        ("name: what, type: text, label: W, choices: yesno", "and nothing else, have choices"),
        ("name: what, type: text, label: W, other: true", "other is for select_one"),
        ("name: abcdefghijklmnopqrst, type: select_one, label: W, choices: yesno, other: true", "has more than 20"),
        ("name: what, type: select_one, label: W, choices: [{name: a, label: A}, {name: a, label: B}]", "stands twice"),
        ("name: what, type: select_one, label: W, choices: [{name: a, label: A}, {name: b, label: A}]", "both called"),
        ("name: what, type: matrix, label: W, choices: yesno", "has rows"),
        ("name: what, type: matrix, label: W, choices: yesno, rows: [{name: help, label: H}]", "help stands twice"),
        ("name: what, type: text, label: W, low: L", "low and high are for a rating"),
        ("name: what, type: note, label: W, required: true", "no answer that could be required"),
        ("name: what, type: group, label: W", "a group, and nothing else, has questions"),
        ("name: what, type: text, label: W, purpose: fun", "fun is no purpose of processing.yml"),
        ("name: what, type: text, label: W, basis: fun", "fun is no basis of processing.yml"),
        ("name: what, type: text, label: W, retention: fun", "fun is no retention of processing.yml"),
        ("name: what, type: text, label: W, basis: explicit-consent, required: true", "nobody can be required"),
    ],
)
def test_problem(question: str, said: str, snapshot: SnapshotAssertion) -> None:
    """Each thing that cannot work is one problem, on the line of the question."""
    later = "  - {name: later, type: select_one, choices: yesno, label: Later}\n"
    problems = found(f"{HELP}  - {{{question}}}\n{later}")
    assert [(said in str(problem.what), problem.line) for problem in problems] == [(True, FIRST_LINE + 1)], problems
    assert [f"{problem.what}\n{problem.remedy}" for problem in problems] == snapshot


def test_remedy_names_the_nearest() -> None:
    """A slip of the pen is answered with what was probably meant."""
    (problem,) = found(HELP + "  - {name: what, type: text, label: W, relevant: \"${help} = 'yess'\"}\n")
    assert str(problem.remedy) == "Did you mean yes?"


def test_group_inside_group() -> None:
    """Groups have one level."""
    inner = "{name: b, type: group, label: B, questions: [{name: c, type: text, label: C}]}"
    (problem,) = found(f"  - {{name: a, type: group, label: A, questions: [{inner}]}}\n")
    assert str(problem.what) == "b is a group inside a group"


def test_linked_form_begins_with_the_code() -> None:
    """Without the pair's code two waves cannot be joined."""
    (problem,) = found(HELP, HEAD.replace("minutes: 3", "minutes: 3\nlinked: true"))
    assert (str(problem.what), problem.line) == ("a linked form begins with the question pairid", 6)


def test_rows_and_acknowledgements_can_decide() -> None:
    """A matrix's row, a tick and a rating can stand in a condition."""
    questions = (
        "  - {name: grid, type: matrix, label: G, choices: yesno, rows: [{name: row, label: R}]}\n"
        "  - {name: tick, type: acknowledge, label: T}\n"
        "  - {name: score, type: rating, label: S}\n"
        "  - {name: what, type: text, label: W,"
        " relevant: \"${row} = 'yes' and ${tick} = 'yes' and ${score} < 4\"}\n"
    )
    assert found(questions) == []
