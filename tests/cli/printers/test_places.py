"""`mentorkit places`."""

from __future__ import annotations

import pytest

from kit_cli.cli import run
from tests.conftest import PLACES


def test_every_place_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """With its countries and languages."""
    assert run(["places"]) == 0
    said = capsys.readouterr().out
    assert [line.split()[0] for line in said.splitlines()] == sorted(PLACES)
    assert "RS" in said


@pytest.mark.parametrize("place", PLACES)
def test_every_fact_is_shown_with_its_source(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    """And with the day on which it was verified, or that it was not; in the width of a window."""
    assert run(["places", "show", place]) == 0
    said = capsys.readouterr().out
    assert "not legal advice" in said.lower() or "Nothing here is legal advice" in said
    assert "verified 20" in said
    assert "NOT VERIFIED" in said
    assert all(len(line) <= 140 for line in said.splitlines())
    assert "['" not in said
