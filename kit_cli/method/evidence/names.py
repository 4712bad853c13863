"""Which things of a programme's folder a piece of evidence names: the link between a standard and the template."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import singledispatch

from kit_cli.method.evidence.kinds import (
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
from kit_cli.model.folder import SETTINGS


@dataclass(frozen=True, order=True)
class Name:
    """A thing of a programme: its kind, and its name within that kind."""

    kind: str
    """Setting, table, column, milestone, form, question, document, heading or gap."""
    name: str

    def __str__(self) -> str:
        return f"{self.kind} {self.name}"


@singledispatch
def names(evidence: Evidence) -> Iterator[Name]:
    """Yield what a piece of evidence names."""
    raise TypeError(f"{type(evidence)} is not a kind of evidence")


@names.register
def _(evidence: SettingEvidence) -> Iterator[Name]:
    yield Name("setting", f"{evidence.file} {evidence.setting}")
    if evidence.times:
        yield Name("setting", f"{SETTINGS.path} {evidence.times}")


@names.register
def _(evidence: MilestoneEvidence) -> Iterator[Name]:
    for milestone in (evidence.milestone, evidence.after, evidence.before):
        if milestone:
            yield Name("milestone", milestone)
    yield from (Name("form", form) for form in evidence.forms)
    yield from (Name("document", document) for document in evidence.documents)


@names.register
def _(evidence: OrderEvidence) -> Iterator[Name]:
    yield from (Name("milestone", milestone) for milestone in evidence.order)


@names.register
def _(evidence: FormEvidence) -> Iterator[Name]:
    yield Name("form", evidence.form)
    for question in evidence.questions:
        yield Name("question", f"{evidence.form} {question}")
        if evidence.same_as:
            yield Name("question", f"{evidence.same_as} {question}")
    if evidence.same_as:
        yield Name("form", evidence.same_as)


@names.register
def _(evidence: DocumentEvidence) -> Iterator[Name]:
    yield Name("document", evidence.document)
    yield from (Name("heading", f"{evidence.document} {heading}") for heading in evidence.headings)
    for gap in evidence.names:
        yield Name("gap", f"{evidence.document} {gap}")
        if gap.startswith("date."):
            yield Name("milestone", gap.removeprefix("date."))
        else:
            yield Name("setting", f"{SETTINGS.path} {gap}")
    if evidence.milestone:
        yield Name("milestone", evidence.milestone)


@names.register
def _(evidence: TableEvidence) -> Iterator[Name]:
    table = f"{evidence.file} {evidence.table}"
    yield Name("table", table)
    columns = {*evidence.filled, *evidence.where, *evidence.covers, *evidence.sum}
    columns |= {column for column in (evidence.distinct, evidence.largest, evidence.named) if column}
    yield from (Name("column", f"{table} {column}") for column in sorted(columns))
    if evidence.named_in:
        other = f"{evidence.named_in.file} {evidence.named_in.table}"
        yield Name("table", other)
        yield Name("column", f"{other} {evidence.named_in.column}")


@names.register
def _(_evidence: AttestationEvidence | ApartEvidence) -> Iterator[Name]:
    yield from ()


@names.register
def _(evidence: AnyOfEvidence) -> Iterator[Name]:
    for each in evidence.any_of:
        yield from names(each)
