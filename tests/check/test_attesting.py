"""Which attestation counts on a day: made in its time, with a proof, by two where it is core, and not for everything."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kit_cli.check.attesting import Said
from kit_cli.check.due import due
from kit_cli.check.judge import judge
from kit_cli.check.results import Status
from kit_cli.method.read import Standard, proof_rule
from tests.helpers.own import said_of
from tests.helpers.programmes import dated, programme
from tests.helpers.standards import SAYING, standard

BEGINS, ENDS = date(2027, 9, 1), date(2027, 9, 10)
PROOF = "proof: Sheets, address: 'https://hub.pt/{name}'"


def _said(asked: Standard, *entries: str, on: date = date(2027, 10, 1), undated: bool = False) -> Said | None:
    """Return what was attested of a standard, in a programme whose closing takes place in September."""
    rows = "".join(f"  - {{by: Ana, {each}}}\n" for each in entries)
    files = {"attestations.yml": f"attestations:\n{rows}" if rows else "attestations: []\n", "programme.yml": "a: b\n"}
    made = programme(files, dates=[] if undated else [dated("closing", BEGINS, ENDS)])
    attestations = said_of(made, asked, *(standard(f"CLO-{n}", SAYING, stage="CLO") for n in range(1, 10)), on=on)
    return attestations.of(asked, due("closing", attestations.reading, on))


def _entry(on: str, name: str = "a", standard_id: str = "MEN-1", more: str = "") -> str:
    return f"standard: {standard_id}, on: {on}, {PROOF.format(name=name)}{more}"


@pytest.mark.parametrize(
    ("on", "counts"),
    [("2027-08-31", False), ("2027-09-01", True), ("2027-09-10", True), ("2027-10-01", True), ("2027-10-02", False)],
)
def test_it_is_made_between_its_milestone_and_today(on: str, counts: bool) -> None:
    """Both days are told of one that came too early."""
    found = _said(standard("MEN-1", SAYING), _entry(on))
    assert found is not None
    assert (found.wrong is None) is counts
    if on == "2027-08-31":
        assert (
            str(found.wrong and found.wrong.what)
            == "31 August 2027 is too early: The closing begins on 1 September 2027"
        )


def test_without_a_date_only_today_bounds_it() -> None:
    """Nobody can be too early for a milestone that has no day."""
    found = _said(standard("MEN-1", SAYING), _entry("2020-01-01"), undated=True)
    assert found and found.wrong is None


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("standard: MEN-1, on: 2027-09-05, proof: xxx", "the proof is missing"),
        ("standard: MEN-1, on: 2027-09-05, proof: xxx, address: xxx", "is no address"),
        ("standard: MEN-1, on: 2027-09-05, proof: xxx, file: data/none.pdf", "is gone"),
        (_entry("2027-09-05", more=", review: 2027-09-20"), "does not hold on this day"),
    ],
)
def test_what_does_not_count_says_why(entry: str, said: str) -> None:
    """An entry of an older kit is no broken file: its proof is missing."""
    found = _said(standard("MEN-1", SAYING), entry)
    assert found and found.wrong
    assert said in str(found.wrong.what)
    assert found.wrong.remedy


@pytest.mark.parametrize(
    ("front", "more", "counts"),
    [
        ({"nature": "core"}, "", False),
        ({"nature": "core"}, ", confirmed_by: Rui", True),
        ({"nature": "core"}, ", confirmed_by: ' ANA '", False),
        ({"nature": "core", "level": "SHOULD"}, "", True),
        ({}, "", True),
    ],
)
def test_what_is_core_and_a_must_needs_a_second_name(front: dict[str, Any], more: str, counts: bool) -> None:
    """What may be adapted, or only should be, does not."""
    found = _said(standard("MEN-1", SAYING, **front), _entry("2027-09-05", more=more))
    assert found
    assert (found.wrong is None) is counts


def test_of_several_the_latest_that_counts_is_taken() -> None:
    """Where none counts, the latest says why."""
    asked = standard("MEN-1", SAYING)
    wrong = "standard: MEN-1, on: 2027-09-09, proof: xxx"
    found = _said(asked, _entry("2027-09-02"), wrong, _entry("2027-09-05", "b"))
    assert found and (found.entry.on.day, found.line, found.wrong) == (5, 4, None)
    latest = _said(asked, wrong, "standard: MEN-1, on: 2027-09-03, proof: xxx")
    assert latest and latest.entry.on.day == 9
    assert _said(asked) is None


@pytest.mark.parametrize("more", [0, 1])
def test_one_document_proves_so_many_and_beyond_that_none(more: int) -> None:
    """The number is data of the method; the older entries of a standard do not count with it."""
    most = proof_rule().most_standards
    others = [_entry("2027-09-05", standard_id=f"CLO-{number}") for number in range(1, most + more)]
    older = [_entry("2027-09-02", standard_id="CLO-9"), _entry("2027-09-04", "z", "CLO-9")]
    found = _said(standard("MEN-1", SAYING), _entry("2027-09-05"), *others, *older)
    assert found
    assert (found.wrong is None) is (more == 0)
    if found.wrong:
        assert f"named for {most + 1} standards" in str(found.wrong.what)


def test_what_does_not_count_is_to_be_attested() -> None:
    """The finding names the day of the entry and its line, and then what to attest."""
    asked = standard("MEN-1", SAYING)
    text = "attestations:\n  - {standard: MEN-1, by: xxx, on: 2027-09-05, proof: xxx}\n"
    made = programme({"attestations.yml": text}, dates=[dated("closing", BEGINS, ENDS)])
    found = judge(asked, said_of(made, asked, on=ENDS))
    assert found.status is Status.TO_ATTEST
    assert [(str(each.what)[:56], each.line) for each in found.findings] == [
        ("the attestation of 5 September 2027 does not count: the ", 2),
        (SAYING["attest"], 1),
    ]
