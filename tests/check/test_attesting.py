"""Which attestation counts on a day: made in its time, with a proof, by two where it is core, and not for everything."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from kit_cli.check.attesting import Said, too_early
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


@pytest.mark.parametrize(
    ("today", "helps"),
    [(date(2027, 8, 20), "Attest it on 1 September 2027 or later"), (date(2027, 10, 1), "Give 1 September 2027 as")],
)
def test_what_was_done_early_is_told_how_it_counts(today: date, helps: str, snapshot: SnapshotAssertion) -> None:
    """Another way before the milestone than after it; in both the line of its day is named."""
    made = programme({"attestations.yml": "attestations: []\n"}, dates=[dated("closing", BEGINS, ENDS)])
    reading = said_of(made, standard("MEN-1", SAYING), on=today).reading
    wrong = too_early(due("closing", reading, today), date(2027, 8, 25), reading)
    assert wrong
    assert str(wrong.remedy).startswith(helps)
    assert f"{wrong.what}\n{wrong.remedy}" == snapshot


@pytest.mark.parametrize("lacking", [{"setting": "hub.gone"}, None], ids=["not met besides", "nothing else lacks"])
def test_what_no_longer_counts_is_not_what_was_never_attested(lacking: dict[str, Any] | None) -> None:
    """The result bears the entry with its line and why, also where the files lack something else."""
    asked = standard("MEN-1", *filter(None, [lacking]), SAYING)
    text = "attestations:\n  - {standard: MEN-1, by: Ana, on: 2027-09-05, proof: Sheets, file: data/gone.pdf}\n"
    made = programme({"attestations.yml": text, "programme.yml": "a: b\n"}, dates=[dated("closing", BEGINS, ENDS)])
    found = judge(asked, said_of(made, asked, on=ENDS))
    assert found.status is (Status.NOT_MET if lacking else Status.TO_ATTEST)
    assert found.lapsed
    assert "the proof data/gone.pdf is gone" in str(found.lapsed.what)
    assert found.lapsed.line == 2
    never = programme({"attestations.yml": "attestations: []\n", "programme.yml": "a: b\n"})
    assert judge(asked, said_of(never, asked, on=ENDS)).lapsed is None


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
def test_what_does_not_count_says_why(entry: str, said: str, snapshot: SnapshotAssertion) -> None:
    """An entry of an older kit is no broken file: its proof is missing."""
    found = _said(standard("MEN-1", SAYING), entry)
    assert found and found.wrong
    assert said in str(found.wrong.what)
    assert f"{found.wrong.what}\n{found.wrong.remedy}" == snapshot


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
def test_one_document_proves_so_many_and_beyond_that_none(more: int, snapshot: SnapshotAssertion) -> None:
    """The number is data of the method; the older entries of a standard do not count with it."""
    most = proof_rule().most_standards
    others = [_entry("2027-09-05", standard_id=f"CLO-{number}") for number in range(1, most + more)]
    older = [_entry("2027-09-02", standard_id="CLO-9"), _entry("2027-09-04", "z", "CLO-9")]
    found = _said(standard("MEN-1", SAYING), _entry("2027-09-05"), *others, *older)
    assert found
    assert (found.wrong is None) is (more == 0)
    if found.wrong:
        assert f"named for {most + 1} standards" in str(found.wrong.what)
        assert f"{found.wrong.what}\n{found.wrong.remedy}" == snapshot


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
