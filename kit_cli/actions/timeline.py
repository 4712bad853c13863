"""Show a programme's dates: as rows, and these as JSON and as CSV."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from functools import partial
from pathlib import Path
from typing import Annotated, Literal

from kit_cli.actions.action import Declaration, Listener, silent
from kit_cli.actions.parameter import choice, day, folder
from kit_cli.actions.telling.timeline import dates_told
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import say
from kit_cli.method.stages import stage_title
from kit_cli.programme.countries import country_name
from kit_cli.programme.gaps import fill
from kit_cli.programme.programme import Programme
from kit_cli.programme.read import read_programme
from kit_cli.schedule.ahead import ahead
from kit_cli.schedule.reasons import why

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@frozen(kw_only=True)
class TimelineRequest:
    """Which programme's dates, in which shape, and from which day on something is next."""

    programme: Annotated[
        Path, folder(say("The programme's folder (default: this one)."), value=say("PROGRAMME"), positional=True)
    ] = Path()
    format: Annotated[Literal["text", "json", "csv"], choice(say("What to print."))] = "text"
    on: Annotated[date | None, day(say("What is next on this day (default: today)."))] = None


@frozen
class TimelineRow:
    """One milestone, in one language: its days (both included), where its rule first put it, and why it moved."""

    id: str
    title: str
    start: date
    end: date
    moved_from: date | None
    why: str
    stage: str
    owner: str
    language: str


@frozen
class TimelineOutcome:
    """A programme's dates in its main language, the day from which one looks ahead, and what is next on it."""

    rows: tuple[TimelineRow, ...]
    on: date
    next: tuple[TimelineRow, ...]


def run(request: TimelineRequest, _listener: Listener = silent) -> TimelineOutcome:
    """Return the dates of a programme; raises KitError when a file of it is wrong."""
    programme = read_programme(request.programme).whole()
    found, on = rows(programme, programme.languages[0]), request.on or date.today()
    return TimelineOutcome(found, on, ahead(found, on))


def rows(programme: Programme, language: str) -> tuple[TimelineRow, ...]:
    """Return every milestone in the order of the calendar."""
    people = programme.settings.people
    return tuple(
        TimelineRow(
            dated.id,
            _plain(fill(dated.milestone.title[language], programme, language))
            + (f" {dated.number}" if dated.number else ""),
            dated.start,
            dated.end,
            dated.moved_from,
            _plain(why(dated, language, partial(country_name, programme=programme, language=language))),
            stage_title(dated.milestone.stage, language),
            _plain(getattr(people, dated.milestone.owner).title[language]),
            language,
        )
        for dated in programme.dates
    )


def as_json(found: Sequence[TimelineRow]) -> str:
    """Return the rows as a JSON list; days as YYYY-MM-DD."""
    return json.dumps([_cells(row) for row in found], ensure_ascii=False, indent=2)


def as_csv(found: Sequence[TimelineRow]) -> str:
    """Return the rows as CSV with a line of headings; what a spreadsheet would take for a formula gets a `'`."""
    stream = io.StringIO()
    names = [name for name in TimelineRow.__dataclass_fields__ if name != "language"]
    writer = csv.DictWriter(stream, names, lineterminator="\r\n")
    writer.writeheader()
    for row in found:
        cells = {name: value or "" for name, value in _cells(row).items()}
        writer.writerow({name: f"'{value}" if value.startswith(_FORMULA) else value for name, value in cells.items()})
    return stream.getvalue()


def _plain(text: str) -> str:
    """Return a text on one line, without what would steer a terminal."""
    return "".join(letter for letter in " ".join(text.split()) if unicodedata.category(letter) not in {"Cc", "Cf"})


def _cells(row: TimelineRow) -> dict[str, str | None]:
    cells = asdict(row)
    del cells["language"]
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in cells.items()}


DECLARATION = Declaration(run=run, reads=("programme", "method", "template"), told=dates_told)
