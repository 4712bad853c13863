"""Make the tables that people fill where they are missing, and say what has changed since the others were made."""

from __future__ import annotations

import os
from collections.abc import Mapping
from itertools import count
from pathlib import Path

from kit_cli.errors import KitError, Problem, UsageProblem, nearest
from kit_cli.files.adding import add_all
from kit_cli.files.writing import replaced, workspace
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import say
from kit_cli.making.edition import Edition
from kit_cli.making.working import WORKING_TABLES, WorkingFile, WorkingTable, named, workbooks
from kit_cli.making.working.noted import Follows, as_text, read_noted
from kit_cli.model.folder import DATA, WORKING_TABLES_NOTE
from kit_cli.programme.programme import Programme
from kit_cli.programme.read import read_programme


@frozen
class Workbook:
    """A workbook in `data/`: its file's name, and what people call it."""

    file: str
    title: str


@frozen
class Outgrown:
    """A setting that a workbook follows from and that has another value since it was made."""

    table: str
    file: str
    setting: str
    before: str
    now: str


@frozen
class WorkingTables:
    """The workbooks that were made, those that were there and stayed, and what has changed since these were made."""

    folder: Path
    made: tuple[Workbook, ...]
    stayed: tuple[Workbook, ...]
    outgrown: tuple[Outgrown, ...]


def make_working_tables(folder: Path, again: str | None = None, language: str | None = None) -> WorkingTables:
    """Make in `data/` every workbook that is not there; with ``again`` one table once more, beside the first.

    What is there is never touched. ``language`` is one of the programme's, the main one where none is given.
    All that is missing appears, or nothing does. Raises KitError.
    """
    wanted = _tables(again)
    programme = read_programme(folder).whole()
    edition = Edition(programme, _language(programme, language))
    target = folder / DATA
    _check_target(target)
    with workspace(folder) as bench:
        files = [each for table in wanted for each in workbooks(table, _free(table, target) if again else 1)]
        there = [each for each in files if os.path.lexists(target / each.name)]
        missing = [each for each in files if each not in there]
        (bench / DATA).mkdir()
        for each in missing:
            (bench / DATA / each.name).write_bytes(each.table.write(edition, each.part))
        before = read_noted(folder)
        if missing:
            add_all(bench / DATA, target)
        follows = {table.name: table.follows_from(programme) for table in WORKING_TABLES}
        noted = _kept(before, target) | {each.name: follows[each.table.name] for each in missing}
        noted |= {each.name: {} for each in there if each.name not in noted}
        if noted != before:
            replaced(folder / WORKING_TABLES_NOTE, as_text(noted))
    told = () if again else tuple(_outgrown(noted, follows))
    return WorkingTables(target, _told(missing, edition), _told(there, edition), told)


def _tables(again: str | None) -> tuple[WorkingTable, ...]:
    found = tuple(table for table in WORKING_TABLES if again in (None, table.name))
    if not found:
        what = say("{option}: there is no such table", option=f"--again {again}")
        raise UsageProblem(Problem(what, nearest(again, [table.name for table in WORKING_TABLES])))
    return found


def _language(programme: Programme, language: str | None) -> str:
    if language is None:
        return programme.languages[0]
    if language not in programme.languages:
        known = ", ".join(programme.languages)
        what = say("{language} is not a language of this programme ({languages})", language=language, languages=known)
        raise UsageProblem(Problem(what, nearest(language, programme.languages)))
    return language


def _check_target(target: Path) -> None:
    """Raise KitError where the folder is none: tables hold names, so none is put where a link leads."""
    if target.is_symlink() or (os.path.lexists(target) and not target.is_dir()):
        what = say("{folder} is no folder of this programme", folder=f"{DATA}/")
        raise KitError(Problem(what, say("Make a folder of this name here, for tables with people’s names."), target))


def _free(table: WorkingTable, target: Path) -> int:
    """Return the first number under which no workbook of a table is there."""
    return next(
        number
        for number in count(1)
        if not any(os.path.lexists(target / each.name) for each in workbooks(table, number))
    )


def _kept(noted: Mapping[str, Follows], target: Path) -> dict[str, Follows]:
    """Return what is noted of workbooks that are still there."""
    return {name: row for name, row in noted.items() if os.path.lexists(target / name)}


def _outgrown(noted: Mapping[str, Follows], follows: Mapping[str, Follows]) -> list[Outgrown]:
    """Return what has changed since the newest of each table was made."""
    newest: dict[str, WorkingFile] = {}
    for each in sorted(filter(None, map(named, noted)), key=lambda each: (-each.number, each.part)):
        newest.setdefault(each.table.name, each)
    return [
        Outgrown(table, each.name, setting, before, follows[table][setting])
        for table, each in newest.items()
        for setting, before in noted[each.name].items()
        if follows[table].get(setting, before) != before
    ]


def _told(files: list[WorkingFile], edition: Edition) -> tuple[Workbook, ...]:
    return tuple(Workbook(each.name, each.title(edition)) for each in files)
