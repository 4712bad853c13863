"""The budget as a desk shows it: the sums of its workbook, in words and amounts as a language writes them."""

from __future__ import annotations

from kit_cli.frozen import frozen
from kit_cli.languages.numbers import money, number_in
from kit_cli.making.edition import Edition
from kit_cli.making.tables.budget_sums import CostGroup, budget_sums, cost


@frozen
class DeskCost:
    """A line of the budget; amounts are written with their currency."""

    id: str
    title: str
    unit: str
    quantity: str
    unit_cost: str
    total: str
    in_kind: bool


@frozen
class DeskCosts:
    """Lines under one heading, with what they cost together."""

    title: str
    rows: tuple[DeskCost, ...]
    total: str


@frozen
class DeskBudget:
    """The budget: the cash with what is set aside (``contingency``), what is given in kind, the cash for each pair."""

    currency: str
    groups: tuple[DeskCosts, ...]
    total: str
    in_kind: str
    contingency: str
    per_pair: str


def desk_budget(edition: Edition, language: str) -> DeskBudget:
    """Return the budget with amounts as a language writes them; raises UnknownGap."""
    sums, currency = budget_sums(edition), edition.programme.budget.currency

    def written(amount: float, digits: int = 0) -> str:
        return money(round(amount, digits), currency, language)

    def group(found: CostGroup) -> DeskCosts:
        rows = tuple(
            DeskCost(
                line.id,
                edition.said(line.title),
                edition.said(line.unit),
                number_in(line.quantity, language),
                written(line.unit_cost, 2),
                written(cost(line)),
                line.in_kind,
            )
            for line in found.lines
        )
        return DeskCosts(found.title, rows, written(found.total))

    groups = (*sums.cash, *((sums.in_kind,) if sums.in_kind.lines else ()))
    return DeskBudget(
        currency,
        tuple(map(group, groups)),
        written(sums.total),
        written(sums.in_kind.total),
        written(sums.spare),
        written(sums.for_each),
    )
