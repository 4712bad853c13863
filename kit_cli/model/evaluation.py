"""evaluation/framework.yml: theory of change, indicators, waves and the register of instruments."""

from __future__ import annotations

from typing import Annotated, Literal

from kit_cli.judging.marks import Figures, Length, Limits, Refers
from kit_cli.judging.model import Model
from kit_cli.model.base import ID, FormID, LastingID, MilestoneID, Text
from kit_cli.model.own_names import OwnName
from kit_cli.model.vocabulary import SupportOrAll

StepID = Annotated[ID, Refers("step")]
"""A link of the theory of change, by its name."""


class Step(Model):
    """A link of the theory of change."""

    id: LastingID
    """A permanent name: lower-case letters, digits and hyphens; other files refer to it."""
    title: Text
    """The link itself, in a sentence."""
    support: SupportOrAll | None = None
    """The kind of support behind it: `all` where it is each of them."""
    horizon: Literal["short", "medium", "long"] | None = None
    """When it is to be seen: `short`, `medium` or `long` term."""
    follows: list[StepID] = []
    """The links on which it rests: their ids."""


class TheoryOfChange(Model):
    """From what is put in to what is hoped for, and what must hold on the way."""

    inputs: list[Step]
    """What is put in: people, money, time."""
    activities: list[Step]
    """What is done with it."""
    outputs: list[Step]
    """What can be counted afterwards."""
    outcomes: list[Step]
    """What changes for people, sooner or later."""
    assumptions: list[Step]
    """What has to hold on the way."""


class IndicatorSource(Model):
    """The form's questions, or the record, that an indicator is read from."""

    form: FormID | None = None
    """The form: the name of its file."""
    questions: list[str] = []
    """The form's questions: their short names, one a line."""
    record: Text | None = None
    """What else it is read from, such as a list of attendance."""


class Indicator(Model):
    """What shows that an output or outcome came about."""

    id: LastingID
    """A permanent name: lower-case letters, digits and hyphens; other files refer to it."""
    title: Text
    """What is counted or measured."""
    measures: StepID
    """The output or outcome that it shows: its id."""
    support: SupportOrAll
    """The kind of support behind it: `all` where it is each of them."""
    primary: bool = False
    """Whether it is one of the few by which the programme is judged first."""
    unit: Literal["percent", "count", "mean", "change", "money"]
    """In what it is told."""
    baseline: Text
    """How it was before."""
    target: Annotated[str, Figures()] | None = None
    """The figure to be reached."""
    target_note: Text | None = None
    """What goes with the figure, or stands in its place."""
    source: IndicatorSource | list[IndicatorSource]
    """Where it is read from: questions of a form, or a record."""
    milestone: MilestoneID
    """When it is read."""


class Wave(Model):
    """A round of forms."""

    id: LastingID
    """A permanent name: lower-case letters, digits and hyphens; other files refer to it."""
    title: Text | None = None
    """What the round is called; without it, as its milestone."""
    milestone: MilestoneID | None = None
    """The milestone at which it takes place."""
    forms: list[FormID]
    """The forms that are sent: the names of their files."""


class Instrument(Model):
    """A set of items: where it comes from, on what terms, and whether anyone has validated it."""

    id: LastingID
    """A permanent name: lower-case letters, digits and hyphens; other files refer to it."""
    title: Text
    """What the instrument is called."""
    items: Annotated[int, Limits(1)]
    """How many items it has."""
    licence: OwnName
    """On what terms it may be used."""
    validated: bool
    """Whether somebody has shown that it measures what it says."""
    source: Text
    """Where it comes from."""
    forms: list[FormID]
    """The forms that use it: the names of their files."""


class Framework(Model):
    """The whole of evaluation/framework.yml."""

    question: Text
    """What the evaluation wants to know, in one question."""
    theory_of_change: TheoryOfChange
    indicators: Annotated[list[Indicator], Length(1)]
    """What shows that something came about."""
    waves: list[Wave]
    """The rounds in which forms are sent."""
    instruments: list[Instrument]
    """The sets of items that forms use, with their licences."""
