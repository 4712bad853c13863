"""What follows from files, registers and the day: the seven statuses."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from kit_cli.check.results import Result, Status, Timing
from kit_cli.check.run import check
from kit_cli.method.read import method
from tests.conftest import TODAY

pytestmark = pytest.mark.usefixtures("its_own")

PROOF = "Two score sheets"
ADDRESS = "address: https://pasta.hub.pt/selection"


def judged(folder: Path, standard: str, on: date = TODAY) -> Result:
    """Return how a standard stands in a folder."""
    return check(folder, method(), on, [standard]).results[0]


def attest(folder: Path, *lines: str) -> None:
    """Write one attestation."""
    text = "attestations:\n  - " + "\n    ".join(lines) + "\n"
    (folder / "attestations.yml").write_text(text, encoding="utf-8")


def adapt(folder: Path, standard: str) -> None:
    """Write one adaptation."""
    row = f"- standard: {standard}\n    change: Open for 18 days\n    reason: A festival\n    approved_by: Board\n    on: 2026-11-01"
    (folder / "adaptations.yml").write_text(f"adaptations:\n  {row}\n", encoding="utf-8")


def replaced(folder: Path, file: str, old: str, new: str) -> None:
    """Change a text of a file that stands there."""
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_met_where_the_files_show_all(programme: Path) -> None:
    """Nothing to attest, nothing to do."""
    found = judged(programme, "DES-2")
    assert (found.status, found.findings, found.is_open) == (Status.MET, (), False)


def test_to_attest_says_what_and_how(programme: Path, snapshot: SnapshotAssertion) -> None:
    """The sentence that the hub would sign, and the command that signs it."""
    found = judged(programme, "SEL-2")
    assert found.status is Status.TO_ATTEST
    assert "scored every eligible application" in str(found.findings[0].what)
    remedy = str(found.findings[0].remedy)
    assert "mentorkit attest SEL-2" in remedy
    assert remedy.replace(str(programme), "…") == snapshot


@pytest.mark.parametrize(
    ("on", "status"),
    [
        (date(2027, 6, 17), Status.TO_ATTEST),  # not said yet
        (date(2027, 6, 18), Status.ATTESTED),
        (date(2028, 5, 31), Status.ATTESTED),
        (date(2028, 6, 1), Status.TO_ATTEST),  # to be looked at again
    ],
)
def test_an_attestation_holds_from_its_day_to_its_review(programme: Path, on: date, status: Status) -> None:
    """Both ends count as they are written."""
    attest(programme, "standard: SEL-2", "by: Ana", "on: 2027-06-18", f"proof: {PROOF}", "review: 2028-06-01", ADDRESS)
    found = judged(programme, "SEL-2", on)
    assert found.status is status
    if status is Status.TO_ATTEST:
        assert (found.findings[0].file, found.findings[0].line) == ("attestations.yml", 2)
    else:
        assert PROOF in str(found.reason)


def test_an_attestation_does_not_cover_what_files_must_show(programme: Path) -> None:
    """Who attests cannot talk a missing document away."""
    attest(programme, "standard: SEL-2", "by: Ana", "on: 2026-06-01", f"proof: {PROOF}")
    (programme / "documents" / "pt-PT" / "selection-rubric.md").unlink()
    assert judged(programme, "SEL-2").status is Status.NOT_MET


def test_of_several_attestations_the_latest_counts(programme: Path) -> None:
    """In whatever order they stand."""
    rows = [("2028-03-01", "2028-09-01"), ("2027-07-01", "2027-09-01")]
    text = "".join(
        f"  - {{standard: SEL-2, by: Ana, on: {on}, proof: Sheets, review: {until}, {ADDRESS}}}\n" for on, until in rows
    )
    (programme / "attestations.yml").write_text(f"attestations:\n{text}", encoding="utf-8")
    assert judged(programme, "SEL-2", date(2028, 4, 1)).status is Status.ATTESTED


def test_a_later_attestation_does_not_hide_the_one_that_held(programme: Path) -> None:
    """Of another day, the report is what it would have been on that day."""
    rows = "".join(
        f"  - {{standard: SEL-2, by: Ana, on: {on}, proof: Sheets, {ADDRESS}}}\n" for on in ("2027-07-01", "2027-07-20")
    )
    (programme / "attestations.yml").write_text(f"attestations:\n{rows}", encoding="utf-8")
    adapt(programme, "REC-3")
    assert judged(programme, "SEL-2", date(2027, 7, 10)).status is Status.ATTESTED
    assert judged(programme, "SEL-2", date(2027, 6, 30)).status is Status.TO_ATTEST
    assert judged(programme, "REC-3", date(2026, 10, 31)).status is Status.TO_ATTEST


def test_an_adaptation_counts_with_its_reason(programme: Path, snapshot: SnapshotAssertion) -> None:
    """Also where the files no longer show the standard."""
    replaced(programme, "timeline.yml", "id: call-closes", "id: call-closing")
    adapt(programme, "REC-3")
    found = judged(programme, "REC-3")
    assert found.status is Status.ADAPTED
    assert str(found.reason) == snapshot


def test_a_core_standard_cannot_be_adapted_away(programme: Path) -> None:
    """The entry is a problem, and the standard stands as before."""
    adapt(programme, "SEL-6")
    report = check(programme, method(), TODAY)
    assert [(each.line, str(each.what)) for each in report.problems] == [
        (2, "SEL-6 is core and cannot be adapted away")
    ]
    assert next(each for each in report.results if each.standard.id == "SEL-6").status is Status.TO_ATTEST


def test_under_open_use_nothing_has_to_be_signed(programme: Path, snapshot: SnapshotAssertion) -> None:
    """Not applicable, with the reason."""
    replaced(programme, "programme.yml", "licence: pilot", "licence: open")
    found = judged(programme, "TRA-1")
    assert found.status is Status.NOT_APPLICABLE
    assert str(found.reason) == snapshot


def test_of_several_ways_one_is_enough(programme: Path) -> None:
    """Without a fee there is nothing to attest; with one, that everybody who asked was let off it."""
    assert judged(programme, "FUN-1").status is Status.MET
    replaced(programme, "programme.yml", "application: 0", "application: 20")
    found = judged(programme, "FUN-1")
    assert found.status is Status.TO_ATTEST
    assert "waived" in str(found.findings[0].what)


def test_a_broken_file_blocks_what_reads_it_and_nothing_else(programme: Path, snapshot: SnapshotAssertion) -> None:
    """The finding says which file and line."""
    (programme / "budget.yml").write_text("lines: [\n", encoding="utf-8")
    report = check(programme, method(), TODAY)
    blocked = [each for each in report.results if each.status is Status.BLOCKED]
    assert {each.standard.id for each in blocked} >= {"FUN-2", "FUN-5"}
    assert all(each.files and "budget.yml" in each.files for each in blocked)
    assert blocked[0].findings[0].file == "budget.yml"
    assert f"{blocked[0].findings[0].what}\n{blocked[0].findings[0].remedy}" == snapshot
    assert next(each for each in report.results if each.standard.id == "SEL-2").status is Status.TO_ATTEST


def test_broken_attestations_block_what_has_to_be_attested(programme: Path) -> None:
    """Nobody is told to attest again what stands in a file that cannot be read."""
    (programme / "attestations.yml").write_text("attestations:\n  - standard: SEL-2\n", encoding="utf-8")
    assert judged(programme, "SEL-2").status is Status.BLOCKED
    assert judged(programme, "DES-2").status is Status.MET


@pytest.mark.parametrize(
    ("on", "timing"),
    [
        (date(2027, 5, 30), Timing.UPCOMING),
        (date(2027, 5, 31), Timing.DUE),
        (date(2027, 6, 11), Timing.DUE),
        (date(2027, 6, 12), Timing.OVERDUE),
    ],
)
def test_a_standard_is_due_while_its_milestone_is_under_way(programme: Path, on: date, timing: Timing) -> None:
    """SEL-1 is due by the scoring, 31 May to 11 June 2027."""
    found = judged(programme, "SEL-1", on)
    assert (found.due.begins, found.due.ends) == (date(2027, 5, 31), date(2027, 6, 11))
    assert found.due.timing is timing
    assert found.counts_now is (timing is not Timing.UPCOMING)


def test_without_the_milestone_there_is_no_date(programme: Path) -> None:
    """And nobody is blamed for being late."""
    replaced(programme, "timeline.yml", "- id: scoring", "- id: reading")
    found = judged(programme, "SEL-1")
    assert found.due.timing is Timing.UNDATED
    assert not found.counts_now


@pytest.mark.parametrize("value", ["someone@example.org", "x@sub.example", "Nome Apelido"])
def test_an_example_is_not_an_answer(programme: Path, value: str) -> None:
    """Reserved domains (RFC 2606), and the name that `mentorkit new` proposes."""
    key = "email" if "@" in value else "name"
    old = "coordinator@hub.pt" if key == "email" else "Maria coordinator"
    replaced(programme, "programme.yml", f'{key}: "{old}"', f'{key}: "{value}"')
    found = judged(programme, "DES-4")
    assert [str(each.what) for each in found.findings] == [f"people.coordinator.{key} still holds the example: {value}"]
