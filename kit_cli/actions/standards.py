"""List the standards of the method, or show one."""

from __future__ import annotations

from typing import Annotated, Literal

from kit_cli.actions.action import Declaration, Listener, silent
from kit_cli.actions.parameter import choice, text
from kit_cli.actions.telling.standards import standards_told
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import say
from kit_cli.method.listing import chosen
from kit_cli.method.read import Standard


@frozen(kw_only=True)
class StandardsRequest:
    """Which standards are meant, and in which shape they are told."""

    standard: Annotated[
        str | None, text(say("The standard to show in full, by its id."), value=say("ID"), positional=True)
    ] = None
    stage: Annotated[str | None, text(say("Only those of this stage: its id or a part of its title."))] = None
    format: Annotated[Literal["text", "json"], choice(say("What to print."))] = "text"


def run(request: StandardsRequest, _listener: Listener = silent) -> tuple[Standard, ...]:
    """Return the standards in the method's order; raises UsageProblem for a standard or stage that does not exist."""
    return chosen(request.standard, request.stage)


DECLARATION = Declaration(run=run, reads=("method",), told=standards_told)
