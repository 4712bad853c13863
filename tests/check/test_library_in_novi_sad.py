"""A small programme that is not a hub's: a public library, eight pairs, half a year."""

from __future__ import annotations

import shutil
from datetime import date, timedelta
from pathlib import Path

import docx
import pytest

from kit_cli.actions.new import new
from kit_cli.check.results import Status
from kit_cli.check.run import check
from kit_cli.files.shipped import template_folder
from kit_cli.method.read import method
from kit_cli.places.answers import complete
from kit_cli.programme.programme import Programme
from kit_cli.programme.read import read_programme
from tests.check.conftest import agree_on_money, fill_in

pytestmark = pytest.mark.usefixtures("its_own")

START = date(2027, 10, 15)
ANSWERS = {
    "place": "serbia",
    "hub_name": "Narodna biblioteka Primer",
    "city": "Novi Sad",
    "cohort_size": 8,
    "length_months": 6,
    "starts_on": START,
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its programme, with everything built; never write to it."""
    folder = tmp_path_factory.mktemp("novi-sad") / "biblioteka"
    new(complete(ANSWERS, template_folder(), date(2026, 11, 27)), folder, template_folder(), lambda *_: None)
    return folder


@pytest.fixture(scope="module")
def programme(library: Path) -> Programme:
    """The same, read."""
    return read_programme(library).whole()


def test_it_counts_in_dinars_and_in_eight_pairs(programme: Programme) -> None:
    """Size, currency and language are its own."""
    assert programme.settings.currency == "RSD"
    assert programme.settings.cohort.size == 8
    assert programme.languages == ("sr-Latn",)
    assert [country.code for country in programme.settings.countries] == ["RS"]


def test_its_year_is_half_a_year(programme: Programme) -> None:
    """From the kick-off to the closing; what is asked before the call begins no later than for a year."""
    kick_off, closing = programme.date("kick-off"), programme.date("closing")
    assert kick_off is not None
    assert closing is not None
    assert START <= kick_off.start < START + timedelta(days=14)
    assert timedelta(days=150) < closing.start - kick_off.start < timedelta(days=215)


def test_its_letters_name_it(library: Path) -> None:
    """In Latin letters, with the town, the price of nothing as a sentence, and no other place's name."""
    text = "\n".join(
        paragraph.text
        for path in sorted((library / "build" / "documents" / "sr-Latn").glob("*.docx"))
        for paragraph in docx.Document(str(path)).paragraphs
    )
    assert "Narodna biblioteka Primer" in text
    assert "Novi Sad" in (library / "build" / "index.html").read_text(encoding="utf-8")
    assert [name for name in ("Kosov", "Beograd") if name in text] == []


def test_nobody_is_accused(library: Path, tmp_path: Path) -> None:
    """Once its names are filled in, everything is met or to be attested."""
    folder = tmp_path / "biblioteka"
    shutil.copytree(library, folder)
    fill_in(folder / "programme.yml")
    agree_on_money(folder / "budget.yml")
    report = check(folder, method(), date(2027, 1, 10))
    assert report.problems == ()
    assert {each.standard.id for each in report.results if each.status not in {Status.MET, Status.TO_ATTEST}} == set()
