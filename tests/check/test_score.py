"""The shares of a report and the level that they reach: rounded down, and the weakest stage counts."""

from __future__ import annotations

import pytest

from kit_cli.check.score import Score, Share
from kit_cli.judging.validate import judged
from kit_cli.method.references import AccreditationLevel


@pytest.mark.parametrize(
    ("satisfied", "applicable", "expected"),
    [(0, 3, 0), (1, 3, 33), (2, 3, 66), (199, 200, 99), (3, 3, 100), (0, 0, 100)],
)
def test_a_share_is_rounded_down(satisfied: int, applicable: int, expected: int) -> None:
    """A threshold is never reached by rounding; of nothing, all is met."""
    assert Share(satisfied, applicable).per_cent == expected


def test_the_lowest_stage_is_the_one_with_the_smallest_share() -> None:
    """Wherever it stands; a report names it."""
    assert Score(Share(0, 0), Share(0, 0), {"DES": Share(3, 4), "MEN": Share(1, 2), "CLO": Share(2, 3)}).lowest == "MEN"


def test_without_a_stage_no_level_is_reached() -> None:
    """However low: where nothing was judged, nothing was shown."""
    lowest = AccreditationLevel(title="lowest", overall=0, each=1)
    assert Score(Share(0, 0), Share(0, 0), {}).reached([lowest]) is None


LEVELS = [
    judged(AccreditationLevel, {"title": name, "overall": overall, "each": each})
    for name, overall, each in (("gold", 90, 80), ("bronze", 60, 40), ("silver", 75, 60))
]


@pytest.mark.parametrize(
    ("overall", "stages", "expected"),
    [
        (90, {"DES": 80, "MEN": 100}, "gold"),
        (89, {"DES": 80, "MEN": 100}, "silver"),
        (100, {"DES": 100, "MEN": 79}, "silver"),
        (75, {"DES": 60}, "silver"),
        (60, {"DES": 40}, "bronze"),
        (59, {"DES": 100}, None),
        (100, {"DES": 39, "MEN": 100}, None),
        (100, {}, None),
    ],
)
def test_a_level_needs_its_share_in_all_and_in_each_stage(
    overall: int, stages: dict[str, int], expected: str | None
) -> None:
    """The highest level counts, in whatever order the levels stand; exactly its threshold is enough."""
    score = Score(Share(overall, 100), Share(0, 0), {stage: Share(share, 100) for stage, share in stages.items()})
    reached = score.reached(LEVELS)
    assert (reached and reached.title) == expected
