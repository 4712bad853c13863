"""How far a milestone is from what it leans on."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from kit_cli.model.timeline import Offset


def away(base: date, offset: Offset, length_months: int) -> date:
    """Return the day that is an offset away; a share is one of the programme's length, counted from ``base``.

    Raises OverflowError when there is no such day (before year 1, after year 9999).
    """
    if offset.unit == "%":
        whole = months_later(base, length_months) - base
        return base + timedelta(days=round(whole.days * offset.amount / 100))
    if offset.unit == "month":
        return months_later(base, offset.amount)
    return base + timedelta(days=offset.amount * (7 if offset.unit == "week" else 1))


def months_later(base: date, months: int) -> date:
    """Return the same day of a later (or earlier) month, or that month's last; raises OverflowError."""
    year, month = divmod(base.year * 12 + base.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        raise OverflowError(f"there is no year {year}")
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(base.day, last))
