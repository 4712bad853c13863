"""Periods of the template's texts: months that count from a milestone count from its last day."""

from __future__ import annotations

import re

import pytest

from kit_cli.programme.gaps import fill
from kit_cli.programme.programme import Programme
from tests.conftest import PLACES

_MONTHS = re.compile(r"\b(?:12|24|36|48|doze|dvanaest|tolv)\s(?:months|meses|månader|mesec\w*)", re.IGNORECASE)
_GAP = re.compile(r"(<<[^<>:]*: )?\{date\.(closing|kick-off|mid-term|alumni-follow-up)\}")


@pytest.mark.parametrize("place", PLACES)
def test_a_period_counts_from_the_last_day(programmes: dict[str, Programme], place: str) -> None:
    """In each language: "36 months after 22 October", never "after 21–22 October", from which nobody can count."""
    programme, seen = programmes[place], 0
    for document in programme.documents:
        for line in document.body.splitlines():
            if not _MONTHS.search(line):
                continue
            for form, milestone in _GAP.findall(line):
                gap = f"{form}{{date.{milestone}}}>>"
                assert "last" in form, f"{document.path}: {line}"
                row = programme.date(milestone)
                assert row and str(row.end.day) in fill(gap, programme, document.language)
                seen += 1
    assert seen >= 10 * len(programme.languages)
