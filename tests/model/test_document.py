"""What a document says of itself."""

from __future__ import annotations

import pytest

from kit_cli.judging.misfit import Misfit
from kit_cli.model.document import FrontMatter
from tests.helpers.programmes import english

FRONT = {"title": "T", "stage": "MEN", "kind": "guide", "for": ["mentors"]}


def test_a_document_stays_in_the_house_unless_it_says_otherwise() -> None:
    """It belongs to no milestone either, and nobody has reviewed it."""
    found = english(FrontMatter, FRONT)
    assert (found.public, found.milestone, found.status, found.reviewed_by) == (False, None, None, None)
    assert found.for_ == ["mentors"]
    assert english(FrontMatter, {**FRONT, "title": "T" * 200}).title == "T" * 200


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("title", ""),
        ("title", "T" * 201),
        ("for", []),
        ("for", ["everyone"]),
        ("kind", "poem"),
        ("stage", "XXX"),
        ("for_", ["mentors"]),
    ],
)
def test_what_a_document_cannot_say(key: str, value: object) -> None:
    """A title of no letters, readers that are none."""
    with pytest.raises(Misfit):
        english(FrontMatter, {**FRONT, key: value})
