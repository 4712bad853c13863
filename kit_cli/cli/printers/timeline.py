"""The timeline in a terminal: what is next, then every milestone by month."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Sequence
from datetime import date
from functools import partial
from itertools import groupby

from kit_cli.actions.telling.timeline import NEXT, PASSED, moved_told
from kit_cli.actions.timeline import TimelineOutcome, TimelineRequest, TimelineRow, as_csv, as_json
from kit_cli.cli.echoing import echo
from kit_cli.cli.printer import Printer
from kit_cli.cli.terminal import width
from kit_cli.languages.dates import SHORT, long_date
from kit_cli.languages.speech import spoken
from kit_cli.languages.table import babel_locale
from kit_cli.schedule.ahead import ahead, how_soon


def show(outcome: TimelineOutcome, request: TimelineRequest) -> None:
    """Print the dates in the shape that is asked for."""
    match request.format:
        case "json":
            echo(as_json(outcome.rows))
        case "csv":
            echo(as_csv(outcome.rows), nl=False)
        case _:
            echo(as_text(outcome.rows, outcome.on, width()))


def as_text(found: Sequence[TimelineRow], today: date, width: int) -> str:
    """Return what is next, with the days to go, then every milestone by month; no line is wider than ``width``."""
    if not found:
        return ""
    speak = partial(spoken, tag=found[0].language)
    entry = partial(_entry, width=width, room=max(len(_days(row)) for row in found))
    coming = ahead(found, today)
    lines = [speak(NEXT), ""]
    for row in coming:
        lines += entry(row, speak(how_soon(row, today)))
    if not coming:
        lines += textwrap.wrap(speak(PASSED), width)
    for month, group in groupby(found, key=lambda row: _month(row.start, row.language)):
        lines += ["", month, ""]
        for row in group:
            lines += entry(row, speak(moved_told(row)))
    return "\n".join(lines)


def _entry(row: TimelineRow, note: str, width: int, room: int) -> list[str]:
    """Return `4–5 September  Kick-off`, wrapped, with the note on lines of its own below."""
    head = f"  {_days(row):<{room}}  "
    left = max(width - len(head), 20)
    lines = _wrap(row.title, left) + (_wrap(note, left) if note else [])
    return [(head if number == 0 else " " * len(head)) + line for number, line in enumerate(lines)]


def _days(row: TimelineRow) -> str:
    """Return the days as the language writes them; their year stands above them, with the month."""
    return long_date(row.start, row.end, row.language, (SHORT,))


def _month(day: date, language: str) -> str:
    from babel.dates import format_skeleton

    name = str(format_skeleton("yMMMM", day, locale=babel_locale(language)))
    return name[:1].upper() + name[1:]


def _wrap(text: str, room: int) -> list[str]:
    """Wrap text to columns of a terminal; where letters are two columns wide it wraps for the widest."""
    wide = any(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    return textwrap.wrap(text, room // 2 if wide else room) or [""]


PRINTER = Printer(show=show)
