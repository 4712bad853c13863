"""What is the hub's own: changed by more than white space, or confirmed; whatever the kit wrote is not."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kit_cli.check.evidence.own import as_generated
from kit_cli.check.reading import Reading
from kit_cli.check.results import Status
from kit_cli.check.run import check
from kit_cli.method.evidence.kinds import AttestationEvidence
from kit_cli.method.read import method
from kit_cli.programme.read import read_programme
from tests.conftest import PLACES, TODAY
from tests.helpers.own import confirm_all
from tests.helpers.standards import piece


@pytest.fixture
def programme(built: dict[str, Path], tmp_path: Path) -> Path:
    """A fresh programme in Portuguese, without its build."""
    return Path(shutil.copytree(built["portugal"], tmp_path / "it", ignore=shutil.ignore_patterns("build")))


def _names(folder: Path, evidence: Any) -> list[str]:
    """Return what of some evidence is only as the kit wrote it."""
    return [each.name for each in as_generated(evidence, Reading(read_programme(folder)))]


def _change(folder: Path, file: str, old: str, new: str) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")


GUIDE = "documents/pt-PT/mentor-guide.md"
CASES: dict[str, tuple[Any, list[str], Callable[[Path], None]]] = {
    "setting": (
        piece(setting="rules.appeal_days", at_least=5),
        ["rules.appeal_days"],
        lambda folder: _change(folder, "programme.yml", "appeal_days: 10", "appeal_days: 12"),
    ),
    "section": (
        piece(document="mentor-guide", headings=["limits-of-confidentiality"]),
        ["limits-of-confidentiality"],
        lambda folder: _change(
            folder, GUIDE, "{ #limits-of-confidentiality }\n", "{ #limits-of-confidentiality }\n\nAssim fazemos.\n"
        ),
    ),
    "whole text": (
        piece(document="letter-acceptance", names=["fees.participation"]),
        [""],
        lambda folder: _change(folder, "documents/pt-PT/letter-acceptance.md", "\n\n", "\n\nBoa notícia.\n\n"),
    ),
    "milestone": (
        piece(milestone="call-opens"),
        ["call-opens"],
        lambda folder: _change(
            folder, "timeline.yml", "- id: call-opens\n    title: ", "- id: call-opens\n    title: A "
        ),
    ),
    "order": (
        piece(order=["call-opens", "call-closes"]),
        ["call-opens", "call-closes"],
        lambda folder: _change(
            folder, "timeline.yml", "- id: call-closes\n    title: ", "- id: call-closes\n    title: A "
        ),
    ),
    "question": (
        piece(form="mentee-application", questions=["privacy"], required=True),
        ["privacy"],
        lambda folder: _change(
            folder, "forms/mentee-application.yml", "label: Li o aviso de", "label: Li todo o aviso de"
        ),
    ),
    "data of a form": (
        piece(form="consent", states=["purpose"]),
        ["data"],
        lambda folder: _change(folder, "forms/consent.yml", "purpose: community", "purpose: learning"),
    ),
    "rows": (
        piece(table="risks", file="risks.yml", where={"id": "one-grant-then-nothing"}, at_least=1),
        ["risks"],
        lambda folder: _change(folder, "risks.yml", "Uma única subvenção", "Uma só subvenção"),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_piece_that_the_hub_changed_is_its_own(case: str, programme: Path) -> None:
    """Before, it is as the kit wrote it."""
    evidence, names, change = CASES[case]
    assert _names(programme, evidence) == names
    change(programme)
    assert _names(programme, evidence) == []


@pytest.mark.parametrize("case", CASES)
def test_a_file_that_the_hub_confirmed_is_its_own_until_it_changes(case: str, programme: Path) -> None:
    """Whatever kind the piece is of."""
    evidence, names, _ = CASES[case]
    confirm_all(programme)
    assert _names(programme, evidence) == []
    for path in (*programme.glob("*.yml"), *programme.glob("forms/*.yml"), *programme.glob("documents/*/*.md")):
        if path.name != "confirmations.yml":
            path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert _names(programme, evidence) == names


@pytest.mark.parametrize("case", CASES)
def test_without_a_base_nothing_counts_as_changed(case: str, programme: Path) -> None:
    """Programmes of older kits: only a confirmation tells."""
    evidence, names, change = CASES[case]
    (programme / ".mentorkit" / "base.zip").unlink()
    change(programme)
    assert _names(programme, evidence) == names
    confirm_all(programme)
    assert _names(programme, evidence) == []


def test_white_space_and_line_ends_make_nothing_ones_own(programme: Path) -> None:
    """Nor does a change elsewhere in the file, nor what lies behind another heading."""
    evidence = CASES["section"][0]
    text = (programme / GUIDE).read_text(encoding="utf-8")
    for other in (
        text.replace("\n", "\r\n"),
        text.replace(" ", "  "),
        text.replace("\n\n", "\n\n\n"),
        f"{text}\nFim.\n",
    ):
        (programme / GUIDE).write_bytes(other.encode())
        assert _names(programme, evidence) == ["limits-of-confidentiality"]


def test_an_empty_section_is_nobodys_own(programme: Path) -> None:
    """Who deletes the kit's text has not written one."""
    head, _, rest = (programme / GUIDE).read_text(encoding="utf-8").partition("{ #limits-of-confidentiality }\n")
    after = rest[rest.index("\n## ") :]
    (programme / GUIDE).write_text(f"{head}{{ #limits-of-confidentiality }}\n{after}", encoding="utf-8")
    assert _names(programme, CASES["section"][0]) == ["limits-of-confidentiality"]


