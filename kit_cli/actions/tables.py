"""Make the tables in which people write."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from kit_cli.actions import build
from kit_cli.actions.action import Declaration, Listener, Notice, silent
from kit_cli.actions.parameter import folder, text
from kit_cli.actions.telling.tables import tables_told
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import say
from kit_cli.making.run import BuildStep
from kit_cli.making.working.run import WorkingTables, make_working_tables
from kit_cli.model.folder import BUILD, DATA, KEPT, MADE


@frozen(kw_only=True)
class TablesRequest:
    """Whose tables are made, and whether one of them once more."""

    programme: Annotated[
        Path, folder(say("The programme's folder (default: this one)."), value=say("PROGRAMME"), positional=True)
    ] = Path()
    again: Annotated[
        str | None,
        text(say("Only this table, once more, under a new name beside the first."), value=say("NAME")),
    ] = None
    language: Annotated[
        str | None, text(say("One of the programme's languages (default: its main one)."), value=say("LANGUAGE"))
    ] = None


def run(request: TablesRequest, listener: Listener = silent) -> WorkingTables:
    """Make the tables that are missing, and the start page anew that lists them; raises KitError."""
    outcome = make_working_tables(request.programme, request.again, request.language)
    if outcome.made and (request.programme / BUILD).is_dir():
        build.run(build.BuildRequest(programme=request.programme, only="start"), listener)
    return outcome


DECLARATION = Declaration(
    run=run,
    about=say(
        "These are the score sheet with a file for each scorer, the matching matrix and the overview of sessions. "
        "They are made in data/, of which git takes nothing; what is there already is never touched."
    ),
    reads=("programme", "template", "method"),
    writes=(f"programme/{DATA}/", f"programme/{BUILD}/", f"programme/{MADE}", f"programme/{KEPT}/"),
    tells=(Notice, BuildStep),
    told=tables_told,
)
