"""Forms as people meet them in KoBo's web form, on a telephone, in each language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pyxform.xls2xform import convert

from kit_cli.languages.table import languages
from kit_cli.making.edition import Edition
from kit_cli.making.examples import with_examples_shown
from kit_cli.making.forms.xlsform import make
from kit_cli.model.settings import ProgrammeSection
from kit_cli.programme.programme import Programme
from tests.helpers.drawing import drawn, spread
from tests.helpers.enketo import Seen, enketo
from tests.helpers.programmes import form, programme, some

COVERING = [
    ("western-balkans", "end-mentee"),
    ("western-balkans", "needs-assessment"),
    ("western-balkans", "media-consent"),
    ("portugal", "end-mentor"),
    ("portugal", "mid-term-mentee"),
    ("portugal", "mentee-application"),
    ("sweden", "needs-assessment"),
    ("sweden", "matching-preferences"),
]
"""Matrices, ratings, pages with and without titles, conditions and “Other”, each in several languages."""


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str, str], Seen]]:
    """Enketo, which opens an XForm in a language."""
    with enketo(tmp_path_factory.mktemp("enketo")) as opened:
        yield opened


def _seen(opened: Any, workbook: Path, asked_in: Programme) -> Iterator[tuple[str, Seen]]:
    xform = convert(workbook, validate=False).xform
    for tag in asked_in.languages:
        # Enketo knows a language by the two letters in its label: `Srpski (sr)`.
        yield tag, opened(xform, languages()[tag].xlsform.rpartition("(")[2].rstrip(")"))


def _words(text: str) -> str:
    """Return a text as Enketo shows it: apostrophes straight, addresses in elements of their own; without blanks."""
    return "".join(text.replace("’", "'").split())


@pytest.mark.parametrize(("place", "name"), spread(COVERING, 3))
def test_a_form_reads_well_on_a_telephone(
    place: str, name: str, built: dict[str, Path], programmes: dict[str, Programme], opened: Any
) -> None:
    """Opened without an error; no capitals, no word broken, nothing broader than the screen, and few pages."""
    workbook = built[place] / "build" / "forms" / "xlsform" / f"{name}.xlsx"
    for tag, seen in _seen(opened, workbook, programmes[place]):
        assert (seen.errors, seen.broken, seen.capitals) == ([], [], []), tag
        assert seen.broad <= 390, tag
        assert seen.pages <= 8, tag
        edition = Edition(with_examples_shown(programmes[place]), tag)
        asked = programmes[place].forms[name].file
        assert edition.said(asked.title) in seen.title
        for question in asked.questions:
            if not question.relevant:
                assert _words(edition.said(question.label)) in _words(seen.shown)


_HUBS_OWN = {
    "a matrix": "  - {name: q, type: matrix, label: Q, choices: CHOICES, rows: [{name: r, label: Straßenbahnhaltestellenhäuschen}]}\n",
    "a scale": "  - {name: q, type: select_one, appearance: likert, label: Q, choices: CHOICES}\n",
    "pages": "  - {name: a, type: text, label: A}\n"
    "  - {name: g, type: group, label: G, questions: [{name: q, type: select_one, label: Q, choices: CHOICES}]}\n"
    "  - {name: b, type: text, label: B}\n  - {name: c, type: rating, low: Unwahrscheinlich, high: Ja, label: C}\n",
}


@pytest.mark.parametrize(("name", "most"), dict.fromkeys([*spread(drawn(_HUBS_OWN, (2, 5, 7)), 2), ("a matrix", 7)]))
def test_so_does_a_hubs_own(name: str, most: int, opened: Any, tmp_path: Path) -> None:
    """Long words and many choices in whatever they stand."""
    words = ["Nie", "Gelegentlich", "Einigermaßen", "Unverhältnismäßig", "Stets", "Weiß nicht", "Immer"][:most]
    choices = ", ".join(f"{{name: c{number}, label: {word}}}" for number, word in enumerate(words))
    asked = form("sample", "questions:\n" + _HUBS_OWN[name].replace("CHOICES", f"[{choices}]"))
    alone = programme(settings={"programme": some(ProgrammeSection, slug="sample")}, forms=[asked])
    workbook = tmp_path / "form.xlsx"
    workbook.write_bytes(next(iter(make(alone))).content)
    for _tag, seen in _seen(opened, workbook, alone):
        assert (seen.errors, seen.broken, seen.capitals, seen.broad) == ([], [], [], 390)
        assert seen.pages == (3 if name == "pages" else 0)
