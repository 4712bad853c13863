"""Slips in languages.yml, holidays.yml, eu.yml and facts.yml are answered in words: file, line, remedy."""

from __future__ import annotations

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.helpers.slips import Slip, data_copy, judge


def shared(file: str, old: str, new: str, what: str, remedy: str, line: int = 0) -> Slip:
    """Return a slip in a file by which no place can be judged."""
    return Slip(file, old, new, what, remedy, line, whole=True)


def holiday(old: str, new: str, what: str, remedy: str, line: int = 0) -> Slip:
    """Return a slip in the names of holidays; places can be used all the same."""
    return Slip("holidays.yml", old, new, what, remedy, line)


SLIPS = [
    # Languages
    shared(
        "languages.yml",
        "- tag: en\n",
        "- tag: fi\n",
        "en is missing: the template is written in it",
        "Take the block over",
    ),
    shared("languages.yml", "- tag: sv\n", "- tag: en\n", "en stands twice", "Keep one of the two blocks."),
    shared(
        "languages.yml",
        "- tag: sv\n",
        "- tag: sv\n  short_time: HH.mm\n",
        "short_time is not a key",
        "beside_days, dates, distances, dot_gives_way_to, locale, name",
        1,
    ),
    shared("languages.yml", "- tag: sv\n", "- tag: Swedish\n", "'Swedish' is not of the form", "Write a BCP 47 tag"),
    shared("languages.yml", "  xlsform: Svenska (sv)\n", "", "xlsform is missing", "Add the key xlsform.", -3),
    shared(
        "languages.yml", "locale: sv_SE", "locale: qq_QQ", "Babel does not know the locale qq_QQ", "for example sv_SE"
    ),
    # Holidays
    holiday(
        "  countries: [SE, PT]", "  countries: [SE, PO]", "there is no file countries/po.yml", "copy one of countries/"
    ),
    holiday(
        "  church: western", "  church: catholic", "church: 'catholic' is not a choice", "Known: orthodox, western."
    ),
    holiday("    en: Epiphany\n", "", "title: the text is missing in English", "en:", -1),
    holiday(
        "  names: [Epiphany]\n  countries: [SE]",
        "  names: [Epiphany]",
        "a row above already takes Epiphany",
        "Take one of the two out",
        6,
    ),
    holiday(
        "  names: [Carnival]",
        "  name: [Carnival]\n  names: [Carnival]",
        "name is not a key that is known",
        "Did you mean names?",
    ),
    # The European Union
    shared(
        "eu.yml",
        "en: official\n      sv: official\n      pt-PT: found",
        "en: official\n      sv: sure\n      pt-PT: found",
        "'sure' is not a choice",
        "found",
        1,
    ),
    shared(
        "eu.yml",
        'en: "{statement}. Views',
        'en: "{statment}. Views',
        "{statment} is filled by nothing",
        "Write {statement}",
    ),
    shared(
        "eu.yml",
        "  cofunded:\n",
        "  co_funded: x\n  cofunded:\n",
        "statements.co_funded is not a key",
        "Did you mean cofunded?",
    ),
    shared(
        "eu.yml",
        '  source: "Written for this kit',
        '  # source: "Written for this kit',
        "notes.source is missing",
        "Add the key source.",
        -6,
    ),
    # The register of facts
    shared(
        "facts.yml",
        "  - id: vat\n",
        "  - id: currency\n",
        "countries.3.id: currency stands twice",
        "Keep one of the two.",
    ),
    shared("facts.yml", "    title: Currency\n", "", "countries.2.title is missing", "Add the key title.", -1),
    shared(
        "facts.yml",
        "    required: false\n",
        "    required: sometimes\n",
        "countries.0.required: 'sometimes' does not fit",
        "true or false",
    ),
]


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_a_slip_is_told_with_file_line_and_remedy(slip: Slip, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    """Once, at the line on which it stands; and the places that do not need the file are listed."""
    assert judge(slip, data_copy(tmp_path / "template")) == snapshot
