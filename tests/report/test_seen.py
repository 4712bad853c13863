"""A report on a page: in words, small enough to be sent, and with what can be done about each standard."""

from __future__ import annotations

import json
import re
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kit_cli.check.run import check
from kit_cli.languages.table import languages
from kit_cli.method.read import method
from kit_cli.report.agenda import next_due
from kit_cli.report.seen import seen
from kit_cli.web.conversation import answer
from tests.conftest import PLACES
from tests.helpers.drawing import drawn

DAY = date(2027, 9, 20)


def said(**call: Any) -> Any:
    """Call as a page does, and return what comes back."""
    heard: list[dict[str, Any]] = []
    answer(call, lambda message: heard.append(json.loads(json.dumps(message))))
    assert heard[-1]["kind"] == "result", heard[-1]
    return heard[-1]["result"]


@pytest.fixture
def here(built: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which the kit works, with a programme of each place."""
    for place, folder in built.items():
        shutil.copytree(folder, tmp_path / "desk" / place, ignore=shutil.ignore_patterns("build"))
    monkeypatch.chdir(tmp_path / "desk")
    return tmp_path / "desk"


@pytest.mark.parametrize(("place", "language"), drawn(PLACES, tuple(languages())))
def test_it_says_what_the_report_says(here: Path, place: str, language: str) -> None:
    """Every standard once; what is due, open and next as the terminal has it; each word in the language."""
    report = check(here / place, method(), DAY)
    found = said(call="judge", folder=place, on=DAY.isoformat(), language=language)
    assert [each["id"] for each in found["results"]] == [each.standard.id for each in report.results]
    by_id = {each["id"]: each for each in found["results"]}
    assert set(found["due"]) == {each.standard.id for each in report.unmet_now}
    assert set(found["due"]) | set(found["later"]) == {each.standard.id for each in report.results if each.is_open}
    assert found["next"] == [each.standard.id for each in next_due(report)]
    assert found["standing"]
    assert (found["name"], found["on"]) == (report.name, DAY.isoformat())
    for each in report.results:
        row = by_id[each.standard.id]
        assert row["word"]
        assert len(row["findings"]) == len(each.findings)
        assert bool(row["can"]) == each.is_open
        assert ("confirm" in row["can"]) == (each.status == "as generated") == bool(row["files"])
        assert "adapt" not in row["can"] or not row["core"]
        assert "attest" not in row["can"] or row["due"] != "upcoming"
        assert all((here / place / file).exists() for file in row["files"])
    if language != "en":
        english = said(call="judge", folder=place, on=DAY.isoformat(), language="en")
        assert not {each["word"] for each in found["results"]} & {each["word"] for each in english["results"]}
    assert len(json.dumps(found)) < 200_000


def test_a_button_takes_the_place_of_a_command(here: Path) -> None:
    """What a terminal is told to type nobody can type on a page."""
    found = said(call="judge", folder="portugal", on=DAY.isoformat())
    told = [(each["can"], finding) for each in found["results"] for finding in each["findings"]]
    assert any("attest" in can for can, _ in told)
    assert [finding for _, finding in told if re.search("mentorkit (attest|confirm) ", finding["remedy"])] == []
    assert here.is_dir()


def test_what_an_action_returns_is_what_judge_returns(here: Path) -> None:
    """`run` of the check gives the same data, of each programme, and writes nothing."""
    before = sorted(path for path in here.rglob("*"))
    ran = said(call="run", action="check", values={"programmes": ["portugal"], "on": DAY.isoformat()}, language="sv")
    assert ran["outcome"] == [said(call="judge", folder="portugal", on=DAY.isoformat(), language="sv")]
    assert sorted(path for path in here.rglob("*")) == before


def test_what_was_entered_is_told_in_words(here: Path) -> None:
    """As the check tells it, and not as the method's page of a standard."""
    report = check(here / "serbia", method(), date.today())
    standard = next(
        each.standard.id for each in report.results if each.is_open and each.standard.front.nature != "core"
    )
    words = {"change": "Radimo drugačije.", "reason": "Zato.", "approved_by": "Ana Anić, direktorka"}
    values = {"standard": standard, "programme": "serbia", "on": "2026-11-20", **words}
    (found,) = said(call="run", action="adapt", values=values, language="sr-Latn")["outcome"]["results"]
    assert (found["id"], found["status"], found["word"], found["can"]) == (standard, "adapted", "prilagođen", [])
    assert len(json.dumps(found)) < 3_000


def test_a_broken_file_is_told_where_it_is(here: Path) -> None:
    """From the programme's folder, with its line; and nothing is lost of the rest."""
    with (here / "sweden" / "budget.yml").open("a", encoding="utf-8") as stream:
        stream.write("nonsense: 1\n")
    found = said(call="judge", folder="sweden", on=DAY.isoformat())
    (problem,) = found["problems"]
    assert problem["file"] == "budget.yml"
    assert problem["line"] > 1
    assert problem["remedy"]
    assert len(found["results"]) > 50


def test_standards_lead_to_their_pages_where_a_site_is_named(here: Path) -> None:
    """And nowhere otherwise."""
    report = check(here / "serbia", method(), DAY)
    assert {each.address for each in seen(report, "en").results} == {None}
    assert all(str(each.address).endswith(f"/{each.id}/") for each in seen(report, "en", "https://x.example").results)
