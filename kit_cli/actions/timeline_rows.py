"""The timeline as plain rows, for the command line: as JSON, as CSV, and as text that fits a terminal."""

from __future__ import annotations

import csv
import io
import json
import textwrap
import unicodedata
from dataclasses import asdict, dataclass
from datetime import date
from functools import partial
from itertools import groupby

from kit_cli.languages import babel_locale, translate
from kit_cli.method.stages import stage_title
from kit_cli.programme.gaps import fill
from kit_cli.programme.programme import Programme
from kit_cli.schedule.reasons import why

_NEXT = 5
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
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


def rows(programme: Programme, language: str) -> list[TimelineRow]:
    """Return every milestone in the order of the calendar."""
    people = programme.settings.people
    return [
        TimelineRow(
            dated.id,
            _plain(fill(dated.milestone.title[language], programme, language))
            + (f" {dated.number}" if dated.number else ""),
            dated.start,
            dated.end,
            dated.moved_from,
            _plain(why(dated, language)),
            stage_title(dated.milestone.stage, language),
            _plain(getattr(people, dated.milestone.owner).title[language]),
            language,
        )
        for dated in programme.dates
    ]


def as_json(found: list[TimelineRow]) -> str:
    """Return the rows as a JSON list; days as YYYY-MM-DD."""
    return json.dumps([_cells(row) for row in found], ensure_ascii=False, indent=2)


def as_csv(found: list[TimelineRow]) -> str:
    """Return the rows as CSV with a line of headings; what a spreadsheet would take for a formula gets a `'`."""
    stream = io.StringIO()
    names = [name for name in TimelineRow.__dataclass_fields__ if name != "language"]
    writer = csv.DictWriter(stream, names, lineterminator="\r\n")
    writer.writeheader()
    for row in found:
        cells = {name: value or "" for name, value in _cells(row).items()}
        writer.writerow({name: f"'{value}" if value.startswith(_FORMULA) else value for name, value in cells.items()})
    return stream.getvalue()


def as_text(found: list[TimelineRow], today: date, width: int) -> str:
    """Return what is next, with the days to go, then every milestone by month; no line is wider than ``width``."""
    if not found:
        return ""
    _ = partial(translate, tag=found[0].language)
    ahead = [row for row in found if row.end >= today][:_NEXT]
    lines = [_("What is next"), ""]
    for row in ahead:
        days = (row.start - today).days
        if days <= 0:
            gap = _("today") if row.start == row.end or days == 0 else _("now")
        else:
            gap = _("tomorrow") if days == 1 else _("in {days} days").replace("{days}", str(days))
        lines += _entry(row, f"{gap}", width)
    if not ahead:
        lines += textwrap.wrap(_("Everything on this timeline has passed."), width)
    for month, group in groupby(found, key=lambda row: _month(row.start, row.language)):
        lines += ["", month, ""]
        for row in group:
            moved = _("moved from") + f" {row.moved_from}: {row.why}" if row.moved_from else ""
            lines += _entry(row, moved, width)
    return "\n".join(lines)


def _entry(row: TimelineRow, note: str, width: int) -> list[str]:
    """Return `2027-09-04 – 05  Kick-off training`, wrapped, with the note on lines of its own below."""
    head = f"  {_days(row):<16}  "
    room = max(width - len(head), 20)
    lines = _wrap(row.title, room) + (_wrap(note, room) if note else [])
    return [(head if number == 0 else " " * len(head)) + line for number, line in enumerate(lines)]


def _days(row: TimelineRow) -> str:
    if row.start == row.end:
        return str(row.start)
    same_month = (row.start.year, row.start.month) == (row.end.year, row.end.month)
    return f"{row.start}–{row.end:%d}" if same_month else f"{row.start}–{row.end:%m-%d}"


def _month(day: date, language: str) -> str:
    from babel.dates import format_skeleton

    name = str(format_skeleton("yMMMM", day, locale=babel_locale(language)))
    return name[:1].upper() + name[1:]


def _wrap(text: str, room: int) -> list[str]:
    """Wrap text to columns of a terminal; where letters are two columns wide it wraps for the widest."""
    wide = any(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    return textwrap.wrap(text, room // 2 if wide else room) or [""]


def _plain(text: str) -> str:
    """Return a text on one line, without what would steer a terminal."""
    return "".join(letter for letter in " ".join(text.split()) if unicodedata.category(letter) not in {"Cc", "Cf"})


def _cells(row: TimelineRow) -> dict[str, str | None]:
    cells = asdict(row)
    del cells["language"]
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in cells.items()}
