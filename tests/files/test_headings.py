"""Headings: which have an id, on which line, and what they are called."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kit_cli.files.headings import heading_ids, heading_titles, without_ids
from kit_cli.files.shipped import RENDERED, template_folder


@pytest.mark.parametrize(
    ("line", "without"),
    [
        ("## Limits { #limits }", "## Limits"),
        ("### B2. Limits   of\tall \t{ #limits }  ", "### B2. Limits   of\tall"),
        ("## { #limits }", "## "),
        ("##   { #limits }", "## "),
        ("## One { #one } { #limits }", "## One { #one }"),
        ("## Limits {#limits}", "## Limits"),
        ("## Limits { # limits }", "## Limits"),
        ("## Limits {: #limits }", "## Limits"),
        ("## Limits { #Limits }", "## Limits"),
        ("## Limits {\u00a0#limits\u00a0}", "## Limits"),
        (r"## Limits \{ #limits \}", "## Limits"),
    ],
)
def test_an_id_is_taken_off_with_the_spaces_before_it(line: str, without: str) -> None:
    """The heading stays as people read it, and its id is known."""
    assert without_ids(f"a\n{line}\nb") == f"a\n{without}\nb"
    assert heading_ids(f"a\n{line}\nb") == {"limits": 2}


@pytest.mark.parametrize(
    "line", ["## Limits {limits}", "Limits { #limits }", "##Limits { #limits }", "## { #límits }", "## Limits { #a b }"]
)
def test_what_only_looks_like_an_id_stays(line: str) -> None:
    """Such a line is a text like any other."""
    assert heading_ids(line) == {}
    assert without_ids(line) == line


def test_lines_and_titles() -> None:
    """Each id has its own line, and its heading's words without a clause's number."""
    text = "one\n## 1. First { #first }\n\ntwo\n## Second { #second }\n## Third\n### Fourth { #fourth }\n"
    assert heading_ids(text) == {"first": 2, "second": 5, "fourth": 7}
    assert heading_titles(text) == {"first": "First", "second": "Second", "fourth": "Fourth"}


DOCUMENTS = sorted((template_folder() / RENDERED).glob("*/*/*.md"))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: "/".join(path.parts[-3:]))
def test_an_id_stands_once_in_a_document_of_the_template(path: Path) -> None:
    """What is deleted under one heading must not seem to be there because another bears its id."""
    text = path.read_text(encoding="utf-8")
    written = re.findall(r"^#.*\{ #([a-z0-9-]+) \}\s*$", text, re.MULTILINE)
    assert written == list(heading_ids(text))


def test_a_dash_of_a_word_processor_is_a_hyphen() -> None:
    """In an id."""
    assert heading_ids("## Limits { #limits–of—it }") == {"limits-of-it": 1}
