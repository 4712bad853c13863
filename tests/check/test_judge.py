"""One standard judged: what of its evidence, the registers and the day decides, and in which order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kit_cli.check.judge import judge
from kit_cli.check.results import Result, Status, Timing
from kit_cli.errors import Problem
from kit_cli.grammar.sentence import say
from tests.helpers.own import said_of
from tests.helpers.programmes import FOLDER, dated, programme
from tests.helpers.standards import SAYING, standard

ON = date(2027, 9, 10)
SIZE, NAME, BUDGET = {"setting": "cohort.size"}, {"setting": "cohort.name"}, {"table": "lines", "file": "budget.yml"}
OTHER = {"attest": "Somebody else has looked", "proof": "A letter"}
ATTESTED = "attestations:\n  - {standard: MEN-1, by: Ana, on: 2027-09-01, proof: Sheets, address: 'https://hub.pt/s', review: 2027-09-20}\n"
ADAPTED = "adaptations:\n  - {standard: MEN-1, change: Less, reason: Snow!, approved_by: Board, on: 2027-09-01}\n"
NONE = {"attestations.yml": "attestations: []\n", "adaptations.yml": "adaptations: []\n"}
BROKEN = Problem(say("not YAML"), say("Mend it."), FOLDER / "budget.yml", 4)


def judged(
    *evidence: dict[str, Any],
    files: dict[str, str] | None = None,
    on: date = ON,
    problems: tuple[Problem, ...] = (BROKEN,),
    **front: Any,
) -> Result:
    """Return the result of a standard with this evidence, in a programme whose budget is broken."""
    texts = {"programme.yml": "cohort: {size: 12, licence: open}\n", **NONE, **(files or {})}
    made = programme(texts, dates=[dated("closing", date(2027, 9, 1), ON)], problems=problems)
    asked = standard("MEN-1", *evidence, **front)
    return judge(asked, said_of(made, asked, on=on))


@pytest.mark.parametrize(
    ("evidence", "files", "status"),
    [
        ([SIZE], {}, Status.MET),
        ([NAME], {}, Status.NOT_MET),
        ([SIZE, SAYING], {}, Status.TO_ATTEST),
        ([SIZE, SAYING], {"attestations.yml": ATTESTED}, Status.ATTESTED),
        ([NAME, SAYING], {"attestations.yml": ATTESTED}, Status.NOT_MET),
        ([NAME], {"adaptations.yml": ADAPTED}, Status.ADAPTED),
        ([BUDGET], {}, Status.BLOCKED),
        ([BUDGET, NAME], {}, Status.NOT_MET),
        ([BUDGET, SAYING], {"attestations.yml": ATTESTED}, Status.BLOCKED),
        ([BUDGET], {"adaptations.yml": ADAPTED}, Status.ADAPTED),
        ([{"any_of": [NAME, SAYING]}], {}, Status.TO_ATTEST),
        ([{"any_of": [NAME, SAYING]}], {"attestations.yml": ATTESTED}, Status.ATTESTED),
        ([{"any_of": [SIZE, SAYING]}], {}, Status.MET),
        ([{"any_of": [SAYING, SIZE]}], {}, Status.MET),
        ([{"any_of": [NAME, {"setting": "cohort.gone"}]}], {}, Status.NOT_MET),
    ],
)
def test_what_decides(evidence: list[dict[str, Any]], files: dict[str, str], status: Status) -> None:
    """An adaptation before the files, the files before what is attested; a lack before what cannot be told."""
    found = judged(*evidence, files=files)
    assert found.status is status
    assert (found.due.timing, found.due.ends) == (Timing.DUE, ON)


@pytest.mark.parametrize(("on", "status"), [(1, Status.ATTESTED), (19, Status.ATTESTED), (20, Status.TO_ATTEST)])
def test_the_day_decides_too(on: int, status: Status) -> None:
    """Whether an attestation holds, and whether the standard is due."""
    found = judged(SAYING, files={"attestations.yml": ATTESTED}, on=date(2027, 9, on))
    assert found.status is status
    assert found.due.timing is (Timing.DUE if on <= 10 else Timing.OVERDUE)


def test_reasons_are_those_of_the_registers() -> None:
    """With the line where it is said."""
    attested = judged(SAYING, files={"attestations.yml": ATTESTED})
    assert (str(attested.reason), attested.line) == ("Ana, 1 September 2027: Sheets (https://hub.pt/s)", 2)
    adapted = judged(SAYING, files={"adaptations.yml": ADAPTED})
    assert str(adapted.reason) == "Less. Why: Snow! Approved by Board, 1 September 2027."
    assert adapted.line == 2


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ("proof: Sheets, address: 'https://hub.pt/s'", "Sheets (https://hub.pt/s)"),
        ("proof: 'https://hub.pt/s', address: 'https://hub.pt/s'", "https://hub.pt/s"),
        ("proof: Sheets", None),
    ],
)
def test_a_reason_names_the_proof_and_where_it_lies(entry: str, reason: str | None) -> None:
    """Once, and whoever confirmed it."""
    row = f"{{standard: MEN-1, by: Ana, on: 2027-09-01, {entry}}}"
    alone, together = (
        judged(SAYING, files={"attestations.yml": f"attestations:\n  - {each}\n"}).reason
        for each in (row, row.replace("}", ", confirmed_by: Rui}"))
    )
    assert (alone and str(alone)) == (reason and f"Ana, 1 September 2027: {reason}")
    assert (together and str(together)) == (reason and f"Ana, 1 September 2027, confirmed by Rui: {reason}")


def test_every_lack_is_told_once_and_what_cannot_be_told_after_it() -> None:
    """However many pieces of evidence ask for it."""
    found = judged(NAME, BUDGET, {**BUDGET, "at_least": 3}, NAME, {"setting": "cohort.gone"})
    assert [(str(each.what), each.file, each.line) for each in found.findings] == [
        ("cohort.name is not filled in", "programme.yml", 1),
        ("cohort.gone is not filled in", "programme.yml", 1),
        ("cannot be told: not YAML", "budget.yml", 4),
    ]
    assert str(found.findings[-1].remedy) == "Mend it."
    assert found.files == ("programme.yml", "budget.yml")


def test_a_problem_without_a_line_lies_at_the_beginning() -> None:
    """Of its file."""
    (finding,) = judged(BUDGET, problems=(Problem(say("gone"), file=FOLDER / "budget.yml"),)).findings
    assert (finding.file, finding.line) == ("budget.yml", 1)


@pytest.mark.parametrize(
    ("condition", "applies"),
    [
        ({"setting": "cohort.licence", "equals": "open"}, False),
        ({"setting": "cohort.licence", "equals": "pilot"}, True),
        ({"setting": "cohort.size", "at_most": 12}, False),
        ({"setting": "cohort.size", "at_most": 11}, True),
        ({"setting": "cohort.size"}, False),
        ({"setting": "cohort.gone"}, True),
        ({"setting": "lines", "file": "budget.yml"}, True),  # nobody is let off by what cannot be read
    ],
)
def test_a_standard_does_not_apply_where_a_setting_says_so(condition: dict[str, Any], applies: bool) -> None:
    """With the reason, whatever else there is to say of it."""
    never = {"setting": "cohort.gone", "because": "This is never so."}
    unknown = {"setting": "lines", "file": "budget.yml", "because": "Nobody knows whether this is so."}
    because = {**condition, "because": "Nothing has to be signed."}
    found = judged(NAME, files={"adaptations.yml": ADAPTED}, unless=[never, unknown, because])
    assert found.status is (Status.ADAPTED if applies else Status.NOT_APPLICABLE)
    assert applies or str(found.reason) == "Nothing has to be signed."


def test_what_is_to_be_attested_says_what_and_how() -> None:
    """Each sentence that the hub would sign, and the command that signs it."""
    found = judged(SAYING, OTHER)
    assert [str(each.what) for each in found.findings] == [SAYING["attest"], OTHER["attest"]]
    assert {(str(each.remedy), each.file, each.line) for each in found.findings} == {
        (f"When it is so: mentorkit attest MEN-1 {FOLDER}", "attestations.yml", 1)
    }


def test_an_attestation_that_does_not_hold_is_named() -> None:
    """With its day and its line."""
    finding, asked = judged(SAYING, files={"attestations.yml": ATTESTED}, on=date(2027, 9, 20)).findings
    said = "the attestation of 1 September 2027 does not count: it does not hold on this day"
    assert (str(finding.what), finding.line) == (said, 2)
    assert str(asked.what) == SAYING["attest"]


def test_attestations_that_cannot_be_read_block() -> None:
    """Nobody is told to attest again; who need not attest is not blocked."""
    bad = Problem(say("bad"), file=FOLDER / "attestations.yml")
    made = programme({"programme.yml": "cohort: {size: 12}\n"}, problems=[bad])
    for evidence, status in ((SAYING, Status.BLOCKED), (SIZE, Status.MET)):
        asked = standard("MEN-1", evidence)
        found = judge(asked, said_of(made, asked, on=ON))
        assert found.status is status
        assert [(str(each.what), each.file) for each in found.findings] == (
            [("cannot be told: bad", "attestations.yml")] if status is Status.BLOCKED else []
        )


@pytest.mark.parametrize(
    ("folder", "command"),
    [(Path(), "attest MEN-1"), (Path("our hub"), "attest MEN-1 'our hub'"), (Path("a"), "attest MEN-1 a")],
)
def test_the_command_names_the_folder_unless_it_is_this_one(folder: Path, command: str) -> None:
    """As a shell takes it."""
    made = replace(programme({"programme.yml": "", **NONE}), folder=folder)
    asked = standard("MEN-1", SAYING)
    (finding,) = judge(asked, said_of(made, asked, on=ON)).findings
    assert str(finding.remedy) == f"When it is so: mentorkit {command}"
