"""A new programme in a terminal: where it is, and what comes next."""

from __future__ import annotations

import shlex
from collections.abc import Sequence

from kit_cli.actions.new import NewOutcome, NewRequest
from kit_cli.cli.echoing import echo
from kit_cli.cli.printer import Printer
from kit_cli.cli.printers.carried import lines
from kit_cli.cli.speaking import tell
from kit_cli.cli.terminal import wrapped
from kit_cli.grammar.sentence import Sentence, say


def show(outcome: NewOutcome, _request: NewRequest) -> None:
    """Print the folder, what came from an earlier programme, and the page to open or the command that makes it."""
    ready = {"programme": outcome.name, "folder": outcome.folder}
    if outcome.start:
        built = say(
            "{programme} is ready in {folder} (<<{files} file / {files} files>> built).", **ready, files=outcome.files
        )
        echo(tell(built))
        echo(tell(say("Open {file}.", file=outcome.start)))
    elif outcome.carried and outcome.carried.problems:
        wrong = len(outcome.carried.problems)
        echo(
            tell(
                say(
                    "{programme} lies in {folder}, and <<{number} thing / {number} things>> in it must be mended before"
                    " it can be built.",
                    **ready,
                    number=wrong,
                )
            )
        )
        echo(tell(say("{command} says where and how.", command=_build(outcome))))
    else:
        echo(tell(say("{programme} is ready in {folder}.", **ready)))
        echo(tell(say("Then: {command}", command=_build(outcome))))
    for line in lines(outcome.carried) if outcome.carried else ():
        echo(wrapped(tell(line)))


def _build(outcome: NewOutcome) -> str:
    return f"mentorkit build {shlex.quote(str(outcome.folder))}"


def before(shown: Sequence[Sentence], _request: NewRequest, _extra: None) -> None:
    """Print how what was given with the command is understood, where it was written otherwise."""
    for each in shown:
        echo(tell(each), err=True)


PRINTER = Printer(show=show, before=before)
