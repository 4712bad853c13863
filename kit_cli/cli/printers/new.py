"""A new programme in a terminal: where it is, and what comes next."""

from __future__ import annotations

import shlex

from kit_cli.actions.new import NewOutcome, NewRequest
from kit_cli.cli.echoing import echo
from kit_cli.cli.printer import Printer
from kit_cli.cli.speaking import tell
from kit_cli.grammar.sentence import say


def show(outcome: NewOutcome, _request: NewRequest) -> None:
    """Print the folder, and the page to open or the command that makes it."""
    ready = {"programme": outcome.name, "folder": outcome.folder}
    if outcome.start:
        built = say(
            "{programme} is ready in {folder} (<<{files} file / {files} files>> built).", **ready, files=outcome.files
        )
        echo(tell(built))
        echo(tell(say("Open {file}.", file=outcome.start)))
    else:
        echo(tell(say("{programme} is ready in {folder}.", **ready)))
        echo(tell(say("Then: {command}", command=f"mentorkit build {shlex.quote(str(outcome.folder))}")))


PRINTER = Printer(show=show)
