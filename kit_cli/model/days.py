"""Days that come every year, as files write them: MM-DD, or a month and a day."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from kit_cli.grammar.sentence import Sentence, say
from kit_cli.judging.context import Context
from kit_cli.judging.marks import After, Before, Exactly, Limits, Spelled
from kit_cli.judging.misfit import Misfit

_LEAP_YEAR = 2000


def days_of_month(year: int, month: int) -> int:
    """Return how many days a month has, of the year 1 to 9999; raises ValueError for any other."""
    return 31 if month == 12 else (date(year, month + 1, 1) - date(year, month, 1)).days


def _last_day(last: int) -> Sentence:
    return say("The month's last day is {day}.", day=last)


def _as_text(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value  # YAML reads 2027-11-15 as a day


def _exists(value: str) -> str:
    """Refuse a day that its month lacks: in its year, or in every year, as far as MM-DD says none."""
    year, (month, day) = int(value[:-6] or _LEAP_YEAR), map(int, value[-5:].split("-"))
    last = days_of_month(year, month)
    if day > last:
        raise Misfit(say("{day} is not a day of the year", day=value), _last_day(last))
    return value


def _day_of_month(day: int, context: Context) -> int:
    month = context.values.get("month")  # missing where that itself does not fit
    if month and day > (last := days_of_month(_LEAP_YEAR, month)):
        raise Misfit(say("month {month} has no day {day}", month=month, day=day), _last_day(last))
    return day


class DayOfYear(str):
    """A day that comes every year, as MM-DD; people write `24/12` or `24 de dezembro`."""

    @property
    def month_and_day(self) -> tuple[int, int]:
        """The numbers of both, from 1."""
        month, _, day = self.partition("-")
        return int(month), int(day)


class DayOfYearOrDay(str):
    """The same, or a day of one year alone."""


MonthDay = Annotated[
    str,
    Spelled(
        r"^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
        say("Write a day of the year as MM-DD, for example 06-29."),
        DayOfYear,
    ),
    After(_exists),
]
"""A day of the year, as MM-DD."""

MonthDayOrDay = Annotated[
    str,
    Before(_as_text),
    Spelled(
        r"^(20[0-9]{2}-)?(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
        say("Write a day of every year as MM-DD, for example 06-29, or one day as YYYY-MM-DD."),
        DayOfYearOrDay,
    ),
    After(_exists),
]
"""A day of every year, as MM-DD, or of one year alone, as YYYY-MM-DD."""

Month = Annotated[int, Exactly(), Limits(1, 12)]
DayOfMonth = Annotated[int, Exactly(), Limits(1, 31), After(_day_of_month)]
"""A day of the ``month`` that the model declares before it."""


def in_every_year(day: int, context: Context) -> int:
    """Refuse 29 February, for what has to come each year."""
    if (context.values.get("month"), day) == (2, 29):
        raise Misfit(say("29 February does not come every year"), say("Write 28 February or 1 March."))
    return day
