"""A new programme in a terminal: where it is, and what comes next."""

from __future__ import annotations

import shlex
from collections.abc import Sequence

import click

from kit_cli.actions.new import NewOutcome, NewRequest
from kit_cli.cli.printer import Printer
from kit_cli.cli.speaking import tell
from kit_cli.grammar.sentence import Sentence, say


def show(outcome: NewOutcome, _request: NewRequest) -> None:
    """Print the folder, and the page to open or the command that makes it."""
    ready = {"programme": outcome.name, "folder": outcome.folder}
    if outcome.start:
        built = say(
            "{programme} is ready in {folder} (<<{files} file / {files} files>> built).", **ready, files=outcome.files
        )
        click.echo(tell(built))
        click.echo(tell(say("Open {file}.", file=outcome.start)))
    else:
        click.echo(tell(say("{programme} is ready in {folder}.", **ready)))
        click.echo(tell(say("Then: {command}", command=f"mentorkit build {shlex.quote(str(outcome.folder))}")))


def before(shown: Sequence[Sentence], _request: NewRequest, _extra: None) -> None:
    """Print how what was given with the command is understood, where it was written otherwise."""
    for each in shown:
        click.echo(tell(each), err=True)


PRINTER = Printer(show=show, before=before)
