"""The timeline in a terminal: what is next, then every milestone by month."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Sequence
from datetime import date
from functools import partial
from itertools import groupby

import click

from kit_cli.actions.timeline import TimelineOutcome, TimelineRequest, TimelineRow, as_csv, as_json
from kit_cli.cli.printer import Printer
from kit_cli.cli.terminal import width
from kit_cli.languages.catalogues import translate
from kit_cli.languages.table import babel_locale

_NEXT = 5


def show(outcome: TimelineOutcome, request: TimelineRequest) -> None:
    """Print the dates in the shape that is asked for."""
    match request.format:
        case "json":
            click.echo(as_json(outcome.rows))
        case "csv":
            click.echo(as_csv(outcome.rows), nl=False)
        case _:
            click.echo(as_text(outcome.rows, outcome.on, width()))


def as_text(found: Sequence[TimelineRow], today: date, width: int) -> str:
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


PRINTER = Printer(show=show)
