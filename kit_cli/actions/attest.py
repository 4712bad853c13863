"""Attest what a standard asks and no file can show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Annotated

from kit_cli.actions import entry
from kit_cli.actions.action import Declaration, Listener, silent
from kit_cli.actions.entry import Entered, EntryRequest
from kit_cli.actions.parameter import day, text
from kit_cli.check.registers import why_not_attested
from kit_cli.grammar.sentence import say
from kit_cli.model.folder import ATTESTATIONS
from kit_cli.model.registers import Attested


@dataclass(frozen=True, kw_only=True)
class AttestRequest(EntryRequest):
    """An entry of attestations.yml, as far as it is known."""

    by: Annotated[str | None, text(say("Who saw to it: name and role."), question=say("By whom (name and role)"))] = (
        None
    )
    proof: Annotated[
        str | None,
        text(
            say("What can be laid on the table, and where it lies."), question=say("What proves it, and where it lies")
        ),
    ] = None
    on: Annotated[date | None, day(say("When it was so (default: today)."), question=say("On which day"))] = None
    review: Annotated[
        date | None,
        day(
            say("From when somebody looks again."),
            question=say("From which day on somebody looks again (Enter: never)"),
        ),
    ] = None


def run(request: AttestRequest, _listener: Listener = silent) -> Entered:
    """Write the attestation and say how the standard stands now; raises KitError, and then nothing is written."""
    return entry.enter(request, Attested, why_not_attested)


DECLARATION = Declaration(
    run=run,
    about=say("The entry goes to the programme's attestations.yml; what is not given is asked."),
    reads=("programme", "method", "template"),
    writes=(f"programme/{ATTESTATIONS.path}",),
    prepare=partial(entry.prepare, kind=Attested, why_not=why_not_attested),
    questions=partial(entry.questions, kind=Attested),
)
