"""Markdown to the body of a Word document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from docx import Document

from kit_cli.grammar.sentence import say
from kit_cli.making.word.body import Body
from kit_cli.making.word.inline import Filler
from kit_cli.making.word.markdown import Writer, tokens_of
from kit_cli.making.word.package import About, package
from kit_cli.making.word.xml import TICK_BOX
from kit_cli.programme.gaps import FilledRun, UnknownGap

ABOUT = About("Title", "en", "Programme", "Hub")


def literal(text: str) -> Iterator[FilledRun]:
    """Fill nothing."""
    yield FilledRun(text)


def body(markdown: str, filler: Filler = literal) -> Body:
    """Return the body that Markdown makes."""
    result = Body()
    Writer(result, filler).write(markdown)
    return result


def word(markdown: str, filler: Filler = literal) -> Any:
    """Return Markdown as python-docx reads it."""
    return Document(BytesIO(package(body(markdown, filler), ABOUT)))


def test_headings_lie_one_level_below_the_title() -> None:
    """`##` is the first heading, because the title stands above."""
    styles = [(each.style.name, each.text) for each in word("## One\n\n### Two\n").paragraphs]
    assert styles == [("Heading 1", "One"), ("Heading 2", "Two")]


def test_sentences_of_a_paragraph_flow_together() -> None:
    """One sentence a line in the source is one paragraph in Word."""
    assert word("First.\nSecond.").paragraphs[0].text == "First. Second."


@pytest.mark.parametrize("first", ["<<0: Free. / It costs {a}.>>", "Until <<genitive: {a}>>"])
def test_a_sentence_may_end_in_a_wording(first: str) -> None:
    """The full stop stands within it, or belongs to the date."""
    assert "\n" not in word(f"{first}\nSecond.").paragraphs[0].text


@pytest.mark.parametrize("markdown", ["Ana Lima\nThe hub\n", "Said.\n**Time:** two days.\n", "We avoid: ____\nNext.\n"])
def test_lines_that_are_meant_as_lines_stay_lines(markdown: str) -> None:
    """A signature, a catchword in bold, and a place to write keep their line."""
    assert "\n" in word(markdown).paragraphs[0].text


def test_emphasis() -> None:
    """Bold and italic text is bold and italic."""
    runs = word("a **b** *c*").paragraphs[0].runs
    expected = [("a ", None, None), ("b", True, None), (" ", None, None), ("c", None, True)]
    assert [(each.text, each.bold, each.italic) for each in runs] == expected


def test_a_table_repeats_and_marks_its_header_row() -> None:
    """The header row returns on each page, for eyes and for screen readers."""
    table = word("| A | B |\n|---|---|\n| 1 | |\n").tables[0]
    assert table.rows[0]._tr.xpath("./w:trPr/w:tblHeader")
    assert not table.rows[1]._tr.xpath("./w:trPr/w:tblHeader")
    assert [each.text for each in table.rows[1].cells] == ["1", ""]


def test_a_row_with_an_empty_cell_is_high_enough_to_write_in() -> None:
    """An empty cell is a place to write by hand."""
    table = word("| A | B |\n|---|---|\n| 1 | |\n| 1 | 2 |\n").tables[0]
    assert [(row.height and row.height > 300000) or None for row in table.rows] == [None, True, None]


def test_boxes_to_tick() -> None:
    """`- [ ]` is a box that a click ticks, also inside a sentence."""
    assert body("- [ ] once\n- [ ] **twice**\n\nOr [ ] thrice", _gaps).written.xml.count(TICK_BOX.xml) == 3


def test_blank_at_the_end_of_a_line_reaches_the_margin() -> None:
    """`____` is a line: up to the margin at the end, a short one inside a sentence."""
    assert word("Name: ____").paragraphs[0].text == "Name: \t"
    assert re.fullmatch("After _{12} days", word("After ____ days").paragraphs[0].text)


def test_blanks_are_never_emphasis() -> None:
    """Underscores between brackets would be emphasis in plain Markdown."""
    assert word("(____), then (____)").paragraphs[0].text == "(____________), then (____________)"


def test_numbered_lists_start_anew_and_bullets_nest() -> None:
    """Each numbered list counts from its own first number."""
    made = body("1. a\n2. b\n   - c\n\ntext\n\n4. d\n")
    assert made.starts == [1, 4]
    assert '<w:ilvl w:val="1"/><w:numId w:val="1"/>' in made.written.xml


def test_a_rule_is_a_new_page_without_an_empty_line() -> None:
    """`---` puts what follows on a new page, wherever it stands."""
    document = word("one\n---\n## two\n\n---\n\n| a |\n|---|\n| b |\n")
    inside = [*document.paragraphs[:2], document.tables[0].cell(0, 0).paragraphs[0]]
    assert [bool(each.paragraph_format.page_break_before) for each in inside] == [False, True, True]


def test_a_quotation_is_a_tinted_box() -> None:
    """`>` is a box that stands out."""
    assert [each.style.name for each in word("> Mind this.").paragraphs] == ["Box Text"]


def test_links_lead_to_the_word_files_beside() -> None:
    """A link to another document's Markdown opens its Word file; what is no plain link is only text."""
    links = body(
        "[a](rubric.md) [b](https://example.org/a?b=1&c=2) [c](file:///etc/passwd) [d](javascript:alert)"
    ).links
    assert links == {"rubric.docx": 1, "https://example.org/a?b=1&c=2": 2}
    assert word("[example](https://example.org)").paragraphs[0].hyperlinks[0].text == "example"


