"""Read the rows of a table of attestations as entries: each cell is judged by itself, and told by its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import field
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from kit_cli.actions.attest import AttestRequest, entry_of
from kit_cli.actions.proving import proven
from kit_cli.actions.ticked import RowProblem, TickedRow
from kit_cli.check.registers import why_not_attested
from kit_cli.errors import KitError, Problem, visible
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import Sentence, say
from kit_cli.judging.misfit import Misfit
from kit_cli.judging.validate import judged
from kit_cli.languages.hand import Hand
from kit_cli.making.working.attestations import BY, CODE, CONFIRMED_BY, ON, PROOF
from kit_cli.method.read import Standard
from kit_cli.model.registers import Attested

Found = TypeVar("Found")

_DAY = say("Write a date that exists, as YYYY-MM-DD, for example {example}.", example="2027-10-08")
_FILL = say("Fill it in; without it nothing is said.")
_LONGEST = 60
"""Characters of a cell that a message shows."""


@frozen
class RowEntry:
    """A row with what it says as an entry, which has still to be judged against the programme."""

    row: TickedRow
    standard: Standard
    entry: Attested


@frozen
class RowReader:
    """Reads rows for a programme on a day, and notes what is wrong with each, and what was read as it was meant."""

    folder: Path
    standards: dict[str, Standard]
    hand: Hand
    today: date
    problems: list[RowProblem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)

    def entry(self, row: TickedRow) -> RowEntry | None:
        """Return a row as an entry; None where something is wrong with it, which is noted."""
        if missing := list(self._missing(row)):
            self.problems.extend(missing)
            return None
        standard, before = self.standards[row.standard], len(self.problems)
        words = {each: self._words(row, each) for each in (BY, PROOF, CONFIRMED_BY)}
        request = AttestRequest(
            standards=(standard.id,),
            programme=self.folder,
            by=words[BY],
            proof=words[PROOF],
            confirmed_by=words[CONFIRMED_BY] or None,
            on=self._judged(row, ON, lambda: self._day(row)),
        )
        found = self._judged(row, PROOF, lambda: proven(request)) if words[PROOF] else None
        if found is None or len(self.problems) > before:
            return None
        return RowEntry(row, standard, entry_of(standard, found))

    def _missing(self, row: TickedRow) -> Iterator[RowProblem]:
        """Yield that a row is none of a standard, or what of it is still empty."""
        if not row.standard:
            remedy = say("Write the standard’s code, such as {id}.", id=next(iter(self.standards)))
            yield row.problem(CODE, say("the code is missing"), remedy)
        elif wrong := why_not_attested(row.standard, self.standards):
            yield row.problem(CODE, wrong.what, wrong.remedy)
        else:
            empty = (each for each in (ON, BY, PROOF) if row.cells[each].is_empty)
            yield from (row.problem(each, say("this is still empty"), _FILL) for each in empty)

    def _judged(self, row: TickedRow, column: str, judge: Callable[[], Found]) -> Found | None:
        """Return what a cell says; None where something is wrong with it, which is noted."""
        try:
            return judge()
        except KitError as error:
            self.problems.extend(row.problem(column, each.what, each.remedy) for each in error.problems)
        return None

    def _words(self, row: TickedRow, column: str) -> str:
        """Return what a cell says in words; nothing where they do not fit, which is noted."""
        words = _in_one_line(row.cells[column].value)
        if words and (wrong := _wrong(column, words)):
            self.problems.append(row.problem(column, *wrong))
            return ""
        return words

    def _day(self, row: TickedRow) -> date:
        """Return the day of a row, typed or as programs for tables keep it; raises KitError."""
        written = row.cells[ON].value
        day = self._typed(row, written) if isinstance(written, str) else written
        if isinstance(day, datetime):
            day = day.date()
        if not isinstance(day, date):
            raise KitError(Problem(say("{words} is no day", words=_short(written)), _DAY))
        if day > self.today:
            what = say("{day} lies in the future", day=day)
            raise KitError(Problem(what, say("Write the entry on the day on which it is so.")))
        if wrong := _wrong(ON, day):
            raise KitError(Problem(*wrong))
        return day

    def _typed(self, row: TickedRow, text: str) -> date | None:
        """Return the day that a text means, as the country writes it; raises KitError where it can mean two."""
        readings = self.hand.readings(text.strip(), date)
        if not readings:
            return None
        written, first, last = _short(text), readings[0].isoformat(), readings[-1].isoformat()
        if first != last:
            what = say("`{written}` can mean {first} or {last}", written=written, first=first, last=last)
            raise KitError(Problem(what, say("Write {first}, or write {last}.", first=first, last=last)))
        if first != text.strip():
            what = say("`{written}` is read as {value}", written=written, value=first)
            self.notes.append(Problem(what, file=row.file, line=row.number))
        day: date = readings[0]
        return day


def _wrong(field: str, value: str | date) -> tuple[Sentence, Sentence] | None:
    """Return why a value does not fit a field of an entry, and what to write instead."""
    if isinstance(value, str) and visible(value) != value:
        return say("it holds a character that cannot be printed"), say("Type it again without it.")
    try:
        judged(Attested, {field: value})
    except Misfit as misfit:
        what = say("{words} does not fit", words=_short(value))
        return next(((what, each.remedy) for each in misfit.each if each.key == (field,)), None)
    return None


def _in_one_line(value: object) -> str:
    """Return what a cell says as words in one line."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else " ".join(str(value).split())


def _short(value: object) -> str:
    text = _in_one_line(value)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}…"
