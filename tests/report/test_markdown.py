"""Markdown, read by a parser that we did not write: one heading, whole tables, nothing that a value smuggles in."""

from __future__ import annotations

from markdown_it import MarkdownIt

from kit_cli.check.results import Report
from kit_cli.method.read import method
from kit_cli.report.markdown import as_markdown


def _tokens(text: str) -> list[str]:
    return [token.type for token in MarkdownIt("commonmark").enable("table").parse(text)]


def test_one_programme_is_a_report(report: Report) -> None:
    """With a row for every standard and stage, and no HTML."""
    found = _tokens("".join(as_markdown([report])))
    assert found.count("html_block") == found.count("html_inline") == 0
    assert found.count("tr_open") == 1 + len(report.results) + len(method().stages)


def test_several_are_a_table(reports: list[Report]) -> None:
    """A row each."""
    found = _tokens("".join(as_markdown(reports)))
    assert found.count("tr_open") == 1 + len(reports)
    assert "html_block" not in found


def test_it_is_in_the_programmes_language_unless_another_is_asked_for(report: Report) -> None:
    """Titles, statuses and days."""
    asked = {each: "".join(as_markdown([report], None, each)) for each in (None, "pt-PT", "en")}
    assert asked[None] == asked["pt-PT"]
    assert "## Every standard" in asked["en"]
    assert ", on 5 June 2027." in asked["en"]
    assert [each.standard.front.title for each in report.results if each.standard.front.title in asked["pt-PT"]] == []


def test_none_is_nothing() -> None:
    """No programme, no text but the head of an empty table."""
    assert _tokens("".join(as_markdown([]))).count("tr_open") == 1
