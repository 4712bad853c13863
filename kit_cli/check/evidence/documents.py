"""Compare documents with what evidence asks of them, in every language of the programme."""

from __future__ import annotations

from collections.abc import Iterator

from kit_cli.check.finding import Finding
from kit_cli.check.reading import Reading
from kit_cli.files.document_paths import document_path
from kit_cli.grammar.sentence import say
from kit_cli.method.evidence.kinds import DocumentEvidence
from kit_cli.programme.document import Document
from kit_cli.programme.gaps import gaps_in


def lacks_of_document(evidence: DocumentEvidence, reading: Reading) -> Iterator[Finding]:
    """Yield what a document lacks in any language: itself, its sections, what it names, what its front matter says."""
    for language in reading.programme.languages:
        found = reading.programme.document(evidence.document, language)
        if found is None:
            what = say(
                "the document {document} is missing in {language}", document=evidence.document, language=language
            )
            file = document_path(evidence.document, language)
            yield Finding(what, say("Write it, or take it from a new programme."), file)
        else:
            yield from _of_document(evidence, found, found.place)


def _of_document(evidence: DocumentEvidence, found: Document, file: str) -> Iterator[Finding]:
    for heading in evidence.headings:
        if heading not in found.heading_ids:
            remedy = say("Add a heading that ends with {id}.", id=f"{{ #{heading} }}")
            yield Finding(say("the section “{heading}” is missing", heading=heading), remedy, file, found.body_line)
    for name in evidence.names:
        if f"{{{name}}}" not in found.body and name not in gaps_in(found.body, found.language):
            what = say("the text does not name {gap}", gap=f"{{{name}}}")
            yield Finding(what, say("Name it where readers need it."), file, found.body_line)
    front = found.front
    if evidence.public is not None and front.public is not evidence.public:
        what = say("public is {value}", value=str(front.public).lower())
        yield Finding(what, say("Write {line}.", line=f"public: {str(evidence.public).lower()}"), file)
    if evidence.milestone and front.milestone != evidence.milestone:
        what = say("milestone is {value}", value=front.milestone or "–")
        yield Finding(what, say("Write {line}.", line=f"milestone: {evidence.milestone}"), file)
