"""Slips in a country's file are answered in words: file, line, what is wrong, what to write."""

from __future__ import annotations

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.helpers.slips import Slip, data_copy, judge


def country(old: str, new: str, what: str, remedy: str, line: int = 0) -> Slip:
    """Return a slip in Portugal's file."""
    return Slip("countries/pt.yml", old, new, what, remedy, line)


SLIPS = [
    country('code: "PT"', 'code: "PX"', "PX does not agree with the file's name", "Write PT, or call the file px.yml."),
    country("  vat:\n", "  VAT:\n", "'VAT' is not of the form that is needed", "digits and underscores"),
    country("  vat:\n", "  vatt:\n", "facts.vatt: vatt does not stand in facts.yml", "Did you mean vat?"),
    country("  data_protection_website:\n", "  website:\n", "website does not stand in facts.yml", "Known:"),
    country('    value: ["pt-PT"]\n', "", "facts.languages.value is missing", "Add the key value.", -1),
    country(
        '    value: ["pt-PT"]\n', "    value: []\n", "facts.languages.value has too few entries", "Write at least 1."
    ),
    country(
        "    value: EUR\n",
        "    value: {sv: euro}\n",
        "missing in English, and so is the official wording",
        'native: "…"',
    ),
    country(
        "    value: EUR\n",
        "    valeu: EUR\n    value: EUR\n",
        "valeu is not a key that is known",
        "Did you mean value?",
    ),
    country(
        '    source: "python-stdnum 2.2 (stdnum.pt.nif)"\n',
        "",
        "facts.association_number.source is missing",
        "Add the key source.",
        -6,
    ),
    country(
        '    source: "python-stdnum 2.2 (stdnum.pt.nif)"', '    source: ""', "nothing is written here", "Write a text."
    ),
    country(
        'categories: ["public"]',
        'categories: ["public", "optionnal"]',
        "'optionnal' is not a category",
        "Did you mean optional?",
    ),
    country('    Beja: "02"', '    Beja: "2"', "'2' is not a region of the `holidays` library", "Did you mean 20?"),
    country(
        "  extra:\n",
        "  extra:\n    - {month: 4, day: 31, title: {en: x}, source: x, verified: false}\n",
        "month 4 has no day 31",
        "30",
        1,
    ),
    country(
        "  extra:\n",
        "  extra:\n    - {month: 4, day: 30, title: {en: x}, source: x}\n",
        "holidays.extra.0.verified is missing",
        "verified",
        1,
    ),
    Slip(
        "countries/se.yml",
        "  categories:",
        "  subdivisions: {Malmö: M}\n  categories:",
        "'M' is not a region of the `holidays` library for this country",
        "",
    ),
    Slip(
        "countries/xk.yml",
        "    sr-Latn: found\n",
        "",
        "the status of the wording in sr-Latn is missing",
        "Write official, found",
        -4,
    ),
]


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_a_slip_is_told_with_file_line_and_remedy(slip: Slip, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    """Once, at the line on which it stands; and the places that do not need the file are listed."""
    assert judge(slip, data_copy(tmp_path / "template")) == snapshot
