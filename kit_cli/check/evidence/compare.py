"""Compare evidence with a programme: a function for each kind yields what is lacking, and nothing when all is there.

Each raises UnreadableError where what it reads is broken.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch

from kit_cli.check.evidence.documents import lacks_of_document
from kit_cli.check.evidence.forms import lacks_of_form
from kit_cli.check.evidence.milestones import lacks_of_milestone, lacks_of_order
from kit_cli.check.evidence.people import lacks_of_people
from kit_cli.check.evidence.settings import lacks_of_setting
from kit_cli.check.evidence.tables import lacks_of_table
from kit_cli.check.finding import Finding
from kit_cli.check.reading import Reading
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


@singledispatch
def lacks(evidence: Evidence, _reading: Reading) -> Iterator[Finding]:
    """Yield what a programme's files lack of a piece of evidence."""
    raise TypeError(f"{type(evidence)} is not a kind of evidence")


lacks.register(SettingEvidence, lacks_of_setting)
lacks.register(MilestoneEvidence, lacks_of_milestone)
lacks.register(OrderEvidence, lacks_of_order)
lacks.register(ApartEvidence, lacks_of_people)
lacks.register(FormEvidence, lacks_of_form)
lacks.register(DocumentEvidence, lacks_of_document)
lacks.register(TableEvidence, lacks_of_table)


@lacks.register(AttestationEvidence)
def _(_evidence: AttestationEvidence, _reading: Reading) -> Iterator[Finding]:
    yield from ()


@lacks.register(AnyOfEvidence)
def _(evidence: AnyOfEvidence, reading: Reading) -> Iterator[Finding]:
    ways = [list(lacks(each, reading)) for each in evidence.any_of]
    if all(ways):
        yield ways[0][0]
