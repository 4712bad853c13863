"""forms/*.yml: questions in XLSForm's vocabulary, each with its purpose, legal basis and retention."""

from __future__ import annotations

from typing import Annotated, Literal

from kit_cli.grammar.sentence import say
from kit_cli.judging.marks import Lasting, Length, Limits, Refers, Spelled
from kit_cli.judging.model import Model
from kit_cli.model.base import BasisID, MilestoneID, PurposeID, RetentionID, Text
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


LastingName = Annotated[QuestionName, Lasting(say("Answers that have come in are kept under this name."))]
"""The same, of a question or an answer that people have been asked."""


class Choice(Model):
    """One answer of a list."""

    name: LastingName
    """A short name for the column of answers: small letters and digits."""
    label: Text
    """What people read beside the box."""


ChoiceLists = dict[str, list[Choice]]
"""The whole of forms/_choices.yml."""


class DataUse(Model):
    """Why an answer is asked, on which legal basis, and how long it is kept: ids of processing.yml."""

    purpose: PurposeID
    """Why it is asked; an id of `processing.yml`."""
    basis: BasisID
    """The legal basis; an id of `processing.yml`."""
    retention: RetentionID
    """How long answers are kept; an id of `processing.yml`."""


class Question(Model):
    """One question, or a group of them."""

    name: LastingName
    """A short name for the column of answers; it stays when the wording changes."""
    type: QuestionType
    """How it is answered; `note` only says something, `group` holds other questions."""
    label: Text
    """The question, as people read it."""
    hint: Text | None = None
    """A line of help below the question."""
    required: bool = False
    """Whether the form cannot be sent without an answer."""
    relevant: str | None = None
    """When it is asked: a condition on an earlier answer."""
    constraint: str | None = None
    """What an answer has to be like; a dot stands for the answer."""
    constraint_message: Text | None = None
    """What is said to whoever answers otherwise."""
    choices: Annotated[str, Refers("choices")] | list[Choice] | None = None
    """The answers to choose from; or the name of a list of `forms/_choices.yml`."""
    other: bool = False
    """Whether people can write an answer of their own as well."""
    rows: list[Choice] | None = None
    """The lines of a matrix, each answered from the same choices."""
    low: Text | None = None
    """What the lowest figure of a scale means."""
    high: Text | None = None
    """What the highest figure of a scale means."""
    appearance: Literal["likert", "minimal", "horizontal"] | None = None
    """How the choices are laid out."""
    purpose: PurposeID | None = None
    """Why it is asked; an id of `processing.yml`."""
    basis: BasisID | None = None
    """The legal basis; an id of `processing.yml`."""
    retention: RetentionID | None = None
    """How long answers are kept; an id of `processing.yml`."""
    questions: list[Question] = []
    """The questions of a group."""


class FormFile(Model):
    """The whole of one form's file."""

    title: Text
    """The heading that people see above the form."""
    intro: Text
    """What the form is for, and what becomes of the answers."""
    stage: Stage
    """The stage of the method to which it belongs."""
    audience: Literal["applicants", "mentors", "mentees", "both", "participants", "anyone"]
    """Who fills it."""
    milestone: MilestoneID | None = None
    """The milestone at which it is sent."""
    minutes: Annotated[int, Limits(1, 240)]
    """How long it takes to fill, in minutes; people are told."""
    linked: bool = False
    """Whether a code of the person's own links answers before and after."""
    data: DataUse
    questions: Annotated[list[Question], Length(1)]
    """The questions, in the order in which they are asked."""
