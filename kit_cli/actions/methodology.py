"""Write the whole method as one page."""

from __future__ import annotations

from pathlib import Path
from tempfile import mkdtemp
from typing import Annotated

from kit_cli.actions.action import Declaration, Listener, OutcomeLine, silent
from kit_cli.actions.parameter import file, flag
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import say


@frozen(kw_only=True)
class MethodologyRequest:
    """Where the page goes, and whether somebody wants to see it at once."""

    to: Annotated[Path | None, file(say("The file to write (default: methodology.html)."))] = None
    open: Annotated[bool, flag(say("Open it in the browser; without --to, from a temporary file."))] = False


@frozen
class MethodologyOutcome:
    """The page that was written, and whether to open it."""

    file: Path
    open: bool


def run(request: MethodologyRequest, _listener: Listener = silent) -> MethodologyOutcome:
    """Write the page; raises KitError when a file of the method is wrong or the disk refuses."""
    from kit_cli.files.writing import changing
    from kit_cli.method.handbook import handbook

    name = "methodology.html"
    # A temporary file outlives this: the browser reads it afterwards.
    target = request.to or (Path(mkdtemp(prefix="mentorkit-")) / name if request.open else Path(name))
    with changing(target) as write:
        write(handbook())
    return MethodologyOutcome(target, request.open)


def told(outcome: MethodologyOutcome, _request: object = None) -> tuple[OutcomeLine, ...]:
    """Return where the page is."""
    return (OutcomeLine(say("The method is in {file}.", file=outcome.file)),)


DECLARATION = Declaration(
    run=run,
    about=say("The page needs no network: to read, to search, to print, to send."),
    reads=("method", "template"),
    writes=("to",),
    told=told,
)
