"""What is said of an entry in a register: where it stands, how each standard stands now, and what still lacks."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit_cli.actions.entry import Entered
from kit_cli.actions.telling.entry import entered_told
from kit_cli.check.finding import Finding
from kit_cli.check.results import Due, Result, Status, Timing
from kit_cli.grammar.sentence import NOTHING, say
from tests.helpers.standards import SAYING, standard

LACKING = Finding(say("it is empty"), say("Write a text."), "documents/en/agreement.md", 7)


def result(name: str, status: Status, *findings: Finding) -> Result:
    """Return how a standard stands."""
    return Result(standard(name, SAYING), status, Due(Timing.DUE, "closing"), (), findings)


@pytest.mark.parametrize(
    ("results", "said"),
    [
        ((), []),
        ((result("MEN-1", Status.ATTESTED),), [(0, "MEN-1 is now: attested.")]),
        (
            (result("MEN-1", Status.ADAPTED), result("MEN-2", Status.TO_ATTEST)),
            [(0, "MEN-1 is now: adapted."), (0, "MEN-2 is now: to attest.")],
        ),
        (
            (result("MEN-1", Status.NOT_MET, LACKING),),
            [
                (0, "MEN-1 is now: not met."),
                (1, "documents/en/agreement.md:7: it is empty"),
                (2, "Write a text."),
            ],
        ),
        (
            (result("MEN-1", Status.NOT_MET, Finding(say("it is missing"), NOTHING, "risks.yml")),),
            [(0, "MEN-1 is now: not met."), (1, "risks.yml: it is missing")],
        ),
    ],
)
def test_an_entry(results: tuple[Result, ...], said: list[tuple[int, str]]) -> None:
    """The file first; below a standard what it lacks, and below that what to do, where there is something to say."""
    told = [(each.depth, str(each.text)) for each in entered_told(Entered(Path("it/attestations.yml"), results))]
    assert told == [(0, "Written to it/attestations.yml."), *said]
