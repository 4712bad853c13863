"""Find what a machine may mend because it changes no meaning, and write it when asked to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from kit_cli.actions.action import Declaration, Listener, silent
from kit_cli.actions.folders import folders
from kit_cli.actions.parameter import flag, folder
from kit_cli.actions.telling.mend import mended_told
from kit_cli.check.mends import Mend, mends
from kit_cli.errors import KitError, Problem
from kit_cli.files.plain_text import read_text
from kit_cli.files.writing import changing
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import say
from kit_cli.method.read import method


@frozen(kw_only=True)
class MendRequest:
    """Which programmes are looked at, and whether anything is written."""

    programmes: Annotated[
        tuple[Path, ...],
        folder(say("The programmes' folders (default: this one)."), value=say("PROGRAMMES"), positional=True),
    ] = ()
    write: Annotated[bool, flag(say("Write what was found, instead of only showing it."))] = False


@frozen
class Mended:
    """What was found in one programme, and whether it was written."""

    folder: Path
    mends: tuple[Mend, ...]
    written: bool


def run(request: MendRequest, _listener: Listener = silent) -> tuple[Mended, ...]:
    """Return what can be mended in each programme; a folder that is no programme's is left out.

    Raises UsageProblem when no folder is meant, and KitError when the disk refuses.
    """
    return tuple(found for each in folders(request.programmes) for found in _mended(each, request.write))


def _mended(folder: Path, write: bool) -> Iterator[Mended]:
    try:
        found = tuple(mends(folder, method()))
    except KitError:  # no programme: a check says so
        return
    for each in found if write else ():
        _write(each)
    yield Mended(folder, found, write)


def _write(mend: Mend) -> None:
    with changing(mend.path) as write:
        if read_text(mend.path) != mend.before:
            what = say("this file was changed meanwhile, and is left as it is")
            raise KitError(Problem(what, say("Try again."), mend.path))
        write(mend.after)


DECLARATION = Declaration(
    run=run,
    about=say("That is the id that a heading has lost."),
    reads=("programmes", "method", "template"),
    writes=("programmes/documents/", "programmes/evaluation/"),
    told=mended_told,
)
