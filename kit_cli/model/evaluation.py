"""evaluation/framework.yml: theory of change, indicators, waves and the register of instruments."""

from __future__ import annotations

from typing import Annotated, Literal

from kit_cli.judging.marks import Length, Limits
from kit_cli.judging.model import Model
from kit_cli.model.base import ID, Text
from kit_cli.model.settings import OwnName
from kit_cli.model.vocabulary import SupportOrAll


class Step(Model):
    """A link of the theory of change."""

    id: ID
    title: Text
    support: SupportOrAll | None = None
    horizon: Literal["short", "medium", "long"] | None = None
    follows: list[ID] = []


class TheoryOfChange(Model):
    """From what is put in to what is hoped for, and what must hold on the way."""

    inputs: list[Step]
    activities: list[Step]
    outputs: list[Step]
    outcomes: list[Step]
    assumptions: list[Step]


class IndicatorSource(Model):
    """The form's questions, or the record, that an indicator is read from."""

    form: ID | None = None
    questions: list[str] = []
    record: Text | None = None


class Indicator(Model):
    """What shows that an output or outcome came about."""

    id: ID
    title: Text
    measures: ID
    support: SupportOrAll
    primary: bool = False
    unit: Literal["percent", "count", "mean", "change", "money"]
    baseline: Text
    target: str | None = None
    target_note: Text | None = None
    source: IndicatorSource | list[IndicatorSource]
    milestone: ID


class Wave(Model):
    """A round of forms."""

    id: ID
    title: Text | None = None
    milestone: ID | None = None
    forms: list[ID]


class Instrument(Model):
    """A set of items: where it comes from, on what terms, and whether anyone has validated it."""

    id: ID
    title: Text
    items: Annotated[int, Limits(1)]
    licence: OwnName
    validated: bool
    source: Text
    forms: list[ID]


class Framework(Model):
    """The whole of evaluation/framework.yml."""

    question: Text
    theory_of_change: TheoryOfChange
    indicators: Annotated[list[Indicator], Length(1)]
    waves: list[Wave]
    instruments: list[Instrument]
