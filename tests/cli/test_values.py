"""The values that a command takes: days as people write them."""

from __future__ import annotations

from datetime import date

import pytest

from kit_cli.cli.values import Day
from kit_cli.cli.wording import WrongValue


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("2025-06-20", "en", date(2025, 6, 20)),
        ("20/06/2025", "en", date(2025, 6, 20)),
        ("1/2/2027", "pt-PT", date(2027, 2, 1)),
        ("27 de novembro de 2026", "en", date(2026, 11, 27)),
        ("8. 10. 2027.", "sr-Latn", date(2027, 10, 8)),
        ("8/10 2027", "sv", date(2027, 10, 8)),
    ],
)
def test_a_day_as_people_write_it(text: str, language: str, day: date, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the language of the run."""
    monkeypatch.setenv("MENTORKIT_UI_LANGUAGE", language)
    assert Day().convert(text, None, None) == day


@pytest.mark.parametrize("text", ["yesterday", "2027-02-30", "31/02/2027", "", "2027", "tomorrow at 10"])
def test_what_is_no_day(text: str) -> None:
    """It is told how one is written."""
    with pytest.raises(WrongValue, match="is not a date"):
        Day().convert(text, None, None)


def test_a_day_that_may_be_two_is_refused_with_both() -> None:
    """English is written with the day first and with the month first."""
    with pytest.raises(WrongValue, match=r"it may be two days. Write 2027-01-02 .* or 2027-02-01"):
        Day().convert("1/2/2027", None, None)
