"""An attestation in a terminal: what is attested, and how the standard stands afterwards."""

from __future__ import annotations

from kit_cli.actions.attest import AttestRequest
from kit_cli.cli.echoing import echo
from kit_cli.cli.printer import Printer
from kit_cli.cli.printers.entered import show
from kit_cli.cli.speaking import language, tell
from kit_cli.cli.terminal import wrapped
from kit_cli.grammar.sentence import say
from kit_cli.languages.catalogues import own_words
from kit_cli.method.evidence.kinds import asks_for_attestation
from kit_cli.method.read import Standard


def before(shown: tuple[Standard, ...], _request: AttestRequest, _extra: None) -> None:
    """Print what one says by attesting, before anything is asked."""
    for standard in shown:
        echo(wrapped(f"{standard.id} {own_words(standard.front.title, language())}"))
        for asked in asks_for_attestation(standard.front.evidence):
            declared = tell(say("You attest: {declaration}", declaration=own_words(asked.attest, language())))
            proof = tell(say("Proof: {proof}", proof=own_words(asked.proof, language())))
            echo(f"\n{wrapped(declared)}\n{wrapped(proof)}\n")


PRINTER = Printer(show=show, before=before)
