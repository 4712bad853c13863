"""What stays together on a page."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from docx import Document

from kit_cli.making.word.body import Body
from kit_cli.making.word.inline import Filler
from kit_cli.making.word.markdown import Writer
from kit_cli.making.word.package import About, package
from kit_cli.programme.gaps import FilledRun


def _literal(text: str) -> Iterator[FilledRun]:
    yield FilledRun(text)


def _ticks(text: str) -> Iterator[FilledRun]:
    box, rest = text[:3], text[3:]
    yield from (FilledRun(box, gap=True), FilledRun(rest)) if box == "[ ]" else (FilledRun(text),)


def word(markdown: str, filler: Filler = _literal, **options: Any) -> Any:
    """Return Markdown as python-docx reads it."""
    body = Body()
    Writer(body, filler, **options).write(markdown)
    return Document(BytesIO(package(body, About("Title", "en", "Programme", "Hub"))))


def kept(markdown: str, **options: Any) -> list[bool]:
    """Return for each paragraph outside tables whether it stays with the next."""
    return [
        bool(each.paragraph_format.keep_with_next) or each.style.name.startswith("Heading")
        for each in word(markdown, **options).paragraphs
        if each.text
    ]


SIGN = "| | Signature |\n|---|---|\n| Mentee | |\n| Mentor | |\n"


def test_a_short_choice_is_one_paragraph() -> None:
    """Which no page tears apart; its lines are those of the list, each with its box."""
    choice = word("- [ ] once\n- [ ] twice, by ____\n", filler=_ticks).paragraphs[0]
    assert choice.style.name == "Choices"
    assert choice.style.paragraph_format.keep_together
    assert choice.text == "\tonce\n\ttwice, by \t"
    assert len(choice._p.xpath(".//*[local-name()='checkbox']")) == 2


@pytest.mark.parametrize(
    "markdown",
    [
        "".join(f"- [ ] item {number}\n" for number in range(12)),
        f"- [ ] {'long ' * 30}\n- [ ] b\n",
        "- a\n- b\n",
        "- [ ] a\n- b\n",
    ],
)
def test_other_lists_keep_their_paragraphs(markdown: str) -> None:
    """A checklist, a list of sentences (whose lines would wrap below the box), and what is no choice."""
    assert len(word(markdown).paragraphs) == markdown.count("- ")


def test_a_table_to_sign_is_not_torn_apart_and_never_alone() -> None:
    """Its rows, and all since the last heading, stand on one page with it."""
    markdown = f"First.\n\n## Last\n\n- [ ] read\n- [ ] signed\n\nWe agree.\n\n{SIGN}"
    assert kept(markdown) == [False, True, True, True]
    rows = word(markdown).tables[0].rows
    keeps = [
        all(
            each.paragraph_format.keep_with_next or each.style.name == "Table Head"
            for cell in row.cells
            for each in cell.paragraphs
        )
        for row in rows
    ]
    assert keeps == [True, True, False]


@pytest.mark.parametrize(
    "table",
    [
        "| a | b |\n|---|---|\n" + "| x | |\n" * 12,
        "| a | b |\n|---|---|\n| " + "word " * 200 + "| |\n",
        "| a | b |\n|---|---|\n| c | d |\n",
    ],
)
def test_long_tables_and_those_to_read_may_be_torn_apart(table: str) -> None:
    """Between rows; a whole page of white would come before them otherwise."""
    assert not any(
        "<w:keepNext/>" in each._p.xml
        for row in word(f"Text.\n\n{table}").tables[0].rows
        for cell in row.cells
        for each in cell.paragraphs
    )


def test_who_signs_stays_with_the_greeting() -> None:
    """In a letter the last paragraph has room for a hand, and does not stand on a page of its own."""
    markdown = "Dear Ana,\n\nWelcome.\n\nYours,\n\nRui\nThe hub\n"
    assert kept(markdown, signed=True) == [False, False, True, False]
    assert [each.style.name for each in word(markdown, signed=True).paragraphs][-1] == "Signature"
    assert "Signature" not in {each.style.name for each in word(markdown).paragraphs}


@pytest.mark.parametrize("markdown", ["", "One.", "## One\n", f"Text.\n\n{SIGN}"])
def test_texts_of_little_can_be_signed(markdown: str) -> None:
    """None of them, one paragraph, a heading, or a table at the end."""
    word(markdown, signed=True)
