"""budget.yml, risks.yml and processing.yml."""

from __future__ import annotations

from typing import Annotated, Literal

from kit_cli.judging.marks import Beside, Length, Limits
from kit_cli.judging.model import Model
from kit_cli.model.base import ID, CurrencyCode, Role, Text
from kit_cli.model.vocabulary import CostKind, Stage

Amount = Annotated[float, Limits(0, 1e9)]
Money = Annotated[float, Limits(0, 1e9), Beside(Beside.MONEY)]
Grade = Annotated[int, Limits(1, 5)]


class BudgetLine(Model):
    """A cost: so many units at so much each."""

    id: ID
    support: CostKind
    title: Text
    unit: Text
    quantity: Amount
    unit_cost: Money
    in_kind: bool = False
    note: Text | None = None


class BudgetSource(Model):
    """Where a share of the cash comes from."""

    id: ID
    title: Text
    sector: Literal["public", "private", "civil"]
    share: Annotated[float, Limits(0, 100), Beside(Beside.PER_CENT)]
    status: Literal["planned", "asked", "confirmed"]
    patron: str | None = None
    """Who gives it, by name; empty while nobody has agreed."""
    note: Text | None = None


class Budget(Model):
    """The whole of budget.yml."""

    currency: CurrencyCode
    contingency_percent: Annotated[float, Limits(0, 30), Beside(Beside.PER_CENT)]
    lines: Annotated[list[BudgetLine], Length(1)]
    sources: Annotated[list[BudgetSource], Length(1)]


class Risk(Model):
    """What may go wrong, how one sees it coming, and what is done."""

    id: ID
    stage: Stage
    title: Text
    sign: Text
    likelihood: Grade
    impact: Grade
    owner: Role
    mitigation: Text
    response: Text


class Risks(Model):
    """The whole of risks.yml."""

    risks: Annotated[list[Risk], Length(1)]


class Named(Model):
    """An id with its text."""

    id: ID
    title: Text
    article: Text | None = None
    basis: ID | None = None


class Retention(Model):
    """How long answers are kept: so many months after a milestone."""

    id: ID
    title: Text
    after: ID
    months: Annotated[int, Limits(0, 1200)] | str


class Processing(Model):
    """The whole of processing.yml: what the forms' purposes, bases and retentions mean."""

    purposes: list[Named]
    bases: list[Named]
    retentions: list[Retention]
    recipients: list[Named]
