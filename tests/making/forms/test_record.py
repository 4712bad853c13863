"""The record of processing, made from what the forms say of themselves."""

from __future__ import annotations

from kit_cli.making.edition import editions
from kit_cli.making.forms.record import processing_rows
from kit_cli.programme.programme import Programme


def test_record_of_processing(programmes: dict[str, Programme]) -> None:
    """Special data stand in rows of their own, and a row says until when its data are kept."""
    programme = programmes["portugal"]
    (edition,) = editions(programme)
    rows = [row for row in processing_rows(edition) if row.form_id == "mentee-application"]
    closing = max(row.end for row in programme.dates if row.id == "mentees-announced")
    assert [(row.special, len(row.data)) for row in rows if row.special] == [(True, 1)]
    assert all(row.delete_by and row.delete_by > closing for row in rows)
