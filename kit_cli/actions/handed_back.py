"""Find the table that is given back, and the programme whose it is."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING

from kit_cli.errors import KitError, Problem, UsageProblem
from kit_cli.grammar.sentence import say
from kit_cli.model.folder import DATA, SETTINGS
from kit_cli.model.registers import Attested
from kit_cli.programme.read import check_is_programme
from kit_cli.programme.registers import check_open

if TYPE_CHECKING:
    from kit_cli.actions.attest import AttestRequest

_OPTION = "--from"
_OF_ITS_OWN = ("standards", "programme", "table")


def of_a_table(request: AttestRequest) -> AttestRequest:
    """Return a request with the folder and the path of its table; the table itself is read when it is run.

    Raises UsageProblem for what the table says already, and KitError where there is no table or no programme.
    """
    named, folder = request.standards, request.programme
    if len(named) > 1 or (named and not Path(named[0]).is_dir()):
        what = say("{words}: with {option} the table names the standards", words=" ".join(named), option=_OPTION)
        raise UsageProblem(Problem(what, say("Behind the table only the programme’s folder may stand.")))
    if named and folder != Path():
        raise UsageProblem(Problem(say("two folders are named: {folders}", folders=[named[0], str(folder)])))
    if told := [each.name for each in fields(request) if getattr(request, each.name) and each.name not in _OF_ITS_OWN]:
        options = [f"--{each.replace('_', '-')}" for each in told]
        what = say("{options} cannot stand beside {option}", options=options, option=_OPTION)
        raise UsageProblem(Problem(what, say("The table says it, row by row.")))
    programme = Path(named[0]) if named else folder
    table = request.table or Path()
    if not named and programme == Path() and not (programme / SETTINGS.path).exists():
        # Whoever stands above the folder has named it already, with the table in it.
        programme = next((each for each in table.parents if (each / SETTINGS.path).is_file()), programme)
    check_is_programme(programme)
    check_open(programme, Attested)
    return replace(request, standards=(), programme=programme, table=_found(table, programme))


def _found(table: Path, programme: Path) -> Path:
    """Return where a table lies: named from the programme's folder, or from here. Raises KitError for none."""
    for each in (programme / table, table):
        if each.is_file():
            return each
    if (programme / table).exists() or table.exists():
        return table if table.exists() else programme / table  # reading it tells what it is
    what = say("there is no such file")
    raise KitError(
        Problem(what, say("`{command}` makes one in {folder}.", command="mentorkit tables", folder=f"{DATA}/"), table)
    )
