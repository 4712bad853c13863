"""How a standard is shown to be met: by data in a programme's files, by a document's text, by the hub's own word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from kit_cli.languages.speech import spoken
from kit_cli.method.evidence.in_words import words
from kit_cli.method.evidence.kinds import AnyOfEvidence, AttestationEvidence, DocumentEvidence, Evidence
from website.content import ENGLISH

Shown = Literal["data", "text", "attestation"]

TITLES: dict[Shown, str] = {"data": "Data", "text": "Text", "attestation": "Attestation"}
SHORT: dict[Shown, str] = {"data": "data", "text": "text", "attestation": "attested"}
"""For rows, where a word stands beside a sign."""


@dataclass(frozen=True)
class Column:
    """One of the three ways, and what shows the standard in that way, as sentences of Markdown."""

    kind: Shown
    title: str
    sentences: tuple[str, ...]


def columns(evidence: Iterable[Evidence]) -> tuple[Column, ...]:
    """Return a standard's evidence by the ways in which it shows, in their order."""
    by_kind: dict[Shown, list[str]] = {kind: [] for kind in TITLES}
    for each in evidence:
        by_kind[_kind(each)].append(spoken(words(each, ENGLISH), ENGLISH))
    return tuple(Column(kind, TITLES[kind], tuple(said)) for kind, said in by_kind.items() if said)


def _kind(evidence: Evidence) -> Shown:
    if isinstance(evidence, AnyOfEvidence):
        return _kind(evidence.any_of[0])
    if isinstance(evidence, AttestationEvidence):
        return "attestation"
    return "text" if isinstance(evidence, DocumentEvidence) else "data"
