"""What is said of a build."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit_cli.actions.build import BuildOutcome
from kit_cli.actions.telling.build import built_told


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        (BuildOutcome(5, 0, Path("build/index.html")), ["5 files built.", "Open build/index.html."]),
        (BuildOutcome(2, 0, None), ["2 files built."]),
        (BuildOutcome(1, 4, None), ["Built: 1 of 5 files; the others are up to date."]),
        (BuildOutcome(0, 4, None), ["Nothing has changed since the last build."]),
    ],
)
def test_a_build(outcome: BuildOutcome, said: list[str]) -> None:
    """Without a start page there is nothing to open."""
    assert [str(each.text) for each in built_told(outcome)] == said
