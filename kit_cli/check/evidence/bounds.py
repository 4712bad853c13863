"""Bounds of a number, scaled to the programme's length or by another of its settings."""

from __future__ import annotations

from math import isfinite
from typing import Any

from kit_cli.check.reading import Reading
from kit_cli.grammar.sentence import Sentence, literal, say
from kit_cli.method.evidence.kinds import Bounds
from kit_cli.model.folder import SETTINGS


def outside(value: Any, bounds: Bounds, reading: Reading) -> Sentence | None:
    """Return which bound a value breaks, in words; None when it keeps them all."""
    if isinstance(bounds.equals, str):
        return None if str(value) == bounds.equals else literal(bounds.equals)
    # Every comparison says what must hold: what is no number (nan) keeps no bound.
    number = _number(value)
    if bounds.equals is not None:
        return None if number == bounds.equals else say("{number}", number=bounds.equals)
    if bounds.above is not None and not number > bounds.above:
        return say("above {number}", number=bounds.above)
    factor = _number(reading.value(SETTINGS.path, bounds.times)) if bounds.times else 1
    if not isfinite(factor):  # nobody can say what the bounds are, and nobody is let off
        return say("counted from {setting}, which is no number yet", setting=bounds.times)
    if bounds.at_least is not None:
        least = reading.scaled(bounds.at_least, bounds.per_months) * factor
        if not number >= least:
            return say("at least {number}", number=least)
    if bounds.at_most is not None:
        most = reading.scaled(bounds.at_most, bounds.per_months) * factor
        if not number <= most:
            return say("at most {number}", number=most)
    return None


def _number(value: Any) -> float:
    """Return a number, or nan for what is none."""
    try:
        return float(value)
    except (TypeError, ValueError, OverflowError):
        return float("nan")
