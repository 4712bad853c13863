"""What comes after has to begin when what comes before has ended."""

from __future__ import annotations

from datetime import date

import pytest
from syrupy.assertion import SnapshotAssertion

from kit_cli.schedule.order import out_of_order
from tests.helpers.programmes import dated
from tests.helpers.timelines import read, rule

TIMELINE, SOURCE = read(rule("first"), rule("then", after=["first"]))


@pytest.mark.parametrize(
    ("first", "then", "said"),
    [
        ([(1, 3)], [(4, 4)], None),
        ([(1, 3)], [(3, 3)], None),  # on the same day
        ([(1, 3)], [(2, 9)], "then (2 September 2027) must come after first (3 September 2027)"),
        ([(1, 1), (5, 6)], [(7, 7)], None),
        ([(5, 6), (1, 1)], [(4, 4)], "then (4 September 2027) must come after first (6 September 2027)"),
        ([(1, 3)], [(9, 9), (2, 2)], "then (2 September 2027) must come after first (3 September 2027)"),
    ],
)
def test_what_comes_after_begins_when_the_other_has_ended(
    first: list[tuple[int, int]], then: list[tuple[int, int]], said: str | None, snapshot: SnapshotAssertion
) -> None:
    """Of what is repeated the first has to begin afterwards, and the last has to have ended."""
    days = {"first": first, "then": then}
    rows = [dated(name, date(2027, 9, begins), date(2027, 9, ends)) for name in days for begins, ends in days[name]]
    found = list(out_of_order(TIMELINE.milestones, rows, SOURCE))
    assert [(str(each.what), each.line) for each in found] == ([(said, 20)] if said else [])
    assert [str(each.remedy) for each in found] == snapshot


def test_what_comes_after_something_that_there_is_not() -> None:
    """The nearest milestone is proposed, and the others are judged all the same."""
    timeline, source = read(rule("first"), rule("then", after=["frist", "first"]))
    rows = [dated("first", date(2027, 9, 2)), dated("then", date(2027, 9, 1))]
    unknown, early = out_of_order(timeline.milestones, rows, source)
    assert (str(unknown.what), str(unknown.remedy)) == (
        "then comes after frist, which is not a milestone",
        "Did you mean first?",
    )
    assert (unknown.line, early.line) == (22, 20)
    assert str(early.what).startswith("then (1 September 2027) must come after first")
