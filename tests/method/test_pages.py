"""The method's pages: each has what its reader was promised, and rests on sources that are named."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from kit_cli.errors import KitError
from kit_cli.files.shipped import template_document
from kit_cli.languages.table import SOURCE_LANGUAGE
from kit_cli.method.compose import ADAPTING
from kit_cli.method.evidence.in_words import words
from kit_cli.method.front_matter import METHOD_ROLES
from kit_cli.method.library import read_library
from kit_cli.method.read import Page, Standard, method, read_method

LIBRARY = read_library(method())
_CITED = re.compile(r"\[\[([a-z0-9-]+)\]\]")
_HEADING = re.compile(r"^## (.*)$", re.MULTILINE)


def _length(page: Page[Any], *, sources: bool = False) -> int:
    """Return how many words a page has, with what it says of its sources when asked."""
    said = sum(len(each.says.split()) for each in page.front.sources) if sources else 0
    return len(re.sub(r"[#*`]", "", page.body).split()) + said


def test_ids_run_without_a_gap() -> None:
    """A retired standard keeps its file: a missing number would be given away twice."""
    for stage in method().stages:
        ids = [each.id for each in method().of_stage(stage.id)]
        assert ids == [f"{stage.id}-{number}" for number in range(1, len(ids) + 1)]


@pytest.mark.parametrize("standard", method().standards, ids=lambda each: each.id)
def test_a_standard_says_what_why_and_how(standard: Standard) -> None:
    """One normative sentence, in 150 to 300 words with its sources."""
    assert _HEADING.findall(standard.body) == ["Requirement", "Why", "How to meet it"]
    assert standard.front.level in standard.requirement
    assert standard.front.level == "MUST" or "MUST" not in standard.requirement
    assert "**Enough**" in standard.body
    assert "**Better**" in standard.body
    assert 140 <= _length(standard, sources=True) <= 320
    assert all(words(each) for each in standard.front.evidence)


def test_a_stage_leads_from_reasons_to_measures() -> None:
    """In the order of the style, 500 to 950 words, at most nine steps."""
    for stage in method().stages:
        page = LIBRARY.stages[stage.id]
        wanted = ["Why it matters", "Before you start", "Steps", ADAPTING[3:], "Common pitfalls", "How to measure"]
        assert _HEADING.findall(page.body) == wanted, stage.id
        assert page.body.startswith("When this stage is done well, three things are true:"), stage.id
        steps = page.body.partition("## Steps")[2].partition("\n## ")[0]
        assert 3 <= len(re.findall(r"^\d+\. ", steps, re.MULTILINE)) <= 9, stage.id
        assert 500 <= _length(page) <= 950, stage.id


def test_a_tool_belongs_to_a_document_of_the_template() -> None:
    """Each has its context, goal and steps."""
    assert LIBRARY.tools
    for tool in LIBRARY.tools:
        assert _HEADING.findall(tool.body) == ["Context", "Goal", "Steps", "What helps", "What goes wrong"], tool.path
        assert set(tool.front.standards) <= {each.id for each in method().standards}
        assert template_document(tool.front.document, SOURCE_LANGUAGE), tool.path


def test_each_role_has_its_path() -> None:
    """And each role is bound by at least one standard."""
    assert {each.front.role for each in LIBRARY.roles} == set(METHOD_ROLES)
    assert {role for each in method().standards for role in each.front.roles} == set(METHOD_ROLES)


def test_every_source_is_known_and_none_idle() -> None:
    """What is cited stands in sources.yml; what stands there is cited somewhere."""
    pages: list[Page[Any]] = [
        *method().standards,
        *LIBRARY.stages.values(),
        *LIBRARY.tools,
        *LIBRARY.roles,
        *LIBRARY.transfer,
        LIBRARY.start,
        LIBRARY.evidence_base,
        LIBRARY.tools_index,
        LIBRARY.roles_index,
    ]
    cited = {each.source for page in pages for each in page.front.sources}
    cited |= {name for page in pages for name in _CITED.findall(page.body)}
    cited |= {outside.source for outside in LIBRARY.outside.standards}
    assert cited - LIBRARY.sources.keys() == set()
    assert LIBRARY.sources.keys() - cited == set()


def test_every_outside_item_is_answered_or_says_why_not() -> None:
    """Both outside standards and the five kinds of support; no standard answers an item that does not exist."""
    items = {item.id: item for outside in LIBRARY.outside.standards for item in outside.items}
    assert list(items) == ["I1", "I2", "I3", "I4", "I5", "I6", "E1", "E2", "E3", "E4", "E5", "E6", "EP", "EV"]
    answered = {item for each in method().standards for item in each.front.answers}
    assert answered <= items.keys()
    assert [id_ for id_, item in items.items() if id_ not in answered and not item.unanswered] == []
    kinds = {kind.id for kind in LIBRARY.support}
    assert {kind for each in method().standards for kind in each.front.support} == kinds


def test_a_broken_standard_is_said_with_file_and_line(tmp_path: Path) -> None:
    """What is wrong, where, and what to write instead."""
    (tmp_path / "stages.yml").write_text("- {id: MAT, title: Matching, folder: matching}\n")
    (tmp_path / "matching").mkdir()
    text = method().of_stage("MAT")[0].path.read_text(encoding="utf-8")
    (tmp_path / "matching" / "MAT-1.md").write_text(text.replace("level: MUST", "level: MAYBE"), encoding="utf-8")
    with pytest.raises(KitError) as caught:
        read_method(tmp_path)
    assert "MAT-1.md:4: level: 'MAYBE' is not a choice" in str(caught.value)