HOSTILE = "<b>&\"' {{ 7*7 }} **x** [y] | \x00\x0b\ufffe é Ж 🎭\nsecond\tline"


def test_values_are_shown_literally() -> None:
    """A value is neither Markdown nor XML; characters that XML cannot hold are dropped, newlines kept."""
    shown = word("before {x} after", lambda text: iter([FilledRun(text.replace("{x}", HOSTILE))])).paragraphs[0].text
    assert shown == "before <b>&\"' {{ 7*7 }} **x** [y] |  é Ж 🎭\nsecond\tline after"


def test_html_and_pictures_are_shown_as_written() -> None:
    """Documents hold no HTML: what looks like it is text."""
    assert word("<script>alert(1)</script>").paragraphs[0].text == "<script>alert(1)</script>"
    assert word("a <img src=x> b").paragraphs[0].text == "a <img src=x> b"


def test_gaps_stand_out() -> None:
    """What a person still has to write has the style of a gap."""
    runs = word("Dear [first name],", _gaps).paragraphs[0].runs
    assert [(each.text, each.style.name) for each in runs] == [
        ("Dear ", "Default Paragraph Font"),
        ("[first name]", "Gap"),
        (",", "Default Paragraph Font"),
    ]


@pytest.mark.parametrize(
    ("markdown", "line"), [("one\n\ntwo\n{x}\n", 3), ("| a |\n|---|\n| {x} |\n", 2), ("- a\n- {x}\n", 1)]
)
def test_the_line_of_an_unknown_gap_is_known(markdown: str, line: int) -> None:
    """After an error the writer knows the line, from 0."""

    def refuse(text: str) -> Iterator[FilledRun]:
        if "{x}" in text:
            raise UnknownGap(say("wrong"))
        yield FilledRun(text)

    writer = Writer(Body(), refuse)
    with pytest.raises(UnknownGap):
        writer.write(markdown)
    assert line == writer.line


def _gaps(text: str) -> Iterator[FilledRun]:
    for piece in re.split(r"(\[[^\]]+\])", text):
        yield FilledRun(piece, gap=piece.startswith("["))


def test_a_text_is_parsed_once_and_a_long_one_is_not_remembered() -> None:
    """A tab builds the same programme again and again; a document of a million characters is forgotten."""
    short, long = "# Once\n\nA line.\n", "A line.\n\n" * 5_000
    assert tokens_of(short) is tokens_of(short)
    assert tokens_of(long) is not tokens_of(long)


def test_what_is_remembered_is_written_alike_each_time() -> None:
    """Nobody changes the tokens that are handed out."""
    text = "# Title\n\n- one\n- [two](https://example.org)\n\n| a | b |\n|---|---|\n| c | ___ |\n"
    assert body(text).written == body(text).written
