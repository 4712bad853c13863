"""Documents: what each language's lacks, with its file and line."""

from __future__ import annotations

from typing import Any

import pytest

from kit_cli.check.evidence.documents import lacks_of_document
from kit_cli.check.reading import Reading
from kit_cli.judging.validate import judged
from kit_cli.method.evidence.kinds import DocumentEvidence
from tests.helpers.programmes import document, programme

BODY = "# Guide\n\n## Why { #why }\n\nAsk {people.coordinator.name} before {date.closing}.\n"
FILE = "documents/en/guide.md"


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, []),
        ({"headings": ["why"]}, []),
        ({"headings": ["why", "how"]}, [("the section “how” is missing", "Add a heading that ends with { #how }.", 7)]),
        ({"names": ["people.coordinator.name", "date.closing"]}, []),
        ({"names": "hub.name"}, [("the text does not name {hub.name}", "Name it where readers need it.", 7)]),
        ({"public": True}, []),
        ({"public": False}, [("public is true", "Write public: false.", 1)]),
        ({"milestone": "kick-off"}, []),
        ({"milestone": "closing"}, [("milestone is kick-off", "Write milestone: closing.", 1)]),
        ({"milestone": "report"}, [("milestone is kick-off", "Write milestone: report.", 1)]),
    ],
)
def test_what_a_document_lacks(asked: dict[str, Any], found: list[tuple[str, str, int]]) -> None:
    """A section by its id, a gap, and what its front matter says."""
    reading = Reading(programme(documents=[document("guide", BODY, public=True, milestone="kick-off")]))
    lacking = list(lacks_of_document(judged(DocumentEvidence, {"document": "guide", **asked}), reading))
    assert [(str(each.what), str(each.remedy), each.line) for each in lacking] == found
    assert {each.file for each in lacking} <= {FILE}


def test_a_front_matter_that_says_nothing() -> None:
    """A document is not public unless it says so."""
    asked = DocumentEvidence(document="guide", public=True, milestone="closing")
    lacking = lacks_of_document(asked, Reading(programme(documents=[document("guide", "")])))
    assert [str(each.what) for each in lacking] == ["public is false", "milestone is –"]


def test_every_language_needs_its_own() -> None:
    """Where it would lie, and where it lies."""
    documents = [document("guide", "## Why { #why }\n"), document("guide", "", "sv", folder="evaluation")]
    reading = Reading(programme(documents=documents, languages=("en", "sv", "pt-PT")))
    lacking = list(lacks_of_document(DocumentEvidence(document="guide", headings=["why"]), reading))
    assert [(str(each.what), each.file) for each in lacking] == [
        ("the section “why” is missing", "evaluation/sv/guide.md"),
        ("the document guide is missing in pt-PT", "documents/pt-PT/guide.md"),
    ]
    assert str(lacking[-1].remedy) == "Write it, or take it from a new programme."
