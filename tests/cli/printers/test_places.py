"""`mentorkit places`, and what `new` says of a place that cannot be used."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kit_cli.cli import run
from kit_cli.files.shipped import template_folder
from kit_cli.languages.dates import long_date
from kit_cli.places.read import load_place
from kit_cli.places.statements import statements
from tests.conftest import PLACES
from tests.helpers.folders import told
from tests.helpers.slips import data_copy, using, write_over


@pytest.fixture
def template(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the data, which the commands use."""
    copy = data_copy(tmp_path / "template")
    monkeypatch.setenv("MENTORKIT_TEMPLATE", str(copy))
    return copy


def test_every_place_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """With its countries and languages, named as people name them; a name's footnote stands below."""
    assert run(["places"]) == 0
    said = capsys.readouterr().out
    listed, _, footnote = said.partition("\n\n")
    assert [line.split()[0] for line in listed.splitlines() if not line.startswith(" ")] == sorted(PLACES)
    assert "Serbia, Albania" in listed
    assert "Serbian (sr-Latn)" in " ".join(listed.split())
    assert "Kosovo*" in listed
    assert footnote.startswith("* This designation")


@pytest.mark.parametrize("place", PLACES)
def test_every_fact_is_shown_with_its_source(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    """And with the day on which it was verified, or that it was not; in the width of a window."""
    assert run(["places", "show", place]) == 0
    said = capsys.readouterr().out
    assert "not legal advice" in said.lower() or "Nothing here is legal advice" in said
    assert "NOT VERIFIED" in said
    assert all(len(line) <= 140 for line in said.splitlines())
    assert "['" not in said
    words = " ".join(said.split())
    for statement in (
        each
        for chapter in statements(load_place(template_folder(), place), template_folder()).values()
        for each in chapter
    ):
        backing = statement.backing
        checked = f"verified {long_date(backing.verified, None, 'en')}" if backing.verified else "NOT VERIFIED"
        assert statement.title in words
        assert f"{checked}; {backing.source.split()[0]}" in words


def test_a_broken_place_leaves_the_others(template: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """They are listed and shown; of the broken one it is said where, and the command has failed."""
    line = write_over(template / "countries" / "ba.yml", "    value: BAM", "    value:")
    assert run(["places"]) == 1
    said = capsys.readouterr()
    assert [row.split()[0] for row in said.out.splitlines()] == sorted(set(PLACES) - set(using("countries/ba.yml")))
    assert f"ba.yml:{line}: facts.currency.value: nothing is written here\n    Write a text." in said.err
    assert said.err.endswith("Not to be used before this is mended: western-balkans.\n")
    assert run(["places", "show", "sweden"]) == 0
    capsys.readouterr()
    code, words = told(capsys, "places", "show", "western-balkans")
    assert (code, f"ba.yml:{line}" in words) == (1, True)


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("places/sweden.yml", 'from: "06-29"', "from: 29 June", "breaks.0.from: '29 June' does not fit"),
        ("places/sweden.yml", "lead_weeks: 42", "lead_weeks:", "season.lead_weeks is empty"),
        ("places/sweden.yml", "month: 9", "month: 13", "season.starts.0.month: 13 does not fit"),
        ("places/sweden.yml", "Europe/Stockholm", "Europe/Göteborg", "'Europe/Göteborg' is not a time zone"),
        ("countries/se.yml", '["public", "de_facto"]', "[publik]", "'publik' is not a category"),
        ("countries/se.yml", "    verified: 2026-11-22", "    verified: yesterday", "'yesterday' is not a day"),
        ("eu.yml", "statements:", "statement:", "statements is missing"),
        ("languages.yml", "locale: sv_SE", "locale: qq_QQ", "Babel does not know the locale qq_QQ"),
        ("languages.yml", "- tag: pt-PT\n", "- tag: pt-PT\n  first_weekday: 1\n", "first_weekday is not a key"),
    ],
)
def test_new_says_what_is_wrong_with_the_place(
    template: Path, file: str, old: str, new: str, said: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """In the file in which it stands, and nothing is left behind."""
    write_over(template / file, old, new)
    for languages in ((), ("--set", "languages=sv")):
        code, words = told(capsys, "new", "made", "--place", "sweden", "--yes", *languages)
        assert code == 1
        assert words.count(said) == 1
        assert str(template / file) in words
    assert not (tmp_path / "made").exists()


def test_new_makes_a_programme_beside_a_broken_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is wrong elsewhere is no hindrance."""
    template = shutil.copytree(template_folder(), tmp_path / "template")
    monkeypatch.setenv("MENTORKIT_TEMPLATE", str(template))
    (template / "places" / "portugal.yml").write_text("- not a place\n", encoding="utf-8")
    (template / "countries" / "ba.yml").write_text("", encoding="utf-8")
    assert told(capsys, "new", "made", "--place", "sweden", "--yes", "--no-build")[0] == 0
    assert told(capsys, "new", "other", "--place", "portugal", "--yes", "--no-build")[0] == 1
