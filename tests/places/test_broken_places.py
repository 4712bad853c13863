"""Slips in a place's file are answered in words: file, line, what is wrong, what to write."""

from __future__ import annotations

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.helpers.slips import Slip, data_copy, judge


def place(old: str, new: str, what: str, remedy: str, line: int = 0) -> Slip:
    """Return a slip in Portugal's file."""
    return Slip("places/portugal.yml", old, new, what, remedy, line)


SLIPS = [
    # what it is
    place(
        "id: portugal", "id: portgual", "id: portgual does not agree with the file's name", "Write portugal, or call"
    ),
    place("id: portugal", "id: Portugal", "'Portugal' is not of the form that is needed", "Write lower-case letters"),
    place("id: portugal\n", "", "id is missing", "Add the key id."),
    place(
        "currency: EUR", "curency: EUR\ncurrency: EUR", "curency is not a key that is known", "Did you mean currency?"
    ),
    place("currency: EUR", "currency: €", "'€' is not of the form", "three capital letters (ISO 4217)"),
    place("currency: EUR", "currency: PTE", "PTE is not a currency that is in use", "Look its code up in ISO 4217."),
    place("currency: EUR", "currency: QQQ", "QQQ is not a currency that is in use", "Look its code up in ISO 4217."),
    place("Europe/Lisbon", "Europe/Lisboa", "'Europe/Lisboa' is not a time zone", "Did you mean Europe/Lisbon?"),
    place("Europe/Lisbon", "Europe", "'Europe' is not a time zone", "Did you mean Europe"),
    place("Europe/Lisbon", "../etc/passwd", "'../etc/passwd' is not a time zone", "IANA"),
    place("regional: false", "regional: no", "regional: 'no' does not fit", "Write true or false."),
    place(
        '  sv: "Portugal"', "  svv: Portugal", "title.svv: 'svv' is not a language of languages.yml", "Did you mean sv?"
    ),
    place('  en: "Portugal"\n', "", "title: the text is missing in English", 'Add the line en: "…"', -1),
    place('  en: "Portugal"', "  en:", "title.en: nothing is written here", "Write a text."),
    # its countries and languages
    place('["PT"]', '["QQ"]', "countries.0: there is no file countries/qq.yml", "Known: "),
    place('["PT"]', '["QZ"]', "there is no file countries/qz.yml", "copy one of countries/ to qz.yml"),
    place('["PT"]', "[]", "countries has too few entries", "Write at least 1."),
    place('["PT"]', '["PT", "PT"]', "PT stands twice", "Keep one of the two."),
    place('["PT"]', "PT", "countries: 'PT' does not fit", "Write a list here"),
    place(
        'countries: ["PT"]',
        'countries: ["PT"]\nhomes: {SE: [Elvas]}',
        "'SE' is not one of the place's countries",
        "PT",
        1,
    ),
    place(
        'default: ["pt-PT"]', "default: [pt-BR]", "'pt-BR' is not a language of languages.yml", "Did you mean pt-PT?"
    ),
    place('default: ["pt-PT"]', "default: []", "languages.default has too few entries", "Write at least 1."),
    place('offered: ["pt-PT", "en"]', "offered: [en]", "pt-PT is proposed but not offered", "take it out of default"),
    # what the questions propose, by the rules of the answers
    place("cohort_size: 25", "cohort_size: 250", "answers.cohort_size: 250 does not fit", "Nearest: 60"),
    place("length_months: 12", "length_months: a year", "answers.length_months: 'a year' does not fit", "whole number"),
    place("eu_funding: none", "eu_funding: maybe", "write one of these words: none, funded, cofunded", ""),
    place('"coordinator@example.org"', "nobody", "write an e-mail address", "For example: coordinator@example.org"),
    place('    en: "Mentorship in Culture"', f'    en: "{"x" * 201}"', "write a text of 1 to 200 characters", ""),
    place(
        'city: "Porto"',
        'city: "Por\\x07to"',
        "it holds a character that cannot be printed",
        "Type it again without it.",
    ),
    place(
        'city: "Porto"',
        'city: "Porto"\n  town: Porto',
        "answers.town is not a key that is known here",
        "Known: city",
        1,
    ),
    # days of the year
    place("lead_weeks: 42", "lead_weeks:", "season.lead_weeks is empty", "Write a whole number in digits, from"),
    place("lead_weeks: 42", "lead_weeks: -1", "season.lead_weeks: -1 does not fit", "from 0 to 104"),
    place("month: 10", "month: 13", "season.starts.0.month: 13 does not fit", "from 1 to 12"),
    place(
        "month: 10", "month: true", "season.starts.0.month: true does not fit", "Write a whole number in digits, from"
    ),
    place(
        "month: 10\n      day: 8", "month: 2\n      day: 30", "month 2 has no day 30", "The month's last day is 29.", 1
    ),
    place(
        "month: 10\n      day: 8", "month: 2\n      day: 29", "29 February does not come every year", "28 February", 1
    ),
    place('from: "08-01"', "from: 29 June", "breaks.0.from: '29 June' does not fit", "as MM-DD, for example 06-29"),
    place('to: "08-31"', 'to: "06-31"', "breaks.0.to: 06-31 is not a day of the year", "The month's last day is 30."),
    place('from: "08-01"', 'from: "08-01"\n    form: x', "breaks.0.form is not a key", "Did you mean from?", 1),
    place("id: christmas", "id: august", "breaks.1.id: august stands twice", "Keep one of the two."),
    # what it says, with its source
    place(
        "verified: 2026-11-22\n  - id: christmas",
        "verified: yesterday\n  - id: christmas",
        "'yesterday' is not a day",
        "YYYY-MM-DD",
    ),
    place(
        "verified: 2026-11-22\n  - id: christmas", "verified: true\n  - id: christmas", "true is not a day", "or false"
    ),
    place(
        "verified: 2026-11-22\n  - id: christmas",
        "verified: 2026-02-30\n  - id: christmas",
        "'2026-02-30' is not a day",
        "or false",
    ),
    place("family: direct", "family: directly", "eu.yml has no disclaimer 'directly'", "Did you mean direct?"),
    place(
        "sector: public", "sector: state", "funders.0.sector: 'state' is not a choice", "Known: civil, private, public."
    ),
    place(
        "value: 2050", "value: a lot", "prices.coordinator_month.value: an amount is needed", "Write a number from 0"
    ),
    place(
        "  night:\n",
        "  nights:\n",
        "nights does not stand in facts.yml, so nothing would use it",
        "Did you mean night?",
    ),
]


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_a_slip_is_told_with_file_line_and_remedy(slip: Slip, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    """Once, at the line on which it stands; and the places that do not need the file are listed."""
    assert judge(slip, data_copy(tmp_path / "template")) == snapshot
