"""forms/*.yml: questions in XLSForm's vocabulary, each with its purpose, legal basis and retention."""

from __future__ import annotations

from typing import Annotated, Literal

from kit_cli.grammar.sentence import say
from kit_cli.judging.marks import Length, Limits, Spelled
from kit_cli.judging.model import Model
from kit_cli.model.base import ID, Text
from kit_cli.model.vocabulary import Stage

_NAME = say(
    "Write small letters and digits without accents and spaces, beginning with a letter, at most 20, for example"
    " {example}.",
    example="visualarts",
)
QuestionName = Annotated[str, Spelled(r"^[a-z][a-z0-9]{0,19}$", _NAME)]
"""Fits XLSForm, Google Forms and LimeSurvey unmapped."""

QuestionType = Literal[
    "text",
    "multiline",
    "email",
    "phone",
    "url",
    "integer",
    "date",
    "select_one",
    "select_multiple",
    "matrix",
    "rating",
    "file",
    "acknowledge",
    "note",
    "group",
]


class Choice(Model):
    """One answer of a list."""

    name: QuestionName
    label: Text


class DataUse(Model):
    """Why an answer is asked, on which legal basis, and how long it is kept: ids of processing.yml."""

    purpose: ID
    basis: ID
    retention: ID


class Question(Model):
    """One question, or a group of them."""

    name: QuestionName
    type: QuestionType
    label: Text
    hint: Text | None = None
    required: bool = False
    relevant: str | None = None
    constraint: str | None = None
    constraint_message: Text | None = None
    choices: str | list[Choice] | None = None
    other: bool = False
    rows: list[Choice] | None = None
    low: Text | None = None
    high: Text | None = None
    appearance: Literal["likert", "minimal", "horizontal"] | None = None
    purpose: ID | None = None
    basis: ID | None = None
    retention: ID | None = None
    questions: list[Question] = []


class FormFile(Model):
    """The whole of one form's file."""

    title: Text
    intro: Text
    stage: Stage
    audience: Literal["applicants", "mentors", "mentees", "both", "participants", "anyone"]
    milestone: ID | None = None
    minutes: Annotated[int, Limits(1, 240)]
    linked: bool = False
    data: DataUse
    questions: Annotated[list[Question], Length(1)]
