"""Forms: what each lacks, and on which line of its file."""

from __future__ import annotations

from typing import Any

import pytest

from kit_cli.check.evidence.forms import lacks_of_form
from kit_cli.check.reading import Reading
from kit_cli.errors import Problem
from kit_cli.grammar.sentence import say
from kit_cli.judging.validate import judged
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
LEAVE = form("leave-open", "questions:\n  - {name: q, type: text, label: Q}\n")


def found(forms: list[Form], **asked: Any) -> list[tuple[str, str, int]]:
    """Return what forms lack, what to do, and the line."""
    made = programme({"forms/_choices.yml": ""}, forms=forms)
    lacking = list(lacks_of_form(judged(FormEvidence, {"form": "consent", **asked}), Reading(made)))
    assert all(each.file.startswith("forms/") for each in lacking)
    return [(str(each.what), str(each.remedy), each.line) for each in lacking]


@pytest.mark.parametrize(
    ("asked", "what", "remedy", "line"),
    [
        ({"form": "leave"}, "the form leave is missing", "Take it from a new programme.", 1),
        ({"questions": "gone"}, "the question gone is missing", "Add it again, under this name.", 8),
        ({"questions": "why", "required": True}, "the question why need not be answered", "Write required: true.", 10),
        (
            {"questions": "inner", "required": True},
            "the question inner need not be answered",
            "Write required: true.",
            15,
        ),
        (
            {"questions": "last", "required": True},
            "the question last need not be answered",
            "Write required: true.",
            16,
        ),
        ({"lacks": ["gone", "why"]}, "the question why must not be asked here", "Take it out.", 10),
        ({"linked": False}, "linked is true", "Write linked: false.", 8),
        ({"form": "leave-open", "linked": True}, "linked is false", "Write linked: true.", 7),
        ({"purpose": "fun"}, "the purpose of consent is research", "It must be fun.", 8),
        (
            {"basis": "consent", "questions": ["why", "agree"]},
            "the basis of why is interest",
            "It must be consent.",
            10,
        ),
        ({"retention": "year", "questions": "last"}, "the retention of last is decade", "It must be year.", 16),
    ],
)
def test_what_a_form_lacks(asked: dict[str, Any], what: str, remedy: str, line: int) -> None:
    """Itself, its questions, those it must not ask, and what the data are used for: a question's own word first."""
    assert found([*FORMS, LEAVE], **asked) == [(what, remedy, line)]


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"questions": ["agree", "inner"]},
        {"questions": "agree", "required": True},
        {"lacks": "gone"},
        {"linked": True},
        {"form": "leave-open", "linked": False},
        {"purpose": "research", "basis": "consent", "retention": "year"},
        {"basis": "interest", "questions": "why"},
        {"purpose": "research", "questions": "agree"},
        {"states": ["purpose", "basis", "retention"]},
    ],
    ids=str,
)
def test_a_form_as_it_should_be(asked: dict[str, Any]) -> None:
    """What is not asked of it is its own affair."""
    assert found([*FORMS, LEAVE], **asked) == []


def test_one_question_does_not_hide_the_next() -> None:
    """Each that is asked for is looked at."""
    told = found(FORMS, questions=["gone", "agree", "why"], required=True)
    assert [what for what, _, _ in told] == ["the question gone is missing", "the question why need not be answered"]


def test_every_form_is_every_form() -> None:
    """Each by its own file."""
    told = found([*FORMS, LEAVE], form="every form", basis="consent")
    assert told == [("the basis of leave-open is interest", "It must be consent.", 7)]


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
    expected = [] if same else [("the question agree is not the one of before", "Use the same words in both.", 9)]
    assert found([*FORMS, other], questions="agree", same_as="before") == expected


def test_there_is_no_other_form() -> None:
    """Then no question is its."""
    ((what, _, line),) = found(FORMS, questions="agree", same_as="before")
    assert (what, line) == ("the question agree is not the one of before", 9)


@pytest.mark.parametrize(("name", "same_as"), [("broken", None), ("consent", "broken"), ("every form", None)])
def test_a_broken_form_is_not_a_missing_one(name: str, same_as: str | None) -> None:
    """What cannot be read is said instead of a finding."""
    made = programme(forms=FORMS, problems=[Problem(say("bad"), file=FOLDER / "forms" / "broken.yml")])
    with pytest.raises(UnreadableError, match="bad"):
        list(lacks_of_form(FormEvidence(form=name, same_as=same_as), Reading(made)))


def test_without_the_shared_lists_no_questions_can_be_compared() -> None:
    """They would differ by what is missing in both."""
    made: Programme = programme(forms=[*FORMS, form("before", CONSENT)])
    with pytest.raises(UnreadableError):
        list(lacks_of_form(FormEvidence(form="consent", questions=["agree"], same_as="before"), Reading(made)))
