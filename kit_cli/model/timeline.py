"""timeline.yml: the milestones as rules, and the days they avoid."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal, cast

from kit_cli.grammar.sentence import say
from kit_cli.judging.marks import AsSchema, Before, Length, Limits, Refers, Spelled, Suggested
from kit_cli.judging.misfit import OtherKind
from kit_cli.judging.model import Model
from kit_cli.model.base import ID, CountryCode, DocumentID, FormID, LastingID, MilestoneID, Role, Text
from kit_cli.model.days import MonthDay, MonthDayOrDay
from kit_cli.model.vocabulary import Stage

_OFFSET = re.compile(r"([+-]?\d{1,4}) ?(days?|weeks?|months?|%)")


_Unit = Literal["day", "week", "month", "%"]


class Offset(Model):
    """A distance from another milestone: days, weeks, months, or a share of the programme's length."""

    amount: int
    unit: _Unit


def _typed(text: str) -> str:
    """Return an offset with the minus and the spaces of a keyboard: `–3 weeks` comes from Word."""
    plain = " ".join(text.split())
    return plain if plain.isascii() else re.sub("[\u2010-\u2015\u2212] ?", "-", plain)


def offset_from(text: str) -> Offset | None:
    """Return the distance that a file says, such as `-3 weeks`; None where it says none."""
    match = _OFFSET.fullmatch(_typed(text))
    if match is None:
        return None
    return Offset(amount=int(match[1]), unit=cast("_Unit", match[2].rstrip("s")))


def _offset(value: Any) -> Any:
    found = offset_from(value) if isinstance(value, str) else None
    if found is None:
        remedy = say(
            # i18n: What stands in backticks is written so in every language.
            "Write days, weeks, months or per cent, as `10 days`, `2 months`, `50 %`, or before it {example}.",
            example="-3 weeks",
        )
        raise OtherKind(value, Offset, remedy)
    return {"amount": found.amount, "unit": found.unit}


OffsetText = Annotated[Offset, Before(_offset), AsSchema({"type": "string", "default": "0 days"})]


_HOURS = r"([0-9]{1,2})(?:[:.h] ?([0-9]{2}))?h? ?[-\u2010-\u2015\u2212] ?([0-9]{1,2})(?:[:.h] ?([0-9]{2}))?h?"


def _hours(value: Any) -> Any:
    """Write hours as files do: `10h – 18.30` is 10:00-18:30."""
    found = re.fullmatch(_HOURS, value.strip().lower()) if isinstance(value, str) else None
    if found is None:
        return value
    first, minutes, last, minutes_of_last = (each or "00" for each in found.groups())
    return f"{first:0>2}:{minutes}-{last:0>2}:{minutes_of_last}"


HoursOfDay = Annotated[
    str,
    Before(_hours),
    Spelled(
        r"^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$",
        say("Write from when to when, for example {example}.", example="10:00-18:00"),
    ),
]
"""From when to when: `10:00-18:00`; people also write other dashes, `10h` and `10.00`."""


class CountryCalendar(Model):
    """Whose public holidays count, with the options of the `holidays` library."""

    code: CountryCode
    """The country: a code of two capital letters."""
    categories: list[str] = ["public"]
    """Which holidays of the country count; `public` are those on which offices are closed."""
    subdivision: str | None = None
    """The region of the country whose holidays count as well."""


class ExtraDay(Model):
    """A day off that the library lacks: of every year, or of one alone."""

    country: CountryCode
    """The country: a code of two capital letters."""
    day: MonthDayOrDay
    """The day: `06-29` in every year, `2027-06-29` once."""
    title: Text
    """What the day is called."""


class Break(Model):
    """A part of the year in which the place does not meet; it may run over New Year."""

    id: LastingID
    """A permanent name: lower-case letters, digits and hyphens; other files refer to it."""
    title: Text
    """What the break is called."""
    first: MonthDay
    """Its first day: as `07-29`."""
    last: MonthDay
    """Its last day: as `08-31`; it may lie in the next year."""


class Calendar(Model):
    """The days that milestones avoid."""

    countries: Annotated[list[CountryCalendar], Length(1)]
    """Whose public holidays milestones avoid."""
    extra_days: list[ExtraDay] = []
    """Days off that the list of public holidays lacks."""
    breaks: list[Break] = []
    """Parts of the year in which nobody meets."""

    def named_breaks(self, language: str) -> list[str]:
        """Return what the breaks are called in a language, each in one line."""
        return [" ".join(each.title[language].split()) for each in self.breaks]


class Repeat(Model):
    """A milestone that comes several times, evenly spaced until another one."""

    count: Annotated[int, Limits(1, 40)]
    """How often it comes."""
    until: MilestoneID
    """The milestone before which the last one lies."""


class Milestone(Model):
    """One date of the year, as a rule."""

    id: LastingID
    """A permanent name: lower-case letters, digits and hyphens; other files refer to it."""
    title: Text
    """What people read in the calendar."""
    stage: Stage
    """The stage of the method to which it belongs."""
    what: Text
    """What happens, in a sentence or two."""
    anchor: Annotated[str, Refers("milestone")] = "kick-off"
    """The milestone from which this one is counted."""
    offset: OffsetText = Offset(amount=0, unit="day")
    """How far from it: `-3 weeks`, `10 days`, `2 months`, or as a share: `50 %`."""
    on: Literal["any", "workday", "weekend", "mon", "tue", "wed", "thu", "fri", "sat", "sun"] = "workday"
    """On which kind of day it falls."""
    days: Annotated[int, Limits(1, 400)] = 1
    """How many days it lasts."""
    move: Literal["later", "earlier"] = "later"
    """To which side it gives way when the day does not fit."""
    within_weeks: Annotated[int, Limits(0, 60)] = 10
    """How many weeks it may move at most."""
    avoid: list[Literal["holidays", "breaks"]] = ["holidays", "breaks"]
    """What it gives way to; an empty list where it avoids nothing."""
    after: list[MilestoneID] = []
    """Milestones that have to be over before."""
    mode: Literal["online", "in-person"] | None = None
    """How people meet: `online` or `in-person`."""
    where: Text | None = None
    """In which room or at which address."""
    time: HoursOfDay | None = None
    """From when to when: as `10:00-18:00`; without it the whole day."""
    who: list[Annotated[ID, Suggested(("applicants", "mentees", "mentors", "patrons", "team", "origin"))]] = []
    """Who takes part."""
    owner: Role = "coordinator"
    """Which role looks after it: a key of `people` in programme.yml."""
    forms: list[FormID] = []
    """The forms that are sent or filled then: the names of their files."""
    documents: list[DocumentID] = []
    """The documents that are needed then: the names of their files."""
    repeat: Repeat | None = None


class Timeline(Model):
    """The whole of timeline.yml."""

    calendar: Calendar
    milestones: Annotated[list[Milestone], Length(1)]
    """The dates of the year, each as a rule."""
