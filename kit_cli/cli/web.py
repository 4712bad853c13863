"""Serve the page on which programmes are made and kept, on this computer, and open it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from kit_cli.actions.action import Declaration, Listener, OutcomeLine, silent
from kit_cli.actions.parameter import flag, folder, text
from kit_cli.errors import KitError, Problem, UsageProblem, shown
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import say
from kit_cli.model.folder import SETTINGS

if TYPE_CHECKING:
    from kit_cli.cli.serving.server import PageServer
    from kit_cli.web.workplace.workplace import Workplace

_LAST_PORT = 65_535


@frozen(kw_only=True)
class WebRequest:
    """On which programmes, and where the page is to be found."""

    programmes: Annotated[
        Path,
        folder(
            say("A programme, or the folder in which several lie (default: this one)."),
            value=say("FOLDER"),
            positional=True,
        ),
    ] = Path()
    port: Annotated[
        str | None,
        # i18n: what stands for a number in a help text: --port NUMBER
        text(say("The number at the end of the page's address (default: any that is free)."), value=say("NUMBER")),
    ] = None
    no_open: Annotated[bool, flag(say("Only print the address, and open no browser."))] = False


@frozen
class PageAtHome:
    """The folder in which its programmes lie, what serves it there, and whether a browser is to show it."""

    folder: Path
    server: PageServer
    open: bool


def run(request: WebRequest, _listener: Listener = silent) -> PageAtHome:
    """Return the page, which has its port already; raises UsageProblem for a folder or a port that cannot be.

    Raises KitError for a port that cannot be had.
    """
    port = _port(request.port)
    folder, workplace = _workplace(request.programmes)
    return PageAtHome(folder, _server(port, workplace), not request.no_open)


def _workplace(named: Path) -> tuple[Path, Workplace]:
    """Return the folder to work in; for a programme it is the one around it, in which all else is left alone."""
    from kit_cli.files.disk_errors import disk_errors_told
    from kit_cli.web.workplace.workplace import Workplace

    if not named.is_dir():
        raise UsageProblem(Problem(say("there is no such folder"), say("Name a folder that is there."), named))
    there = named.resolve()
    with disk_errors_told(named):
        if not (there / SETTINGS.path).is_file():
            return there, Workplace()
        return there.parent, Workplace(each.name for each in there.parent.iterdir() if each.name != there.name)


def _port(words: str | None) -> int:
    """Return the number of a port, 0 where any will do; raises UsageProblem for what is none."""
    if words is None:
        return 0
    if not (words.isascii() and words.isdecimal() and len(words) < 6 and 0 < int(words) <= _LAST_PORT):
        what = say("{key}: {words} does not fit", key="--port", words=shown(words))
        raise UsageProblem(
            Problem(what, say("Write a whole number from {least} to {most}.", least=1, most=str(_LAST_PORT)))
        )
    return int(words)


def _server(port: int, workplace: Workplace) -> PageServer:
    from kit_cli.cli.serving.server import PageServer
    from kit_cli.cli.speaking import language

    try:
        return PageServer(port, language(), workplace)
    except OSError as error:
        raise KitError(_taken(error, port)) from error


def _taken(error: OSError, port: int) -> Problem:
    from errno import EACCES, EADDRINUSE

    another = say("Give another number, or none: then one is chosen that is free.")
    if error.errno == EADDRINUSE:
        return Problem(say("another program has the port {number}", number=str(port)), another)
    if error.errno == EACCES:
        return Problem(say("this computer keeps the port {number} for itself", number=str(port)), another)
    from kit_cli.files.system_reasons import refusal

    return Problem(say("the port {number} cannot be had: {reason}", number=str(port), reason=refusal(error)), another)


def told(outcome: PageAtHome, _request: object = None) -> tuple[OutcomeLine, ...]:
    """Return where the page is, and how it ends."""
    address = outcome.server.address(outcome.server.door.key)
    return (OutcomeLine(say("The page is at {address} (Ctrl and C end it).", address=address)),)


DECLARATION = Declaration(
    run=run,
    about=say(
        "It is the page “Make your programme”, without a download: it works on your own folders, is seen by nobody but"
        " you, and needs no connection. It runs until Ctrl and C are pressed."
    ),
    reads=("programmes", "method", "template"),
    writes=("programmes/",),
    told=told,
)