def test_a_document_that_moved_is_still_the_kits(programme: Path) -> None:
    """It may lie in either folder."""
    (programme / "documents/pt-PT/mentor-guide.md").rename(programme / "evaluation/pt-PT/mentor-guide.md")
    assert _names(programme, CASES["section"][0]) == ["limits-of-confidentiality"]


def test_answers_to_new_are_the_hubs_own(programme: Path) -> None:
    """It has decided them, even if it took what was proposed; what the kit says of itself is nobody's to change."""
    assert _names(programme, piece(setting="cohort.size", at_least=1)) == []
    assert _names(programme, piece(setting="kit_version", file=".mentorkit/answers.yml")) == []
    assert _names(programme, piece(setting="cohort.interviewed", at_least=1)) == ["cohort.interviewed"]


def test_of_several_ways_one_of_its_own_is_enough(programme: Path) -> None:
    """A way that is lacking is none."""
    fee, age = piece(setting="fees.application", equals=0), piece(setting="cohort.minimum_age", at_least=18)
    ways = piece(
        any_of=[{"setting": "fees.application", "equals": 0}, {"setting": "cohort.minimum_age", "at_least": 18}]
    )
    assert _names(programme, fee) == ["fees.application"]
    assert _names(programme, ways) == ["fees.application"]
    _change(programme, "programme.yml", "minimum_age: 18", "minimum_age: 21")
    assert _names(programme, age) == []
    assert _names(programme, ways) == []


@pytest.mark.parametrize("place", PLACES)
def test_a_fresh_programme_shows_nothing(place: str, built: dict[str, Path]) -> None:
    """Neither does it lack anything but what a hub fills in; of itself the kit says but its own version."""
    report = check(built[place], method(), TODAY)
    shown = {each.standard.id for each in report.results if each.status in {Status.MET, Status.ATTESTED}}
    own_words = {
        each.id
        for each in method().standards
        if all(getattr(evidence, "file", "") == ".mentorkit/answers.yml" for evidence in each.front.evidence)
    }
    assert shown == own_words
    assert len(shown) <= 1


def test_confirmed_everything_still_has_to_be_attested(programme: Path) -> None:
    """Reading texts is not doing what they say."""
    confirm_all(programme)
    report = check(programme, method(), TODAY)
    for each in report.results:
        if any(isinstance(evidence, AttestationEvidence) for evidence in each.standard.front.evidence):
            assert each.status not in {Status.MET, Status.ATTESTED, Status.AS_GENERATED}


def test_each_file_is_looked_at_once(programme: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A check of an untouched programme unpacks nothing, and reads no text more than twice."""
    opened: list[Path] = []
    real = os.open

    def noting(name: str, *arguments: Any, **named: Any) -> int:
        opened.append(Path(name))
        return real(name, *arguments, **named)

    monkeypatch.setattr("kit_cli.programme.base.Base.text", lambda *_: pytest.fail("unpacked"))
    monkeypatch.setattr(os, "open", noting)
    check(programme, method(), TODAY)
    counts = {path: opened.count(path) for path in opened if path.is_relative_to(programme)}
    assert counts
    # The timeline is compared once more: a day of the year may have been turned about.
    assert {path.name: count for path, count in counts.items() if count > 2} in ({}, {"timeline.yml": 3})
