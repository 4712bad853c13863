"""The record of processing: what the forms say of themselves, and by which day answers go."""

from __future__ import annotations

from datetime import date

import pytest

from kit_cli.making.edition import editions
from kit_cli.making.forms.record import delete_by, processing_rows
from kit_cli.model.settings import Rules
from kit_cli.model.tables import Retention
from kit_cli.programme.programme import Programme
from tests.helpers.programmes import dated, english, programme, some

SETTINGS = {"rules": some(Rules, rejected_applicants_months=6)}
CLOSING = dated("closing", date(2027, 6, 4), date(2027, 6, 5))


@pytest.mark.parametrize(
    ("months", "after", "expected"),
    [
        (0, "closing", date(2027, 6, 5)),
        (1, "closing", date(2027, 7, 5)),
        (12, "closing", date(2028, 6, 5)),
        ("{rules.rejected_applicants_months}", "closing", date(2027, 12, 5)),
        (1, "workshop", date(2027, 6, 20)),
        (12, "opening", None),
        ("as long as the law asks", "closing", None),
        (99_999, "closing", None),
    ],
)
def test_answers_go_so_many_months_after_a_milestone_has_ended(
    months: int | str, after: str, expected: date | None
) -> None:
    """From its last day, or the last one's of a milestone that comes again; no day where none can be told."""
    retention = english(Retention, {"id": "r", "title": "R", "after": after, "months": 0})
    dates = [dated("workshop", date(2027, 5, 20)), dated("workshop", date(2027, 3, 20)), CLOSING]
    found = delete_by(retention.but(months=months), programme(dates=dates, settings=SETTINGS))
    assert found == expected


def test_record_of_processing(programmes: dict[str, Programme]) -> None:
    """Special data stand in rows of their own, and a row says until when its data are kept."""
    fresh = programmes["portugal"]
    (edition,) = editions(fresh)
    rows = [row for row in processing_rows(edition) if row.form_id == "mentee-application"]
    closing = max(row.end for row in fresh.dates if row.id == "mentees-announced")
    assert [(row.special, len(row.data)) for row in rows if row.special] == [(True, 1)]
    assert all(row.delete_by and row.delete_by > closing for row in rows)
