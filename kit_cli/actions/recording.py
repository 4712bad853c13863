"""Record what a table of attestations says: each row stands for itself, and those that are right are written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from kit_cli.actions.entry import Entered
from kit_cli.actions.reading_rows import RowEntry, RowReader
from kit_cli.actions.ticked import RowProblem, read_ticked
from kit_cli.check.attesting import Attesting, uses, wrong_fields
from kit_cli.check.due import due
from kit_cli.check.proof import known_by, too_often
from kit_cli.check.reading import Reading
from kit_cli.check.registers import read_registers
from kit_cli.check.run import check
from kit_cli.errors import Problem
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import say
from kit_cli.languages.table import SOURCE_LANGUAGE, languages
from kit_cli.making.working.attestations import CONFIRMED_BY, PROOF
from kit_cli.method.read import method, proof_rule
from kit_cli.model.folder import ATTESTATIONS, SETTINGS
from kit_cli.model.registers import Attested
from kit_cli.programme.read import hand_in, read_programme
from kit_cli.programme.registers import add_new

_SECOND = say("Have somebody else look, and write that name into this column.")
_AGAIN = say("Look again, and write the day on which you did into this row.")


@frozen
class Recorded(Entered):
    """What became of the rows of a table."""

    table: Path
    recorded: int
    """Rows that are entries now."""
    stood: int
    """Rows that were entries before."""
    named: int
    """Rows that only name somebody: they are planned, and nothing is said yet."""
    problems: tuple[RowProblem, ...]
    """What is wrong with the others, of which none was recorded; and with what was recorded and no longer counts."""
    notes: tuple[Problem, ...]
    """Days that were typed as texts, and how they were read."""


def record(programme: Path, table: Path) -> Recorded:
    """Write an entry for each row that is right and not yet one.

    Raises KitError where no row can be read, or the register not be written; then nothing is.
    """
    read, today = read_programme(programme), date.today()
    standards = {each.id: each for each in method().standards}
    reader = RowReader(programme, standards, hand_in(read.sources.get(SETTINGS.path), read.languages), today)
    main = next((each for each in read.languages if each in languages()), SOURCE_LANGUAGE)
    found = read_ticked(table, programme if table.is_relative_to(programme) else None, main)
    rows = [entry for row in found.rows if (entry := reader.entry(row))]
    saying = Attesting(read_registers(read, method()), Reading(read), today)
    stood = [each for each in rows if any(_same(each.entry, old) for old, _ in _before(saying, each))]
    once = {_said(each.entry): each for each in reversed(rows) if each not in stood}
    new, wrong = _counting(list(reversed(once.values())), saying)
    path, added = programme / ATTESTATIONS.path, list[Attested]()
    if new:  # what another run has written in the meantime is not written again
        path, added = add_new(programme, [each.entry for each in new], _same)
    problems = [*found.problems, *reader.problems, *wrong]
    ids = list(dict.fromkeys(each.standard for each in added))
    problems += _no_longer(stood, ids, saying)
    return Recorded(
        path,
        check(programme, method(), today, ids).results if ids else (),
        table,
        recorded=len(added),
        stood=len(stood) + len(new) - len(added),
        named=found.named,
        problems=tuple(sorted(problems, key=lambda each: each.row)),
        notes=tuple(reader.notes),
    )


def _same(entry: Attested, other: Attested) -> bool:
    """Tell whether two entries say the same: of one standard, day and proof, by the same people."""
    return _said(entry) == _said(other)


def _said(entry: Attested) -> tuple[Any, ...]:
    # What the file held is left out: that it has changed since is no new word of anybody.
    who = [" ".join((each or "").split()).casefold() for each in (entry.by, entry.confirmed_by)]
    return (entry.standard, entry.on, entry.file, entry.address, *who)


def _before(saying: Attesting, each: RowEntry) -> list[tuple[Attested, int]]:
    return saying.registers.attestations(each.standard.id)


def _counting(rows: Sequence[RowEntry], saying: Attesting) -> tuple[list[RowEntry], list[RowProblem]]:
    """Return the rows that would count as entries, and what is wrong with the others."""
    found: list[RowEntry] = []
    problems: list[RowProblem] = []
    for each in rows:
        when = due(each.standard.front.due, saying.reading, saying.on)
        wrong = [*wrong_fields(each.standard, when, each.entry, saying.reading)]
        for column, why in wrong:
            problems.append(each.row.problem(column, why.what, _SECOND if column == CONFIRMED_BY else why.remedy))
        found += [] if wrong else [each]
    named = uses(saying.registers, saying.on, {each.entry.standard: each.entry for each in found})
    most, right = proof_rule().most_standards, list[RowEntry]()
    for each in found:
        number = max(named[known] for known in known_by(each.entry))
        if number > most:
            why = too_often(number, most)
            problems.append(each.row.problem(PROOF, why.what, why.remedy))
        else:
            right.append(each)
    return right, problems


def _no_longer(stood: Sequence[RowEntry], entered: Sequence[str], saying: Attesting) -> Iterator[RowProblem]:
    """Yield why what a row says was recorded, and counts no longer."""
    for each in stood:
        said = saying.of(each.standard, due(each.standard.front.due, saying.reading, saying.on))
        if said and said.wrong and each.standard.id not in entered:
            what = say("this was recorded, and no longer counts: {why}", why=said.wrong.what)
            yield each.row.problem(PROOF, what, _AGAIN)
