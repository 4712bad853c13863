"""A document as a page: the words of its Word file, escaped, complete in itself, without a script."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from html import unescape
from io import BytesIO
from pathlib import Path

import pytest

from kit_cli.errors import KitError
from kit_cli.making.document_page import document_page
from kit_cli.making.documents import word
from kit_cli.making.edition import Edition
from kit_cli.programme.programme import Programme
from tests.conftest import PLACES
from tests.helpers.judging import nu


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", unescape(text))


def _page(programme: Programme, number: int) -> str:
    document = programme.documents[number]
    return document_page(document, Edition(programme, document.language))


@pytest.mark.parametrize("place", PLACES)
def test_the_page_says_what_the_word_file_says(place: str, programmes: dict[str, Programme]) -> None:
    """Every word of its text, in the same order: gaps filled, without an id of a heading or a sign of Markdown."""
    programme = programmes[place]
    for document in programme.documents[::4]:
        if document.front.kind in {"letter", "certificate"}:  # which have a head of their own on paper
            continue
        edition = Edition(programme, document.language)
        with zipfile.ZipFile(BytesIO(word(document, edition))) as archive:
            said = archive.read("word/document.xml").decode("utf-8")
        paper = _letters("".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", said)).replace("☐", ""))
        page = document_page(document, edition)
        main = page[page.index("<main") : page.index("</main>")]
        shown = _letters(re.sub(r"<[^>]+>", "", main))
        assert shown in paper, document.place


def test_nu_finds_nothing(programmes: dict[str, Programme], tmp_path: Path) -> None:
    """In the pages of a programme."""
    programme = programmes["serbia"]
    for number in range(0, len(programme.documents), 3):
        (tmp_path / f"{number}.html").write_text(_page(programme, number), encoding="utf-8")
    said, errors = nu(sorted(tmp_path.glob("*.html")))
    assert errors == 0, said


def _changed(programme: Programme, body: str) -> str:
    document = replace(programme.documents[0], body=body)
    return document_page(document, Edition(programme, document.language))


def test_what_people_write_is_shown_and_never_obeyed(programmes: dict[str, Programme]) -> None:
    """Tags, scripts, addresses that are none; boxes, blanks, and what is still to be written."""
    body = (
        "<script>alert(1)</script> & <b>x</b> `<i>`\n\n[away](javascript:alert(1)) [site](https://example.org/?a=1&b=2)"
        "\n\n- [ ] One\n- [x] Two\n\nName: ____\n\n---\n\n| a | b |\n|---|--:|\n| [what] | |\n\n{people.deputy.name}\n"
    )
    page = _changed(programmes["portugal"], body)
    main = page[page.index("<main") : page.index("</main>")]
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;x&lt;/b&gt;" in main
    assert "javascript:" not in re.findall(r'href="([^"]*)"', main)
    assert 'href="https://example.org/?a=1&amp;b=2"' in main
    assert main.count('class="tick') == 2
    assert 'class="blank"' in main
    assert '<hr class="page">' in main
    assert "<mark>[what]</mark>" in main
    assert "<mark>[" in main.partition("</table>")[2]
    assert "default-src 'none'" in page


def test_a_picture_that_is_not_there_is_told_by_its_line(programmes: dict[str, Programme]) -> None:
    """Those that are there stand in the page as data (tests/web/test_shown_documents.py)."""
    programme = programmes["portugal"]
    with pytest.raises(KitError) as caught:
        _changed(programme, "One\n\n![What](no-such-picture.png)\n")
    assert caught.value.problems[0].line == programme.documents[0].body_line + 2


def test_a_gap_that_nothing_fills_is_told_by_its_line(programmes: dict[str, Programme]) -> None:
    """Where it stands in the file."""
    with pytest.raises(KitError) as caught:
        _changed(programmes["portugal"], "One\n\nTwo {hub.nam}\n")
    (problem,) = caught.value.problems
    assert problem.line == programmes["portugal"].documents[0].body_line + 2
