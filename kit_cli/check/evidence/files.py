"""Which of a programme's files a piece of evidence reads."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch

from kit_cli.check.reading import Reading
from kit_cli.files.document_paths import document_path
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
from kit_cli.model.folder import ATTESTATIONS, FORMS, SETTINGS, TIMELINE, form_path


@singledispatch
def files_of(evidence: Evidence, _reading: Reading) -> Iterator[str]:
    """Yield the files that a piece of evidence reads, by their path in the programme."""
    raise TypeError(f"{type(evidence)} is not a kind of evidence")


@files_of.register(SettingEvidence)
@files_of.register(TableEvidence)
def _(evidence: SettingEvidence | TableEvidence, _reading: Reading) -> Iterator[str]:
    yield evidence.file


@files_of.register(MilestoneEvidence)
@files_of.register(OrderEvidence)
def _(_evidence: MilestoneEvidence | OrderEvidence, _reading: Reading) -> Iterator[str]:
    yield TIMELINE.path


@files_of.register(ApartEvidence)
def _(_evidence: ApartEvidence, _reading: Reading) -> Iterator[str]:
    yield SETTINGS.path


@files_of.register(FormEvidence)
def _(evidence: FormEvidence, _reading: Reading) -> Iterator[str]:
    yield f"{FORMS}/" if evidence.form == EVERY_FORM else form_path(evidence.form)


@files_of.register(DocumentEvidence)
def _(evidence: DocumentEvidence, reading: Reading) -> Iterator[str]:
    for language in reading.programme.languages:
        found = reading.programme.readable_document(evidence.document, language)
        yield found.place if found else document_path(evidence.document, language)


@files_of.register(AttestationEvidence)
def _(_evidence: AttestationEvidence, _reading: Reading) -> Iterator[str]:
    yield ATTESTATIONS.path


@files_of.register(AnyOfEvidence)
def _(evidence: AnyOfEvidence, reading: Reading) -> Iterator[str]:
    for each in evidence.any_of:
        yield from files_of(each, reading)
