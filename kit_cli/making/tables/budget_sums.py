"""The budget's sums: its lines in groups, what is set aside, and what a mentee costs, for every way to show them."""

from __future__ import annotations

from math import fsum

from kit_cli.frozen import frozen
from kit_cli.making.edition import Edition
from kit_cli.making.edition import marked as _
from kit_cli.model.tables import BudgetLine
from kit_cli.model.vocabulary import cost_kinds

_FOR_ALL = {"access": _("Access"), "evaluation": _("Evaluation")}
"""What a line is for that serves every kind of support; these are titled in the settings."""


@frozen
class CostGroup:
    """Lines under one heading."""

    title: str
    lines: tuple[BudgetLine, ...]

    @property
    def total(self) -> float:
        """What they cost together."""
        return fsum(map(cost, self.lines))


@frozen
class BudgetSums:
    """The cash in groups, and what has a value and no invoice apart; amounts in the budget's currency."""

    cash: tuple[CostGroup, ...]
    in_kind: CostGroup
    contingency: float
    """What is set aside for the unforeseen, as a part of the lines: 0.05."""
    mentees: int

    @property
    def lines(self) -> float:
        """All lines of the cash."""
        return fsum(group.total for group in self.cash)

    @property
    def spare(self) -> float:
        """What is set aside."""
        return self.lines * self.contingency

    @property
    def total(self) -> float:
        """The cash, with what is set aside."""
        return self.lines * (1 + self.contingency)

    @property
    def for_each(self) -> float:
        """The cash for each mentee."""
        return self.total / self.mentees


def cost(line: BudgetLine) -> float:
    """Return what a line costs."""
    return line.quantity * line.unit_cost


def kinds_of_cost(edition: Edition) -> dict[str, str]:
    """Return what the kinds of cost are called in an edition, by their names."""
    support = {each.id: each.title[edition.language] for each in edition.programme.settings.support}
    return {**support, **{name: edition.own(title) for name, title in _FOR_ALL.items()}}


def budget_sums(edition: Edition) -> BudgetSums:
    """Return the sums of a programme's budget, its groups titled in an edition."""
    programme, titles = edition.programme, kinds_of_cost(edition)
    budget = programme.budget
    cash = {kind: [each for each in budget.lines if each.support == kind and not each.in_kind] for kind in cost_kinds()}
    return BudgetSums(
        tuple(CostGroup(titles[kind], tuple(lines)) for kind, lines in cash.items() if lines),
        CostGroup(
            edition.own(_("In kind, not part of the cash total")), tuple(each for each in budget.lines if each.in_kind)
        ),
        budget.contingency_percent / 100,
        programme.settings.cohort.size,
    )
