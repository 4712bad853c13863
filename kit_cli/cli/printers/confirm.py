"""A confirmation in a terminal: which files are meant, before it asks, and where it stands."""

from __future__ import annotations

from kit_cli.actions.confirm import ConfirmOutcome, ConfirmRequest
from kit_cli.cli.echoing import echo
from kit_cli.cli.printer import Printer
from kit_cli.cli.speaking import tell
from kit_cli.cli.terminal import wrapped
from kit_cli.grammar.sentence import say


def before(shown: tuple[str, ...], _request: ConfirmRequest, _extra: None) -> None:
    """Print what one says by confirming, before anything is asked."""
    echo(wrapped(tell(say("You confirm: we have read this, and it is ours as it is."))))
    for each in shown:
        echo(f"  {each}")


def show(outcome: ConfirmOutcome, _request: ConfirmRequest) -> None:
    """Print how many files were confirmed, and where."""
    if outcome.already:
        before = say("<<{files} file was / {files} files were>> confirmed before.", files=outcome.already)
        echo(tell(before))
    if outcome.files:
        number = len(outcome.files)
        echo(
            tell(
                say(
                    "<<{files} file / {files} files>> confirmed in {register}.", files=number, register=outcome.register
                )
            )
        )


PRINTER = Printer(show=show, before=before)
