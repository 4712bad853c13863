"""A programme attested with a word, or with one page as the proof of everything, reaches nothing that it did not show."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kit_cli.check.results import Status
from kit_cli.check.run import check
from kit_cli.check.score import score
from kit_cli.files.fingerprints import fingerprint_of_file
from kit_cli.method.evidence.kinds import asks_for_attestation
from kit_cli.method.read import method
from tests.helpers.own import confirm_all

AFTER = date(2030, 1, 1)
ASKED = [each.id for each in method().standards if any(asks_for_attestation(each.front.evidence))]


def _file(name: str) -> Callable[[Path], str]:
    return lambda folder: f"file: {name}, sha256: '{fingerprint_of_file(folder / name)}', "


@pytest.fixture
def programme(built: dict[str, Path], tmp_path: Path) -> Path:
    """A programme of Portugal whose every text was confirmed."""
    folder = Path(shutil.copytree(built["portugal"], tmp_path / "it"))
    (folder / "data" / "xxx.txt").write_text("xxx", encoding="utf-8")
    confirm_all(folder)
    return folder


@pytest.mark.parametrize(
    "proof",
    [
        lambda _: "",
        lambda _: "address: xxx, ",
        lambda _: "address: 'https://hub.pt/pasta', ",
        _file("README.md"),
        _file("data/xxx.txt"),
        _file("build/index.html"),
    ],
    ids=["words", "no address", "one address", "the README", "one file", "the start page"],
)
@pytest.mark.parametrize("on", ["2026-01-01", "2029-12-31"])
def test_words_alone_reach_nothing(on: str, proof: Callable[[Path], str], programme: Path) -> None:
    """Whenever they are said, by two people or by one."""
    before = score(check(programme, method(), AFTER))
    rows = "".join(
        f"  - {{standard: {each}, by: xxx, confirmed_by: yyy, on: {on}, {proof(programme)}proof: xxx}}\n"
        for each in ASKED
    )
    (programme / "attestations.yml").write_text(f"attestations:\n{rows}", encoding="utf-8")
    report = check(programme, method(), AFTER)
    assert report.problems == ()
    assert [each.standard.id for each in report.results if each.status is Status.ATTESTED] == []
    assert score(report) == before


def test_each_with_its_own_proof_counts(programme: Path) -> None:
    """The same, done as it is meant: in its time, with a paper each, by two."""
    rows = "".join(
        f"  - {{standard: {each}, by: Ana, confirmed_by: Rui, on: 2029-12-31, address: 'https://hub.pt/{each}', proof: Sheets}}\n"
        for each in ASKED
    )
    (programme / "attestations.yml").write_text(f"attestations:\n{rows}", encoding="utf-8")
    report = check(programme, method(), AFTER)
    assert sum(each.status is Status.ATTESTED for each in report.results) > 60
