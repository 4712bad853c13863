"""budget.yml, risks.yml and processing.yml."""

from __future__ import annotations

from typing import Annotated, Literal

from kit_cli.judging.marks import Beside, Length, Limits
from kit_cli.judging.model import Model
from kit_cli.model.base import BasisID, CurrencyCode, LastingID, MilestoneID, Role, Text
from kit_cli.model.vocabulary import CostKind, Stage

Amount = Annotated[float, Limits(0, 1e9)]
Money = Annotated[float, Limits(0, 1e9), Beside(Beside.MONEY)]
Grade = Annotated[int, Limits(1, 5)]


class BudgetLine(Model):
    """A cost: so many units at so much each."""

    id: LastingID
    """A permanent name: lower-case letters, digits and hyphens; other files refer to it."""
    support: CostKind
    """What the cost is for: a kind of support, `access` or `evaluation`."""
    title: Text
    """What is paid for."""
    unit: Text
    """What is counted: a day, a person, a night."""
    quantity: Amount
    """How many units."""
    unit_cost: Money
    """What one unit costs, with a point before the cents."""
    in_kind: bool = False
    """Whether somebody gives it instead of money; then it is no cash."""
    note: Text | None = None
    """What whoever reads the budget should know besides."""


class BudgetSource(Model):
    """Where a share of the cash comes from."""

    id: LastingID
    """A permanent name: lower-case letters, digits and hyphens; other files refer to it."""
    title: Text
    """Who or what gives the money."""
    sector: Literal["public", "private", "civil"]
    """Whether the money is `public`, `private` or of civil society (`civil`)."""
    share: Annotated[float, Limits(0, 100), Beside(Beside.PER_CENT)]
    """Which part of the cash it gives, in per cent."""
    status: Literal["planned", "asked", "confirmed"]
    """How certain it is: `planned`, `asked` or `confirmed`."""
    patron: str | None = None
    """Who gives it, by name; empty while nobody has agreed."""
    note: Text | None = None
    """What whoever reads the budget should know besides."""


class Budget(Model):
    """The whole of budget.yml."""

    currency: CurrencyCode
    """The currency of all amounts in this file, as three capital letters."""
    contingency_percent: Annotated[float, Limits(0, 30), Beside(Beside.PER_CENT)]
    """What is set aside for the unforeseen, in per cent of the cash."""
    lines: Annotated[list[BudgetLine], Length(1)]
    """The costs, one a line."""
    sources: Annotated[list[BudgetSource], Length(1)]
    """Where the cash comes from; the shares add up to 100."""


class Risk(Model):
    """What may go wrong, how one sees it coming, and what is done."""

    id: LastingID
    """A permanent name: lower-case letters, digits and hyphens; other files refer to it."""
    stage: Stage
    """The stage of the method to which it belongs."""
    title: Text
    """What may happen."""
    sign: Text
    """By what one sees it coming."""
    likelihood: Grade
    """How likely it is, from 1 to 5."""
    impact: Grade
    """How much harm it does, from 1 to 5."""
    owner: Role
    """Which role looks after it; a key of `people` in `programme.yml`."""
    mitigation: Text
    """What is done so that it does not happen."""
    response: Text
    """What is done when it happens."""


class Risks(Model):
    """The whole of risks.yml."""

    risks: Annotated[list[Risk], Length(1)]
    """What may go wrong, one risk a row."""


class Named(Model):
    """An id with its text."""

    id: LastingID
    """A permanent name: lower-case letters, digits and hyphens; other files refer to it."""
    title: Text
    """What people read in the notice and in forms."""
    article: Text | None = None
    """The article of the law on which it rests."""
    basis: BasisID | None = None
    """The legal basis that goes with it; its `id`."""


class Retention(Model):
    """How long answers are kept: so many months after a milestone."""

    id: LastingID
    """A permanent name: lower-case letters, digits and hyphens; other files refer to it."""
    title: Text
    """What people read in the notice and in forms."""
    after: MilestoneID
    """The milestone from which the time is counted."""
    months: Annotated[int, Limits(0, 1200)] | str
    """For how many months; or the path of a setting of programme.yml that says so."""


class Processing(Model):
    """The whole of processing.yml: what the forms' purposes, bases and retentions mean."""

    purposes: list[Named]
    """Why data are asked for."""
    bases: list[Named]
    """The legal bases on which they are used."""
    retentions: list[Retention]
    """How long they are kept."""
    recipients: list[Named]
    """Who sees them besides the team."""
