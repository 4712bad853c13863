"""What a mentee's first pack says of time is true: by the forms, by the documents' own first lines, by their length."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from kit_cli.files.headings import without_ids
from kit_cli.languages.table import languages
from kit_cli.making import paths
from kit_cli.making.edition import Edition
from kit_cli.programme.document import Document
from kit_cli.programme.gaps import fill_document
from kit_cli.programme.programme import Programme
from tests.helpers.reading import WHERE
from tests.helpers.word import read_word, shown

PACK = "mentee-first-pack"
QUICK, SLOW = 250, 200
"""Words that people read in a minute."""
TOLERANCE = 1
"""Minutes by which a document may be longer or shorter: one text serves one country and six."""

_SECTION = re.compile(r"^## (.+)$", re.MULTILINE)
_ROW = re.compile(r"^\| \*(.+?)\* \|.*\| ([^|]+) \|$", re.MULTILINE)
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Pack:
    """The pack in a language: its first lines, and each section's heading with its rows (a title and its minutes)."""

    edition: Edition
    lead: str
    sections: dict[str, list[tuple[str, list[int]]]]

    @property
    def rows(self) -> Iterator[tuple[str, list[int]]]:
        """Each title with its minutes, alone and with the mentor."""
        for rows in self.sections.values():
            yield from rows

    @property
    def documents(self) -> dict[str, Document]:
        """The documents by the title by which the pack names them."""
        return {self.edition.filled(each.front.title): each for each in self.edition.documents}


def _numbers(text: str, language: str) -> list[int]:
    """Return the numbers of a text, also those in words."""
    words = {word: number for form in languages()[language].numbers.values() for number, word in enumerate(form, 1)}
    return [
        int(each) if each.isdecimal() else words[each]
        for each in _WORD.findall(text)
        if each.isdecimal() or each in words
    ]


def _lead(document: Document, edition: Edition) -> str:
    """Return what stands before the first heading."""
    return _SECTION.split(fill_document(without_ids(document.body), edition.programme, edition.language), maxsplit=1)[0]


@pytest.fixture(params=WHERE, ids="-".join)
def pack(request: pytest.FixtureRequest, programmes: dict[str, Programme]) -> Pack:
    """The pack of a programme in one of its languages."""
    place, language = request.param
    edition = Edition(programmes[place], language)
    document = next(each for each in edition.documents if each.id == PACK)
    lead, *rest = _SECTION.split(fill_document(without_ids(document.body), edition.programme, language))
    sections = {
        heading: [(title, _numbers(minutes, language)) for title, minutes in _ROW.findall(text)]
        for heading, text in zip(rest[::2], rest[1::2], strict=True)
    }
    return Pack(edition, lead, sections)


def test_nothing_for_mentees_is_missing(pack: Pack) -> None:
    """Each paper that is for mentees stands in it, letters and certificates apart; nothing that it names is unknown."""
    theirs = {
        title
        for title, each in pack.documents.items()
        if "mentees" in each.front.for_ and each.front.kind not in {"letter", "certificate"} and each.id != PACK
    }
    forms = {pack.edition.said(each.file.title) for each in pack.edition.programme.forms.values()}
    named = [title for title, _minutes in pack.rows]
    assert len(named) == len(set(named))
    assert theirs <= set(named) <= theirs | forms


def test_the_minutes_of_forms_are_theirs(pack: Pack) -> None:
    """What a form's own file says."""
    forms = {pack.edition.said(each.file.title): each.file.minutes for each in pack.edition.programme.forms.values()}
    wrong = {title: minutes for title, minutes in pack.rows if title in forms and minutes != [forms[title]]}
    assert wrong == {}


def test_the_minutes_of_documents_stand_in_their_first_lines(pack: Pack) -> None:
    """In words or digits."""
    language = pack.edition.language
    for title, minutes in pack.rows:
        if title in pack.documents:
            said = _numbers(_lead(pack.documents[title], pack.edition), language)
            assert [each for each in minutes if each and each not in said] == [], title


def test_the_minutes_fit_the_words(pack: Pack, built: dict[str, Path]) -> None:
    """What is read takes as long as its words; what is filled in takes no less."""
    folder = next(each for each in built.values() if each == pack.edition.programme.folder)
    wrong = []
    for title, minutes in pack.rows:
        document = pack.documents.get(title)
        if document is None:
            continue
        words = len(shown(read_word((folder / "build" / paths.document(document)).read_bytes())).split())
        least, most = words / QUICK - TOLERANCE, words / SLOW + TOLERANCE
        read = document.front.kind in {"guide", "policy"}
        if not least <= sum(minutes) or (read and sum(minutes) > most):
            wrong.append(f"{title}: {minutes} minutes for {words} words")
    assert wrong == []


def test_the_sums_are_right(pack: Pack) -> None:
    """Each heading with minutes adds up its table, and the first lines add up what one does alone beforehand."""
    language, beforehand = pack.edition.language, 0
    told = {heading: _numbers(heading, language) for heading in pack.sections}
    assert sum(map(bool, told.values())) > 1
    for heading, said in told.items():
        if said:
            rows = [minutes for _title, minutes in pack.sections[heading]]
            sums = [sum(row[column] for row in rows if len(row) > column) for column in range(max(map(len, rows)))]
            assert said == sums, heading
            beforehand += said[0] if len(said) == 1 else 0
    assert beforehand in _numbers(pack.lead, language)
