"""Which files a piece of evidence reads: what a report tells whoever wants to see for themselves."""

from __future__ import annotations

from typing import Any

import pytest

from kit_cli.check.evidence.files import files_of
from kit_cli.check.reading import Reading
from tests.helpers.programmes import document, programme
from tests.helpers.standards import SAYING, piece

READING = Reading(programme(documents=[document("guide", "", folder="evaluation")], languages=("en", "sv")))


@pytest.mark.parametrize(
    ("evidence", "files"),
    [
        ({"setting": "cohort.size"}, ["programme.yml"]),
        ({"setting": "kit_version", "file": ".mentorkit/answers.yml"}, [".mentorkit/answers.yml"]),
        ({"table": "lines", "file": "budget.yml"}, ["budget.yml"]),
        ({"milestone": "closing"}, ["timeline.yml"]),
        ({"order": ["a", "b"]}, ["timeline.yml"]),
        ({"apart": ["coordinator", "deputy"]}, ["programme.yml"]),
        ({"form": "consent"}, ["forms/consent.yml"]),
        ({"form": "every form"}, ["forms/"]),
        ({"document": "guide"}, ["evaluation/en/guide.md", "documents/sv/guide.md"]),
        (SAYING, ["attestations.yml"]),
        ({"any_of": [{"setting": "fees.application"}, SAYING]}, ["programme.yml", "attestations.yml"]),
    ],
)
def test_the_files_of_each_kind_of_evidence(evidence: dict[str, Any], files: list[str]) -> None:
    """Of a document where it lies in each language, or would."""
    assert list(files_of(piece(**evidence), READING)) == files


def test_what_is_no_evidence_is_refused() -> None:
    """A new kind has to say what it reads."""
    with pytest.raises(TypeError, match="is not a kind of evidence"):
        files_of(3, READING)  # type: ignore[arg-type]
