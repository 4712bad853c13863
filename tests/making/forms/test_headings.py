"""No two columns of a table of answers have the same heading."""

from __future__ import annotations

from collections import Counter

import pytest

from kit_cli.making.edition import Edition, editions
from kit_cli.making.forms.google.script import script
from kit_cli.making.forms.headings import headings
from kit_cli.making.forms.xlsform import sheets
from kit_cli.programme.programme import Programme
from tests.conftest import PLACES
from tests.helpers.programmes import form, programme

GROUP = "  - {{name: {name}, type: group, label: {label}, questions: [{{name: {name}a, type: text, label: What shows it?}}]}}\n"


def _headings(*questions: str) -> list[str]:
    asked = form("sample", "questions:\n" + "".join(questions))
    return list(headings(asked, Edition(programme(forms=[asked], settings={}), "en")).values())


@pytest.mark.parametrize("place", PLACES)
def test_the_kits_own_forms_have_no_two_alike(programmes: dict[str, Programme], place: str) -> None:
    """In each language, in Google and in KoBoToolbox, rows of matrices among them."""
    whole = programmes[place]
    for asked in whole.forms.values():
        survey = sheets(asked, whole, {})["survey"]
        for number, edition in enumerate(editions(whole)):
            titles = Counter(headings(asked, edition).values())
            assert [title for title, times in titles.items() if times > 1] == []
            written = script(asked, edition)
            assert [title for title in titles if "setTitle(" not in written] == []
            column = survey[0].index("name") + 1 + number
            labels = Counter(row[column] for row in survey[1:] if row[0] not in ("note", "begin_group", "end_group"))
            assert [label for label, times in labels.items() if times > 1] == [], asked.id


def test_a_title_that_comes_once_stays(programmes: dict[str, Programme]) -> None:
    """Columns keep their names over the years: only what comes again is told apart."""
    (edition,) = editions(programmes["portugal"])
    asked = edition.programme.forms["end-mentee"]
    found = headings(asked, edition)
    changed = {
        name
        for name, title in found.items()
        for each in asked.flat()
        if each.name == name and title != edition.said(each.label)
    }
    assert changed == {"goal1proof", "goal2proof", "goal3proof"}
    assert found["goal1proof"] == "O seu primeiro objetivo: O que o comprova?"


def test_the_page_stands_before_what_comes_again() -> None:
    """And a number behind it where that is the same as well."""
    assert _headings(GROUP.format(name="one", label="First"), GROUP.format(name="two", label="Second")) == [
        "First: What shows it?",
        "Second: What shows it?",
    ]
    assert _headings(GROUP.format(name="one", label="Same"), GROUP.format(name="two", label="Same")) == [
        "Same: What shows it?",
        "Same: What shows it? (2)",
    ]
    plain = "  - {{name: {name}, type: text, label: '{label}'}}\n"
    assert _headings(
        *(plain.format(name=f"q{n}", label=each) for n, each in enumerate(("Why?", "WHY?", "Why? (2)", "Why?")))
    ) == [
        "Why?",
        "WHY? (2)",
        "Why? (2) (2)",
        "Why? (3)",
    ]
