"""Which pieces of evidence are only as the kit wrote them: a function for each kind yields these.

It yields nothing when the hub changed or confirmed them all. A piece is a section, a setting, a question, a milestone's
rule, or the rows of a table. Each function is asked only where nothing is lacking.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial, singledispatch
from typing import Any, NamedTuple

from kit_cli.check.evidence.compare import lacks
from kit_cli.check.reading import Reading, at, is_meant
from kit_cli.files.headings import section
from kit_cli.method.evidence.kinds import (
    EVERY_FORM,
    AnyOfEvidence,
    ApartEvidence,
    AttestationEvidence,
    DocumentEvidence,
    Evidence,
    FormEvidence,
    MilestoneEvidence,
    OrderEvidence,
    SettingEvidence,
    TableEvidence,
)
from kit_cli.model.folder import ANSWERS, SETTINGS, TIMELINE, form_path

Pieces = dict[str, Callable[[Any], Any]]
"""What finds each piece of a file, by what it is called there."""


class UntouchedPiece(NamedTuple):
    """A piece of a programme's text that nobody of the hub changed or confirmed."""

    file: str
    name: str
    """What it is called in the file; empty for the whole of it."""


@singledispatch
def as_generated(evidence: Evidence, _reading: Reading) -> Iterator[UntouchedPiece]:
    """Yield the pieces of some evidence that are as the kit wrote them; raises UnreadableError."""
    raise TypeError(f"{type(evidence)} is not a kind of evidence")


@as_generated.register(SettingEvidence)
def _(evidence: SettingEvidence, reading: Reading) -> Iterator[UntouchedPiece]:
    file, setting = evidence.file, evidence.setting
    decided = file == SETTINGS.path and setting in reading.origin.answered
    # What the kit says of itself is nobody's to change.
    if not (decided or file == ANSWERS or _is_own(file, reading, partial(at, path=setting))):
        yield UntouchedPiece(file, setting)


@as_generated.register(MilestoneEvidence)
def _(evidence: MilestoneEvidence, reading: Reading) -> Iterator[UntouchedPiece]:
    if not _is_own_rule(evidence.milestone, reading):
        yield UntouchedPiece(TIMELINE.path, evidence.milestone)


@as_generated.register(OrderEvidence)
def _(evidence: OrderEvidence, reading: Reading) -> Iterator[UntouchedPiece]:
    # Who moved one of them has looked at what comes before and after it.
    if not any(_is_own_rule(each, reading) for each in evidence.order):
        yield from (UntouchedPiece(TIMELINE.path, each) for each in evidence.order)


@as_generated.register(FormEvidence)
def _(evidence: FormEvidence, reading: Reading) -> Iterator[UntouchedPiece]:
    every = evidence.form == EVERY_FORM
    form = None if every else reading.programme.form(evidence.form)
    for each in reading.programme.every_form() if every else filter(None, [form]):
        file = form_path(each.id)
        pieces: Pieces = {name: partial(_question, name=name) for name in evidence.questions} or {"data": _use}
        for name, piece in pieces.items():
            if not reading.origin.is_own(file, each.source.data, piece):
                yield UntouchedPiece(file, name)


@as_generated.register(DocumentEvidence)
def _(evidence: DocumentEvidence, reading: Reading) -> Iterator[UntouchedPiece]:
    pieces: Pieces = {name: partial(section, heading=name) for name in evidence.headings} or {"": str}
    for language in reading.programme.languages:
        if found := reading.programme.document(evidence.document, language):
            file = found.place
            for name, piece in pieces.items():
                if not reading.origin.is_own_text(file, found, piece):
                    yield UntouchedPiece(file, name)


@as_generated.register(TableEvidence)
def _(evidence: TableEvidence, reading: Reading) -> Iterator[UntouchedPiece]:
    def rows(data: Any) -> Any:
        return [row for row in _rows(data, evidence.table) if is_meant(row, evidence.where)]

    if not _is_own(evidence.file, reading, rows):
        yield UntouchedPiece(evidence.file, evidence.table)


@as_generated.register(AttestationEvidence)
@as_generated.register(ApartEvidence)
def _(_evidence: AttestationEvidence | ApartEvidence, _reading: Reading) -> Iterator[UntouchedPiece]:
    yield from ()


@as_generated.register(AnyOfEvidence)
def _(evidence: AnyOfEvidence, reading: Reading) -> Iterator[UntouchedPiece]:
    files = (each for each in evidence.any_of if not isinstance(each, AttestationEvidence))
    ways = [list(as_generated(each, reading)) for each in files if not any(lacks(each, reading))]
    if ways and all(ways):
        yield from ways[0]


def _is_own(file: str, reading: Reading, piece: Callable[[Any], Any]) -> bool:
    return reading.origin.is_own(file, reading.source(file).data, piece)


def _is_own_rule(milestone: str, reading: Reading) -> bool:
    return _is_own(TIMELINE.path, reading, partial(_row, table="milestones", key="id", name=milestone))


def _question(form: Any, name: str) -> Any:
    inside = (_row(group, "questions", "name", name) for group in _rows(form, "questions"))
    return _row(form, "questions", "name", name) or next(filter(None, inside), None)


def _row(data: Any, table: str, key: str, name: str) -> Any:
    """Return the row of a table that is called so; None where there is none."""
    return next((row for row in _rows(data, table) if row.get(key) == name), None)


def _rows(data: Any, table: str) -> list[Any]:
    found = at(data, table)
    return [row for row in found if isinstance(row, dict)] if isinstance(found, list) else []


def _use(form: Any) -> Any:
    """Return what a form says of the data that it asks for."""
    return {key: form[key] for key in ("data", "linked") if key in form} if isinstance(form, dict) else None
