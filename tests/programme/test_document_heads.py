"""A text of one's own is told once what its front matter lacks, and what is told can be pasted."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kit_cli.files.attempts import Attempts
from kit_cli.languages.hand import Hand
from kit_cli.programme.contents import Contents
from kit_cli.programme.forms_and_documents import read_documents

_BODY = "# Carta de convite { #a }\n\nOlá.\n"


def _read(folder: Path, text: str) -> tuple[list[str], list[str]]:
    """Return what is said of a document of this text: each problem, and its remedy."""
    path = folder / "documents" / "pt-PT" / "carta.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    attempts, found = Attempts(), Contents({"documents/pt-PT": [path]})
    list(read_documents(folder, ("pt-PT",), Hand(), found, attempts))
    return [str(each.what) for each in attempts.problems], [str(each.remedy) for each in attempts.problems]


@pytest.mark.parametrize(
    ("head", "first"),
    [
        ("", "does not begin with its front matter"),
        ("---\ntitle: Carta\n---\n", "lacks stage, kind and for"),
        ("---\nkind: guide\nfor: mentor\n---\n", "lacks title and stage"),
        ("---\nstage: SEL\nkind: letter\nfor: [mentees]\n---\n", "lacks title"),
    ],
)
def test_what_is_told_at_first_is_enough(head: str, first: str, tmp_path: Path) -> None:
    """Whoever pastes the example has a document that is read."""
    told, remedies = _read(tmp_path, head + _BODY)
    assert first in told[0]
    example = re.search(r"---\n.*\n---", remedies[0], re.DOTALL)
    assert example
    assert _read(tmp_path, f"{example[0]}\n{_BODY}") == ([], [])


@pytest.mark.parametrize("for_", ["mentees", "mentees, mentors", "[mentees]"])
def test_one_reader_is_a_list_of_one(for_: str, tmp_path: Path) -> None:
    """Several stand with commas between them."""
    assert _read(tmp_path, f"---\ntitle: C\nstage: SEL\nkind: letter\nfor: {for_}\n---\n{_BODY}") == ([], [])


def test_a_wrong_word_is_told_beside_what_is_missing(tmp_path: Path) -> None:
    """Both in one go."""
    told, _ = _read(tmp_path, f"---\ntitle: C\nkind: poem\nfor: mentee\n---\n{_BODY}")
    assert len(told) == 3
    assert "lacks stage" in told[0]
