"""Bounds of a number, scaled to the programme's length or by another of its settings."""

from __future__ import annotations

from typing import Any

from kit_cli.check.reading import Reading
from kit_cli.method.evidence import Bounds


def outside(value: Any, bounds: Bounds, reading: Reading) -> str:
    """Return which bound a value breaks, in words; an empty text when it keeps them all."""
    if isinstance(bounds.equals, str):
        return "" if str(value) == bounds.equals else bounds.equals
    if bounds.equals is not None:
        return "" if _number(value) == bounds.equals else f"{bounds.equals:g}"
    # Every comparison says what must hold: what is no number (nan) keeps no bound.
    number = _number(value)
    if bounds.above is not None and not number > bounds.above:
        return f"above {bounds.above:g}"
    factor = _number(reading.value("programme.yml", bounds.times)) if bounds.times else 1
    if bounds.at_least is not None:
        least = reading.scaled(bounds.at_least, bounds.per_months) * factor
        if not number >= least:
            return f"at least {least:g}"
    if bounds.at_most is not None:
        most = reading.scaled(bounds.at_most, bounds.per_months) * factor
        if not number <= most:
            return f"at most {most:g}"
    return ""


def _number(value: Any) -> float:
    """Return a number, or nan for what is none."""
    try:
        return float(value)
    except (TypeError, ValueError):
        return float("nan")
