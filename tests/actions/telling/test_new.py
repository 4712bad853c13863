"""What is said of a new programme."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit_cli.actions.new import NewOutcome
from kit_cli.actions.telling.new import made_told


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        (
            NewOutcome("Ours", Path("it"), 5, Path("it/build/index.html")),
            ["Ours is ready in it (5 files built).", "Open it/build/index.html."],
        ),
        (NewOutcome("Ours", Path("a b"), 0, None), ["Ours is ready in a b.", "Then: mentorkit build 'a b'"]),
    ],
)
def test_a_new_programme(outcome: NewOutcome, said: list[str]) -> None:
    """Where it is, and what to do next; a command is written as it must be typed."""
    assert [str(each.text) for each in made_told(outcome)] == said
