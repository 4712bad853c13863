"""The geometry of the timeline's picture: stages as rows, milestones as marks, months along the top."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from kit_cli.languages.table import babel_locale
from kit_cli.making.edition import Edition
from kit_cli.making.timeline.milestones import is_gathering, title
from kit_cli.method.stages import stage_title, stages
from kit_cli.schedule.dates import Dated

WIDTH = 1120
"""In pixels; the picture scales to the page, and A4 across shows it at about this size."""
NARROW = 380
"""The width of the picture for a telephone held upright: there the stages' names stand above their rows."""

_ROW = 28
_ROW_BELOW_NAME = 42
_HEAD = 44
_LABEL = 20
_LETTER, _STRONG = 7.5, 8.8
"""About how wide a letter of 14 px is, and a strong one; the fonts are the reader's own, so this is much."""
_STRONG_OF_OURS = 7
"""A strong letter of the font that the page with the narrow picture brings."""

Kind = Literal["gathering", "meeting", "window", "day"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A milestone in the picture, at the middle of its first day (``width`` reaches to its last one)."""

    kind: Kind
    x: float
    y: float
    width: float
    title: str


@dataclass(frozen=True, slots=True)
class Label:
    """A text at a place; ``end`` when it is written to the left of it."""

    x: float
    y: float
    text: str
    end: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """A month, or a part of a break, from ``x`` over ``width``."""

    x: float
    width: float
    text: str
    year: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything that is drawn, in pixels."""

    width: float
    height: float
    left: float
    top: float
    lanes: tuple[Label, ...]
    months: tuple[Span, ...]
    breaks: tuple[Span, ...]
    marks: tuple[Mark, ...]
    labels: tuple[Label, ...]
    today: Label | None = None
    """Where the day stands on which the picture is looked at; a page that is built has none."""
    narrow: bool = False


@dataclass(frozen=True, slots=True)
class _Scale:
    first: date
    last: date
    left: float
    width: float

    def x(self, day: date) -> float:
        """Return where a day begins."""
        days = (self.last - self.first).days + 1
        return round(self.left + (self.width - self.left - 12) * (day - self.first).days / days, 1)


def picture(edition: Edition, on: date | None = None, today: str = "", *, narrow: bool = False) -> Picture:
    """Return the picture of a programme's timeline in a language; ``narrow`` is that for a telephone.

    A line with the word ``today`` stands on the day ``on``, where that lies within the year.
    """
    dates, language = edition.programme.dates, edition.language
    used = [stage for stage in stages() if any(row.milestone.stage == stage for row in dates)]
    names = [stage_title(stage, language) for stage in used]
    first = min(row.start for row in dates).replace(day=1)
    last = _next_month(max(row.end for row in dates)) - timedelta(days=1)
    beside = round(max(len(name) for name in names) * _LETTER + 24, 1)
    scale = _Scale(first, last, 12, NARROW) if narrow else _Scale(first, last, beside, WIDTH)
    labels = tuple(_gatherings(edition, scale, narrow))
    top = max((label.y for label in labels), default=_HEAD - 8.0) + 14
    row = _ROW_BELOW_NAME if narrow else _ROW
    height = top + row * len(used) + 8
    middle = {stage: top + row * (number + 1) - (12 if narrow else row / 2) for number, stage in enumerate(used)}
    return Picture(
        width=scale.width,
        height=height,
        left=scale.left,
        top=top,
        lanes=tuple(Label(0, middle[stage], name) for stage, name in zip(used, names, strict=True)),
        months=tuple(_months(scale, language)),
        breaks=tuple(_breaks(edition, scale)),
        marks=tuple(_mark(row, edition, scale, middle[row.milestone.stage]) for row in dates),
        labels=labels,
        today=_today(on, today, scale, height) if on else None,
        narrow=narrow,
    )


def _today(on: date, word: str, scale: _Scale, height: float) -> Label | None:
    """Return the word below the picture, where no year stands in its way."""
    if not scale.first <= on <= scale.last:
        return None
    x = scale.x(on)
    return Label(x, height + 14, word, end=x + len(word) * _STRONG / 2 > scale.width)


def _mark(row: Dated, edition: Edition, scale: _Scale, y: float) -> Mark:
    kind: Kind = "meeting" if row.milestone.mode else "window" if row.milestone.days > 1 else "day"
    if is_gathering(row):
        kind = "gathering"
    half = (scale.x(scale.first + timedelta(days=1)) - scale.left) / 2
    width = round(scale.x(row.end) - scale.x(row.start) + 2 * half, 1)
    return Mark(kind, scale.x(row.start) + half, y, width, _named(row, edition))


def _named(row: Dated, edition: Edition) -> str:
    return f"{title(row, edition)}, {edition.day(row.start, row.end)}"


def _gatherings(edition: Edition, scale: _Scale, narrow: bool) -> Iterator[Label]:
    """Yield the gatherings' names under the months, each below those that reach over its line down to the marks.

    Where there is little room their days are left to the dates that are listed.
    """
    reach: list[float] = []
    for row in filter(is_gathering, edition.programme.dates):
        x = scale.x(row.start)
        text = title(row, edition) if narrow else _named(row, edition)
        letter = _STRONG_OF_OURS if narrow else _STRONG
        most = min(90, int(max(x, scale.width - x) / letter))
        text = text if len(text) <= most else text[: most - 1] + "…"
        width = len(text) * letter
        end = x + width > scale.width
        begins, ends = (x - width, x) if end else (x, x + width)
        line = max((number + 1 for number, until in enumerate(reach) if until + 16 > begins), default=0)
        reach[line:] = [ends]
        yield Label(x, _HEAD + 6 + _LABEL * (line + 1), text, end)


def _months(scale: _Scale, language: str) -> Iterator[Span]:
    from babel.dates import format_date

    locale = babel_locale(language)
    wide = scale.x(scale.first + timedelta(days=28)) - scale.left
    narrow, tiny = wide < 4.2 * _LETTER, wide < 2 * _LETTER
    day = scale.first
    while day <= scale.last:
        following = _next_month(day)
        text = str(format_date(day, "LLLLL" if narrow and not tiny else "LLL", locale=locale)).rstrip(".")
        if tiny and day.month % 3 != 1:  # the first month of a quarter has the room of three
            text = ""
        # In the picture's first December the year would run into the next one's.
        year = str(day.year) if day.month == 1 or (day == scale.first and day.month < 12) else ""
        yield Span(scale.x(day), round(scale.x(following) - scale.x(day), 1), text, year)
        day = following


def _breaks(edition: Edition, scale: _Scale) -> Iterator[Span]:
    for each in edition.programme.timeline.calendar.breaks:
        name = " ".join(each.title[edition.language].split())
        for year in range(scale.first.year - 1, scale.last.year + 1):
            begins = _clipped(year, each.first)
            ends = _clipped(year if each.first <= each.last else year + 1, each.last)
            begins, ends = max(begins, scale.first), min(ends, scale.last)
            if begins <= ends:
                x = scale.x(begins)
                yield Span(x, round(scale.x(ends + timedelta(days=1)) - x, 1), name)


def _clipped(year: int, month_day: str) -> date:
    """Return a day of a year; the last one of its month where the month has no such day."""
    month, day = map(int, month_day.split("-"))
    try:
        return date(year, month, day)
    except ValueError:
        return _next_month(date(year, month, 1)) - timedelta(days=1)


def _next_month(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)
