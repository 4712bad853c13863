"""How far and how many: months, distances, and what follows from a programme's length. Nobody else counts these.

Halves are rounded to the even number, as `round` does: programmes that were made so keep their dates and counts.
"""

from __future__ import annotations

from datetime import date, timedelta

from kit_cli.model.days import days_of_month
from kit_cli.model.timeline import Offset


def away(base: date, offset: Offset, length_months: int) -> date:
    """Return the day that is an offset away; a share is one of the programme's length, counted from ``base``.

    Raises OverflowError when there is no such day (before year 1, after year 9999).
    """
    if offset.unit == "%":
        whole = months_later(base, length_months) - base
        return base + timedelta(days=_rounded(whole.days * offset.amount, 100))
    if offset.unit == "month":
        return months_later(base, offset.amount)
    return base + timedelta(days=offset.amount * (7 if offset.unit == "week" else 1))


def months_later(base: date, months: int) -> date:
    """Return the same day of a later (or earlier) month, or that month's last; raises OverflowError."""
    years, month = divmod(base.month - 1 + months, 12)
    year, month = base.year + years, month + 1
    try:
        return date(year, month, min(base.day, days_of_month(year, month)))
    except ValueError as error:
        raise OverflowError(f"there is no day {months} months from {base}") from error


def scaled(count: float, per_months: int, length_months: int, smallest: int = 1) -> int:
    """Return a count that is meant for so many months in proportion to a programme's length, at least ``smallest``."""
    dividend, divisor = count.as_integer_ratio()
    return max(smallest, _rounded(dividend * length_months, divisor * per_months))


def _rounded(dividend: int, divisor: int) -> int:
    """Return a share rounded exactly; `fractions` would do it too, and cost each start of the kit its import."""
    whole, rest = divmod(dividend, divisor)
    return whole + (2 * rest > divisor or (2 * rest == divisor and whole % 2 == 1))
