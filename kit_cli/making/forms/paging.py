"""The pages of an online form: its groups, and for the questions between them what a person would put on one page.

KoBo and ODK keep an answer under the path of its question. So a question stays on the page on which the online form has
been told it, and a form that has been told its questions without a page is one long page.
"""

from __future__ import annotations

from collections.abc import Mapping

from kit_cli.making.forms.form_state import FormState
from kit_cli.model.form import Question
from kit_cli.programme.form import Form

AT_ONCE = 16
"""The answers of a page: about four screens of a telephone, where each row of a matrix is an answer."""


def pages(form: Form, told: FormState | None) -> dict[str, str]:
    """Return the name of the page of each question outside a group; none where the form is one long page."""
    before = told.pages if told else {}
    questions = form.file.questions
    outside = told is not None and any(_outside(question, told) for question in questions)
    many = any(question.type == "group" for question in questions) or sum(map(_answers, questions)) > AT_ONCE
    if not before and (outside or not many):
        return {}
    found: dict[str, str] = {}
    page, answers = "", 0
    for question in questions:
        if question.type == "group":
            page = ""
            continue
        known, used = before.get(question.name, ""), set(found.values())
        if known and known not in used:
            page, answers = known, 0
        elif not page or (not before and answers + _answers(question) > AT_ONCE):
            page, answers = _free(f"page_{question.name}", used | set(before.values())), 0
        found[question.name] = page
        answers += _answers(question)
    return found


def paged(form: Form, pages_of: Mapping[str, str]) -> bool:
    """Say whether each question of a form stands on a page."""
    return all(question.type == "group" or question.name in pages_of for question in form.file.questions)


def _answers(question: Question) -> int:
    return len(question.rows or (1,))


def _outside(question: Question, told: FormState) -> bool:
    """Say whether a question stands outside a group now and stood so before; a matrix is a group of its rows."""
    names = [row.name for row in question.rows or ()] or [question.name]
    return question.type != "group" and any(
        name in told.questions and told.questions[name].group in ("", question.name) for name in names
    )


def _free(name: str, taken: set[str]) -> str:
    """Return a name that no page has; no question can have it, for it holds an underscore."""
    while name in taken:
        name += "_"
    return name
