"""An attestation in a terminal: what is attested, and how the standard stands afterwards."""

from __future__ import annotations

import click

from kit_cli.actions.attest import DECLARATION, AttestRequest
from kit_cli.actions.entry import Entered
from kit_cli.cli.echoing import echo
from kit_cli.cli.printer import Printer, print_lines
from kit_cli.cli.speaking import language, tell
from kit_cli.cli.terminal import complain, wrapped
from kit_cli.errors import EXIT_MEND
from kit_cli.grammar.sentence import say
from kit_cli.languages.catalogues import own_words
from kit_cli.method.evidence.kinds import asks_for_attestation
from kit_cli.method.read import Standard


def before(shown: tuple[Standard, ...] | None, _request: AttestRequest, _extra: None) -> None:
    """Print what one says by attesting, before anything is asked."""
    for standard in shown or ():
        echo(wrapped(f"{standard.id} {own_words(standard.front.title, language())}"))
        for asked in asks_for_attestation(standard.front.evidence):
            declared = tell(say("You attest: {declaration}", declaration=own_words(asked.attest, language())))
            proof = tell(say("Proof: {proof}", proof=own_words(asked.proof, language())))
            echo(f"\n{wrapped(declared)}\n{wrapped(proof)}\n")


def show(outcome: Entered, request: AttestRequest) -> int | None:
    """Print what was entered; of a table also which of its rows were not, and why."""
    print_lines(DECLARATION.told(outcome, request))
    if request.table is None:
        return None
    from kit_cli.actions.recording import Recorded

    assert isinstance(outcome, Recorded)  # noqa: S101  (a table has no other outcome)
    if not outcome.problems:
        return None
    complain(outcome.problems)
    left = say("What is named here does not count. Mend it in the table, save it, and run the same command again.")
    click.echo(wrapped(tell(left)), err=True)
    return EXIT_MEND


PRINTER = Printer(show=show, before=before)
