"""Which of a programme's files a piece of evidence reads."""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch

from kit_cli.check.reading import Reading
from kit_cli.method.evidence import AnyOf, Attestation, Document, Evidence, Form, Milestone, Order, Setting, Table
from kit_cli.method.names import EVERY_FORM

ATTESTATIONS = "attestations.yml"


@singledispatch
def files_of(evidence: Evidence, _reading: Reading) -> Iterator[str]:
    """Yield the files that a piece of evidence reads, by their path in the programme."""
    raise TypeError(f"{type(evidence)} is not a kind of evidence")


@files_of.register
def _(evidence: Setting | Table, _reading: Reading) -> Iterator[str]:
    yield evidence.file


@files_of.register
def _(_evidence: Milestone | Order, _reading: Reading) -> Iterator[str]:
    yield "timeline.yml"


@files_of.register
def _(evidence: Form, _reading: Reading) -> Iterator[str]:
    yield "forms/" if evidence.form == EVERY_FORM else f"forms/{evidence.form}.yml"


@files_of.register
def _(evidence: Document, reading: Reading) -> Iterator[str]:
    for language in reading.languages:
        found = reading.written(evidence.document, language)
        yield (
            found.path.relative_to(reading.folder).as_posix()
            if found
            else f"documents/{language}/{evidence.document}.md"
        )


@files_of.register
def _(_evidence: Attestation, _reading: Reading) -> Iterator[str]:
    yield ATTESTATIONS


@files_of.register
def _(evidence: AnyOf, reading: Reading) -> Iterator[str]:
    for each in evidence.any_of:
        yield from files_of(each, reading)
