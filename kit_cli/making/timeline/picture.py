"""The geometry of the timeline's picture: stages as rows, milestones as marks, months on top, gatherings below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import count
from typing import Literal

from kit_cli.frozen import frozen
from kit_cli.languages.dates import SHORT, long_date
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
_TOP = 50
_LABEL, _LABEL_NARROW = 40, 20
"""How high a gathering's name is with its days, and without."""
_LETTER, _STRONG = 7.5, 7
"""About how wide a letter of 14 px is where the reader's own font stands in, and a strong one of the page's font."""
_APART = 10
"""At least so far from each other stand words and lines below the rows."""

Kind = Literal["gathering", "meeting", "window", "day"]


@frozen
class Mark:
    """A milestone in the picture, at the middle of its first day (``width`` reaches to its last one)."""

    kind: Kind
    x: float
    y: float
    width: float
    title: str


@frozen
class Lane:
    """A stage's row, and from where to where its milestones reach."""

    y: float
    text: str
    first: float
    last: float


@frozen
class GatheringLine:
    """The line of a gathering, and its name and days below the rows, around ``middle``."""

    x: float
    middle: float
    y: float
    text: str
    days: str


@frozen
class TodayLine:
    """The line of the day on which the picture is looked at, and its word; ``end`` when that is to the left of it."""

    x: float
    y: float
    text: str
    end: bool


@frozen
class Span:
    """A month, or a part of a break, from ``x`` over ``width``."""

    x: float
    width: float
    text: str
    year: str = ""


@frozen
class Picture:
    """Everything that is drawn, in pixels."""

    width: float
    height: float
    left: float
    top: float
    bottom: float
    """Where the rows end."""
    lanes: tuple[Lane, ...]
    months: tuple[Span, ...]
    breaks: tuple[Span, ...]
    marks: tuple[Mark, ...]
    gatherings: tuple[GatheringLine, ...]
    today: TodayLine | None = None
    """A page that is built has none."""
    narrow: bool = False


@frozen
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
    row = _ROW_BELOW_NAME if narrow else _ROW
    bottom = _TOP + row * len(used) + 8
    middle = {stage: _TOP + row * (number + 1) - (12 if narrow else row / 2) for number, stage in enumerate(used)}
    marks = tuple(_mark(row, edition, scale, middle[row.milestone.stage]) for row in dates)
    gatherings = tuple(_gatherings(edition, marks, scale, bottom, narrow))
    height = max((each.y + (0 if narrow else _LABEL / 2) for each in gatherings), default=bottom - 8.0) + 8
    return Picture(
        width=scale.width,
        height=height,
        left=scale.left,
        top=_TOP,
        bottom=bottom,
        lanes=tuple(_lane(middle[stage], name, marks) for stage, name in zip(used, names, strict=True)),
        months=tuple(_months(scale, language)),
        breaks=tuple(_breaks(edition, scale)),
        marks=marks,
        gatherings=gatherings,
        today=_today(on, today, scale, height) if on else None,
        narrow=narrow,
    )


def _today(on: date, word: str, scale: _Scale, height: float) -> TodayLine | None:
    """Return the word below the picture, where no year stands in its way."""
    if not scale.first <= on <= scale.last:
        return None
    x = scale.x(on)
    return TodayLine(x, height + 14, word, end=x + len(word) * _STRONG / 2 > scale.width)


def _mark(row: Dated, edition: Edition, scale: _Scale, y: float) -> Mark:
    kind: Kind = "meeting" if row.milestone.mode else "window" if row.milestone.days > 1 else "day"
    if is_gathering(row):
        kind = "gathering"
    half = (scale.x(scale.first + timedelta(days=1)) - scale.left) / 2
    width = round(scale.x(row.end) - scale.x(row.start) + 2 * half, 1)
    return Mark(kind, scale.x(row.start) + half, y, width, _named(row, edition))


def _named(row: Dated, edition: Edition) -> str:
    return f"{title(row, edition)}, {edition.day(row.start, row.end)}"


def _lane(y: float, name: str, marks: Sequence[Mark]) -> Lane:
    """Return a row that is drawn stronger between its first and its last milestone."""
    ours = [each for each in marks if each.y == y]
    return Lane(y, name, min(each.x for each in ours), max(each.x for each in ours))


def _gatherings(
    edition: Edition, marks: Sequence[Mark], scale: _Scale, bottom: float, narrow: bool
) -> Iterator[GatheringLine]:
    """Yield the gatherings under their lines, each as high as its words meet neither others nor a line on its way down.

    The year stands above. Where there is little room the days are left to the dates that are listed.
    """
    most = min(60, int(scale.width / _STRONG))
    placed: list[tuple[int, float, float]] = []
    for row, mark in zip(edition.programme.dates, marks, strict=True):
        if mark.kind != "gathering":
            continue
        text = title(row, edition)
        days = "" if narrow else long_date(row.start, row.end, edition.language, (SHORT,))
        text = text if len(text) <= most else text[: most - 1] + "…"
        half = max(len(text), len(days)) * _STRONG / 2
        middle = round(max(half, min(mark.x, scale.width - half)), 1)
        taken = {at for at, _, ends in placed if ends + _APART > middle - half}
        taken |= {above for at, x, _ in placed if x + _APART > middle - half for above in range(at)}
        line = next(each for each in count() if each not in taken)
        placed.append((line, mark.x, middle + half))
        yield GatheringLine(mark.x, middle, bottom + 14 + (_LABEL_NARROW if narrow else _LABEL) * line, text, days)


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
