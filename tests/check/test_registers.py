"""What the hub says of standards: which entry counts on a day, and which ones never do."""

from __future__ import annotations

from datetime import date

import pytest
from syrupy.assertion import SnapshotAssertion

from kit_cli.check.registers import Registers, read_registers, why_not_adapted, why_not_attested
from kit_cli.method.evidence.kinds import asks_for_attestation
from kit_cli.model.registers import Adapted, Attested
from tests.helpers.programmes import programme
from tests.helpers.standards import SAYING, method_of, piece, standard

METHOD = method_of(
    standard("MEN-1", SAYING),
    standard("MEN-2", {"setting": "cohort.size"}),
    standard("MEN-3", {"any_of": [{"setting": "cohort.size"}, SAYING]}, nature="core"),
)
STANDARDS = {each.id: each for each in METHOD.standards}


def _attested(on: date, review: date | None = None) -> Attested:
    return Attested(standard="MEN-1", by="Ana", on=on, proof="Sheets", review=review)


def _adapted(on: date) -> Adapted:
    return Adapted(standard="MEN-1", change="Otherwise", reason="Snow", approved_by="Board", on=on)


FIRST, SECOND = _attested(date(2026, 3, 1), date(2026, 9, 1)), _attested(date(2027, 3, 1))
REGISTERS = Registers(
    {"MEN-1": [(FIRST, 10), (SECOND, 20)]},
    {"MEN-1": [(_adapted(date(2027, 3, 1)), 20), (_adapted(date(2026, 3, 1)), 10)]},
    (),
)


def test_attestations_come_the_latest_first() -> None:
    """In whatever order they stand."""
    assert REGISTERS.attestations("MEN-1") == [(SECOND, 20), (FIRST, 10)]


@pytest.mark.parametrize(
    ("on", "line"), [(date(2026, 2, 28), None), (date(2026, 3, 1), 10), (date(2027, 2, 28), 10), (date(2027, 3, 1), 20)]
)
def test_the_latest_adaptation_that_was_approved_counts(on: date, line: int | None) -> None:
    """From its own day on."""
    found = REGISTERS.adaptation("MEN-1", on)
    assert (found and found[1]) == line


def test_what_nobody_has_said_anything_of() -> None:
    """Neither attested nor adapted."""
    assert REGISTERS.attestations("MEN-2") == []
    assert REGISTERS.adaptation("MEN-2", date(2027, 1, 1)) is None


@pytest.mark.parametrize(
    ("name", "not_attested", "not_adapted"),
    [
        ("MEN-1", None, None),
        ("MEN-2", "MEN-2 is shown by the files alone: there is nothing to attest", None),
        ("MEN-3", None, "MEN-3 is core and cannot be adapted away"),
        ("MEN-9", "there is no standard MEN-9", "there is no standard MEN-9"),
    ],
)
def test_what_can_be_attested_and_adapted(
    name: str, not_attested: str | None, not_adapted: str | None, snapshot: SnapshotAssertion
) -> None:
    """Nothing that the files alone show; nothing that is core; with what to do instead."""
    for expected, wrong in (
        (not_attested, why_not_attested(name, STANDARDS)),
        (not_adapted, why_not_adapted(name, STANDARDS)),
    ):
        assert (wrong and str(wrong.what)) == expected
        assert wrong is None or str(wrong.remedy) == snapshot


def test_what_is_asked_may_be_one_of_several_ways() -> None:
    """The files alone ask for nothing."""
    assert list(asks_for_attestation([piece(setting="cohort.size")])) == []
    ways = piece(any_of=[{"setting": "cohort.size"}, SAYING])
    assert [each.attest for each in asks_for_attestation([ways, piece(**SAYING)])] == [SAYING["attest"]] * 2


def test_entries_that_count_are_read_and_the_others_told() -> None:
    """Each with its line; a register that cannot be read says nothing."""
    attestations = "attestations:\n" + "".join(
        f"  - {{standard: {name}, by: Ana, on: 2027-01-0{day}, proof: Here}}\n"
        for day, name in enumerate(("MEN-1", "MEN-2", "MEN-1", "MEN-8"), start=1)
    )
    adaptations = "adaptations:\n  - {standard: MEN-3, change: Not, reason: Snow, approved_by: Us, on: 2027-01-01}\n"
    found = read_registers(programme({"attestations.yml": attestations, "adaptations.yml": adaptations}), METHOD)
    assert [(entry.on.day, line) for entry, line in found.attested["MEN-1"]] == [(1, 2), (3, 4)]
    assert list(found.attested) == ["MEN-1"]
    assert found.adapted == {}
    assert [(each.file and each.file.name, each.line, str(each.what).split()[0]) for each in found.problems] == [
        ("attestations.yml", 3, "MEN-2"),
        ("attestations.yml", 5, "there"),
        ("adaptations.yml", 2, "MEN-3"),
    ]
    assert read_registers(programme(), METHOD) == Registers({}, {}, ())
