"""A check in a terminal: mends before it where they are asked for, then the reports one by one, made on all cores."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Annotated, TypeVar

import click

from kit_cli.actions import ACTIONS, check
from kit_cli.actions.check import CheckRequest, Checks
from kit_cli.actions.parameter import flag
from kit_cli.cli.echoing import echo
from kit_cli.cli.printer import Printer, print_lines
from kit_cli.cli.prompting import agreed
from kit_cli.cli.speaking import language, tell
from kit_cli.cli.terminal import paint, width
from kit_cli.errors import EXIT_MEND, KitError
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import say

AnswerT = TypeVar("AnswerT")


@frozen(kw_only=True)
class Extra:
    """What a terminal can do besides checking."""

    fix: Annotated[bool, flag(ACTIONS["mend"].help)] = False
    yes: Annotated[bool, flag(say("With --fix: do not ask."))] = False
    schema: Annotated[bool, flag(say("Print the JSON Schema of --format json, and nothing else."))] = False


def before(_shown: None, request: CheckRequest, extra: Extra) -> bool:
    """Print the schema, and return that this is all; or mend what may be mended."""
    if extra.schema:
        from kit_cli.report.data import schema

        click.echo(schema())
    elif extra.fix:
        for programme in request.programmes:
            _mend(programme, extra.yes)
    return extra.schema


def _mend(programme: Path, yes: bool) -> None:
    """Print what can be mended in one programme, and write it after a yes."""
    from kit_cli.actions.mend import MendRequest, run

    for found in run(MendRequest(programmes=(programme,))):
        for mend in found.mends:
            echo(mend.difference(programme))
        number = len(found.mends)
        if not number:
            nothing = say("{folder}: nothing that can be mended without changing its meaning.", folder=programme)
            echo(tell(nothing), err=True)
        elif yes or agreed(
            say("Write <<{files} file / {files} files>>?", files=number),
            say("Give {option}, and it is written without asking.", option="--yes"),
            enter=False,
        ):
            run(MendRequest(programmes=(programme,), write=True))


def show(outcome: Checks, request: CheckRequest) -> int:
    """Print the reports as they are made, or where they are; return whether something has failed."""
    if request.to:
        print_lines(check.DECLARATION.told(outcome, request))
    else:
        # A page is for others than whoever runs this: it stays in the language of the programme.
        read_here = language() if request.format in (None, "text") else None
        for piece in outcome.text(width(), paint(), read_here):
            click.echo(piece, nl=False)
    return EXIT_MEND if outcome.failed else 0


def _mapped(function: Callable[[Path], AnswerT], programmes: Sequence[Path]) -> Iterable[AnswerT | KitError]:
    """Map a function over programmes on all cores; one programme needs nothing of that."""
    if len(programmes) == 1:
        return map(function, programmes)
    from kit_cli.cli.workers import mapped

    return mapped(function, programmes)


PRINTER = Printer(show=show, before=before, run=partial(check.run, mapped=_mapped), extra=Extra)
