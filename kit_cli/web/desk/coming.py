"""A programme's dates on a day, as its desk shows them: what is next, what has passed, where one stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import NOTHING, Sentence, say
from kit_cli.languages.dates import long_date
from kit_cli.making.edition import Edition
from kit_cli.making.link import Link
from kit_cli.making.timeline.milestones import ToldMilestone, is_gathering
from kit_cli.schedule.ahead import ahead, how_soon
from kit_cli.web.workplace.lying import built

_WEEK = 7


@frozen
class DeskLink:
    """Something that a date needs: its title, where it is built, and whether it is a `form` or a `document`."""

    title: str
    file: str
    kind: str


@frozen
class DeskDate:
    """A date of a ``milestone``; ``days`` are in words, ``why`` says what moved it, ``past`` whether it is over."""

    id: str
    milestone: str
    title: str
    days: str
    begins: date
    until: date
    what: str
    why: str
    stage: str
    owner: str
    gathering: bool
    past: bool
    links: tuple[DeskLink, ...]


@frozen
class NextDate:
    """A date that is under way (``now``) or comes next, and how far off it is in words (``soon``)."""

    id: str
    title: str
    days: str
    begins: date
    until: date
    what: str
    soon: Sentence
    now: bool
    owner: str
    links: tuple[DeskLink, ...]


def desk_dates(rows: Sequence[ToldMilestone], on: date, folder: str, language: str) -> Iterator[DeskDate]:
    """Yield every date in the order of the calendar."""
    for row in rows:
        yield DeskDate(
            row.id,
            row.milestone,
            row.title,
            long_date(row.start, row.end, language),
            row.start,
            row.end,
            row.what,
            row.why,
            row.stage,
            row.owner,
            row.gathering,
            row.end < on,
            _links(row, folder),
        )


def next_dates(rows: Sequence[ToldMilestone], on: date, folder: str, language: str) -> Iterator[NextDate]:
    """Yield what is under way on a day, then what comes next."""
    for row in ahead(rows, on):
        days, now = long_date(row.start, row.end, language), row.start <= on
        soon, links = how_soon(row, on), _links(row, folder)
        yield NextDate(row.id, row.title, days, row.start, row.end, row.what, soon, now, row.owner, links)


def _links(row: ToldMilestone, folder: str) -> tuple[DeskLink, ...]:
    def linked(kind: str, links: Sequence[Link]) -> Iterator[DeskLink]:
        return (DeskLink(each.title, built(folder, each.path), kind) for each in links)

    return (*linked("form", row.forms), *linked("document", row.documents))


def standing(edition: Edition, on: date) -> Sentence:
    """Return where the programme stands on a day, and how much is to be done at once, in two sentences."""
    now, soon = _of_the_pairs(edition, on), _to_do(edition, on)
    return Sentence("{now} {soon}", (("now", now), ("soon", soon))) if soon else now


def _of_the_pairs(edition: Edition, on: date) -> Sentence:
    """Return since when pairs meet, or until then: from the first gathering to the last."""
    dates = edition.programme.dates
    met = [each for each in dates if is_gathering(each)]
    begins = met[0].start if met else edition.programme.settings.programme.starts_on
    ends = max(each.end for each in (met if len(met) > 1 else dates))
    if on < begins:
        return say("The pairs begin <<1: tomorrow / in {days} day / in {days} days>>.", days=(begins - on).days)
    if on == begins:
        return say("The pairs begin today.")
    if on <= ends:
        return say("The pairs began <<1: yesterday / {days} day ago / {days} days ago>>.", days=(on - begins).days)
    if on <= max(each.end for each in dates):
        return say("The pairs ended <<1: yesterday / {days} day ago / {days} days ago>>.", days=(on - ends).days)
    return say("Everything on this timeline has passed.")


def _to_do(edition: Edition, on: date) -> Sentence:
    """Return how many dates there are today, else tomorrow, else within a week; nothing where none is left at all."""
    days = [(each.start - on).days for each in edition.programme.dates if each.end >= on]
    if not days:
        return NOTHING
    if number := sum(each <= 0 for each in days):
        return say("Today <<one thing is / {number} things are>> to be done.", number=number)
    if number := days.count(1):
        return say("Tomorrow <<one thing is / {number} things are>> to be done.", number=number)
    if number := sum(each <= _WEEK for each in days):
        return say("Within a week <<one thing is / {number} things are>> to be done.", number=number)
    return say("Within a week nothing new begins.")


def in_month_of(row: ToldMilestone, on: date) -> bool:
    """Return whether a date touches the month of a day."""
    first = on.replace(day=1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return row.start <= last and row.end >= first
