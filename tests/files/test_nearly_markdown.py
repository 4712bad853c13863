"""Headings, lists and page breaks that are nearly Markdown are what they were meant to be; other lines stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kit_cli.files.nearly_markdown import _line, as_meant
from kit_cli.files.shipped import template_folder


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("##Título", "## Título"),
        ("##\u00a0Título", "## Título"),
        ("#\u00a0Título", "# Título"),
        ("###3. Três", "### 3. Três"),
        ("• um\n• dois", "- um\n- dois"),
        ("•\tum", "- um"),
        ("·um", "- um"),
        ("  ◦ dentro", "  - dentro"),
        ("-\u00a0um", "- um"),
        ("1.\u00a0um\n2)\u00a0dois", "1. um\n2) dois"),
        ("– um\n– dois", "- um\n- dois"),
        ("Traga:\n— um", "Traga:\n- um"),
        ("-um\n-dois", "- um\n- dois"),
        ("*um\n*dois", "- um\n- dois"),
        ("1.um\n2.dois", "1. um\n2. dois"),
        ("a\n—-\nb", "a\n---\nb"),
        ("![a](o logo.png)", "![a](<o logo.png>)"),
        ("![a] (logo.png)", "![a](logo.png)"),
        ("![a](imagens\\logo.png)", "![a](<imagens/logo.png>)"),
        ("a ![b]( c d.png ) e", "a ![b](<c d.png>) e"),
        ("a\n–-\nb", "a\n---\nb"),
    ],
)
def test_what_is_meant(written: str, meant: str) -> None:
    """Bullets of other kinds, signs without a space or with a no-break one, dashes of a word processor."""
    assert as_meant(written) == meant
    assert as_meant(f"\n{written}\n") == f"\n{meant}\n"


@pytest.mark.parametrize(
    "text",
    [
        "#MentoriaNaCultura é a nossa etiqueta.",
        "– Sim, disse ela.",
        "-5 graus\n-7 graus",
        "*sublinhado* e mais\n*outro* e mais",
        "**Nome:** ______",
        "1.340 euros\n1.500 euros",
        "___",
        "---",
        "–",
        "## Título\n- um\n  - dois\n1. três\n> caixa\n| a | b |",
        "- [ ] por fazer",
        "a • b",
        "![a](logo.png)",
        "![a](<o logo.png>)",
        '![a](logo.png "Logo")',
        "[a](o guia.md)",
    ],
)
def test_what_may_be_meant_otherwise_stays(text: str) -> None:
    """A hashtag, a dialogue, emphasis, a number, a line to write on."""
    assert as_meant(text) == text


def test_the_template_stays_as_it_is() -> None:
    """No line of the kit's own texts is nearly something else."""
    for path in template_folder().rglob("*.md"):
        text = path.read_text(encoding="utf-8")
        assert as_meant(text) == text


@given(some.text(alphabet="#*-+\u2013\u2014 \u2022\u00a0\t1.)a_\n", max_size=12))
def test_no_line_is_passed_over(text: str) -> None:
    """The one look at a whole text sees whatever a look at each line would change."""
    lines = text.split("\n")
    assert as_meant(text) == "\n".join(_line(lines, number) for number in range(len(lines)))
