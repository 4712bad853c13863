"""An attestation in a terminal: what is attested, and how the standard stands afterwards."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import click

from kit_cli.actions.attest import AttestRequest
from kit_cli.actions.entry import Entered
from kit_cli.check.results import Result
from kit_cli.cli.echoing import echo
from kit_cli.cli.printer import Printer
from kit_cli.cli.printers import entered
from kit_cli.cli.speaking import language, tell
from kit_cli.cli.terminal import complain, wrapped
from kit_cli.errors import EXIT_MEND
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.languages.catalogues import own_words
from kit_cli.method.evidence.kinds import asks_for_attestation
from kit_cli.method.read import Standard
from kit_cli.report.phrases import ORDER, status_word

if TYPE_CHECKING:
    from kit_cli.actions.recording import Recorded


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
    if request.table is None:
        entered.show(outcome, request)
        return None
    from kit_cli.actions.recording import Recorded

    assert isinstance(outcome, Recorded)  # noqa: S101  (a table has no other outcome)
    echo(tell(_recorded(outcome)))
    for status, results in groupby(sorted(outcome.results, key=_standing), lambda each: each.status):
        ids = ", ".join(each.standard.id for each in results)
        echo(wrapped(tell(say("{status}: {standards}", status=status_word(status), standards=ids))))
    if outcome.stood:
        echo(tell(say("<<{rows} row was / {rows} rows were>> recorded before.", rows=outcome.stood)))
    if outcome.named:
        echo(tell(say("<<{rows} row names / {rows} rows name>> somebody and nothing else yet.", rows=outcome.named)))
    if not outcome.problems:
        return None
    complain(outcome.problems)
    left = say("What is named here does not count. Mend it in the table, save it, and run the same command again.")
    click.echo(wrapped(tell(left)), err=True)
    return EXIT_MEND


def _recorded(outcome: Recorded) -> Sentence:
    if outcome.recorded:
        rows, file = outcome.recorded, outcome.file
        return say("<<{rows} row was / {rows} rows were>> recorded in {file}.", rows=rows, file=file)
    return say("No row of {table} was recorded: none that is filled is new and right.", table=outcome.table)


def _standing(result: Result) -> int:
    return ORDER.index(result.status)


PRINTER = Printer(show=show, before=before)
