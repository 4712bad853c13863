"""The sums of a budget, which its workbook and the page of a programme share."""

from __future__ import annotations

from math import fsum, isclose

import pytest

from kit_cli.making.edition import editions
from kit_cli.making.tables.budget_sums import budget_sums, cost
from kit_cli.programme.programme import Programme
from tests.conftest import PLACES


@pytest.mark.parametrize("place", PLACES)
def test_no_line_is_lost_and_none_counts_twice(programmes: dict[str, Programme], place: str) -> None:
    """Cash by its kinds, in kind apart; with what is set aside it is the total, and divided by mentees theirs."""
    programme = programmes[place]
    lines = programme.budget.lines
    for edition in editions(programme):
        sums = budget_sums(edition)
        shown = [line.id for group in (*sums.cash, sums.in_kind) for line in group.lines]
        assert sorted(shown) == sorted(line.id for line in lines)
        assert all(line.in_kind for line in sums.in_kind.lines)
        assert all(group.lines and group.title for group in sums.cash)
        cash = fsum(cost(line) for line in lines if not line.in_kind)
        assert isclose(sums.lines, cash)
        assert isclose(sums.total, sums.lines + sums.spare)
        assert isclose(sums.for_each * programme.settings.cohort.size, sums.total)
