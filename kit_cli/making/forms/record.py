"""The record of processing: what each form collects, why, on which basis and until when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kit_cli.frozen import frozen
from kit_cli.making.edition import Edition
from kit_cli.making.forms.audience import people
from kit_cli.model.form import Question
from kit_cli.model.tables import Retention
from kit_cli.programme.form import Form
from kit_cli.programme.gaps import fill
from kit_cli.programme.programme import Programme
from kit_cli.schedule.arithmetic import months_later

SPECIAL = "explicit-consent"
"""The basis of specially protected data."""


@frozen
class ProcessingRow:
    """The answers of one form that serve one purpose on one basis for one time, in one language's words.

    ``delete_by`` is None where the programme's dates do not tell it; ``special`` marks specially protected data.
    """

    form_id: str
    form: str
    people: str
    data: tuple[str, ...]
    purpose: str
    basis: str
    article: str
    retention: str
    delete_by: date | None
    special: bool


def processing_rows(edition: Edition) -> list[ProcessingRow]:
    """Return the record's rows in the order of the forms' ids; raises UnknownGap."""
    return [row for form in edition.programme.forms.values() for row in rows_of_form(form, edition)]


def rows_of_form(form: Form, edition: Edition) -> Iterator[ProcessingRow]:
    """Yield the rows of one form, in the order in which its questions first need them; raises UnknownGap."""
    said, programme = edition.said, edition.programme
    groups: dict[tuple[str, str, str], list[str]] = {}
    for question in form.flat():
        if question.type not in ("note", "group"):
            groups.setdefault(_use(form, question), []).append(said(question.label))
    purposes = {row.id: row for row in programme.processing.purposes}
    bases = {row.id: row for row in programme.processing.bases}
    retentions = {row.id: row for row in programme.processing.retentions}
    for (purpose, basis, retention), labels in groups.items():
        yield ProcessingRow(
            form_id=form.id,
            form=said(form.file.title),
            people=people(form, edition.language),
            data=tuple(labels),
            purpose=said(purposes[purpose].title),
            basis=said(bases[basis].title),
            article=(bases[basis].article or {}).get(edition.language, ""),
            retention=said(retentions[retention].title),
            delete_by=delete_by(retentions[retention], programme),
            special=basis == SPECIAL,
        )


def _use(form: Form, question: Question) -> tuple[str, str, str]:
    data = form.file.data
    return question.purpose or data.purpose, question.basis or data.basis, question.retention or data.retention


def delete_by(retention: Retention, programme: Programme) -> date | None:
    """Return the day by which answers go: so many months after the end of the milestone that they are counted from."""
    months = fill(str(retention.months), programme, programme.languages[0])
    ends = [row.end for row in programme.dates if row.milestone.id == retention.after]
    if not ends or not months.isdecimal():
        return None
    try:
        return months_later(max(ends), int(months))
    except OverflowError:  # a setting of thousands of years: no day to name
        return None
