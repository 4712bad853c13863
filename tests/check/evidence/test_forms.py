"""Forms: what each lacks, and on which line of its file."""

from __future__ import annotations

from typing import Any

import pytest

from kit_cli.check.evidence.forms import lacks_of_form
from kit_cli.check.reading import Reading
from kit_cli.errors import Problem
from kit_cli.method.evidence.kinds import FormEvidence
from kit_cli.model.form import Choice
from kit_cli.programme.form import Form
from kit_cli.programme.programme import Programme, UnreadableError
from tests.helpers.programmes import FOLDER, english, form, programme

YES_NO = {"yesno": [english(Choice, {"name": name, "label": name}) for name in ("yes", "no")]}
CONSENT = """\
data: {purpose: research, basis: consent, retention: year}
linked: true
questions:
  - {name: agree, type: select_one, choices: yesno, label: Agree?, required: true}
  - {name: why, type: text, label: Why?, basis: interest}
  - name: more
    type: group
    label: More
    questions:
      - {name: inner, type: text, label: Inner?}
      - {name: last, type: text, label: Last?, purpose: fun, retention: decade}
"""
FORMS = [form("consent", CONSENT, **YES_NO)]


def found(forms: list[Form], **asked: Any) -> list[tuple[str, int]]:
    """Return what forms lack, each with its line."""
    made = programme({"forms/_choices.yml": ""}, forms=forms)
    lacking = list(lacks_of_form(FormEvidence(**{"form": "consent", **asked}), Reading(made)))
    assert all(each.file.startswith("forms/") and str(each.remedy) for each in lacking)
    return [(str(each.what), each.line) for each in lacking]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({}, []),
        ({"form": "leave"}, [("the form leave is missing", 1)]),
        ({"questions": ["agree", "inner"]}, []),
        ({"questions": "gone"}, [("the question gone is missing", 8)]),
        (
            {"questions": ["gone", "agree", "why"], "required": True},
            [("the question gone is missing", 8), ("the question why need not be answered", 10)],
        ),
        ({"questions": "agree", "required": True}, []),
        ({"questions": "why", "required": True}, [("the question why need not be answered", 10)]),
        ({"questions": "inner", "required": True}, [("the question inner need not be answered", 15)]),
        ({"questions": "last", "required": True}, [("the question last need not be answered", 16)]),
        ({"lacks": ["gone", "why"]}, [("the question why must not be asked here", 10)]),
        ({"linked": True}, []),
        ({"linked": False}, [("linked is true", 8)]),
        ({"purpose": "research", "basis": "consent", "retention": "year"}, []),
        ({"purpose": "fun"}, [("the purpose of consent is research", 8)]),
        ({"basis": "interest", "questions": "why"}, []),
        ({"basis": "consent", "questions": ["why", "agree"]}, [("the basis of why is interest", 10)]),
        ({"retention": "year", "questions": "last"}, [("the retention of last is decade", 16)]),
        ({"purpose": "research", "questions": "agree"}, []),
        ({"states": ["purpose", "basis", "retention"]}, []),
    ],
)
def test_what_a_form_lacks(asked: dict[str, Any], expected: list[tuple[str, int]]) -> None:
    """Itself, its questions, those it must not ask, and what the data are used for: a question's own word first."""
    assert found(FORMS, **asked) == expected


def test_every_form_is_every_form() -> None:
    """Each by its own file."""
    assert found(
        [*FORMS, form("leave", "questions:\n  - {name: q, type: text, label: Q}\n")], form="every form", basis="consent"
    ) == [("the basis of leave is interest", 7)]


@pytest.mark.parametrize(
    ("question", "same"),
    [
        ("name: agree, type: select_one, choices: yesno, label: Agree?", True),
        ("name: agree, type: select_one, choices: yesno, label: Agree?, required: true", True),
        ("name: agree, type: select_one, choices: yesno, label: Do you agree?", False),
        ("name: agree, type: select_multiple, choices: yesno, label: Agree?", False),
        ("name: agree, type: select_one, choices: [{name: yes, label: yes}], label: Agree?", False),
        ("name: agree, type: matrix, choices: yesno, label: Agree?, rows: [{name: r, label: R}]", False),
        ("name: other, type: select_one, choices: yesno, label: Agree?", False),
    ],
)
def test_a_question_is_the_one_of_another_form(question: str, same: bool) -> None:
    """In the same words, with the same answers."""
    other = form("before", f"questions:\n  - {{{question}}}\n", **YES_NO)
    expected = [] if same else [("the question agree is not the one of before", 9)]
    assert found([*FORMS, other], questions="agree", same_as="before") == expected


def test_there_is_no_other_form() -> None:
    """Then no question is its."""
    assert found(FORMS, questions="agree", same_as="before") == [("the question agree is not the one of before", 9)]


@pytest.mark.parametrize(("name", "same_as"), [("broken", None), ("consent", "broken"), ("every form", None)])
def test_a_broken_form_is_not_a_missing_one(name: str, same_as: str | None) -> None:
    """What cannot be read is said instead of a finding."""
    made = programme(forms=FORMS, problems=[Problem("bad", file=FOLDER / "forms" / "broken.yml")])
    with pytest.raises(UnreadableError, match="bad"):
        list(lacks_of_form(FormEvidence(form=name, same_as=same_as), Reading(made)))


def test_without_the_shared_lists_no_questions_can_be_compared() -> None:
    """They would differ by what is missing in both."""
    made: Programme = programme(forms=[*FORMS, form("before", CONSENT)])
    with pytest.raises(UnreadableError):
        list(lacks_of_form(FormEvidence(form="consent", questions=["agree"], same_as="before"), Reading(made)))
