"""What the kit says of a place: breaks, funders, other mentoring, what to expect, and prices."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from kit_cli.grammar.sentence import say
from kit_cli.judging.marks import Alias, AsSchema, Instead
from kit_cli.judging.misfit import Misfit
from kit_cli.model.base import ID
from kit_cli.model.days import MonthDay
from kit_cli.model.facts import Sourced
from kit_cli.model.texts import NonEmpty, Translated


def _number(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1e9:
        raise Misfit(say("an amount is needed"), say("Write a number from 0, without the currency."))
    return int(value) if isinstance(value, int) else float(value)


Amount = Annotated[int | float, Instead(_number), AsSchema({"type": "number", "minimum": 0, "maximum": 1e9})]
"""Money in the place's currency, as it is written: a whole number stays one."""


class PlaceBreak(Sourced):
    """A part of the year in which people there do not meet; it may run over New Year."""

    id: ID
    title: Translated
    first: Annotated[MonthDay, Alias("from")]
    """The first day, as MM-DD."""
    last: Annotated[MonthDay, Alias("to")]
    """The last day, as MM-DD; before the first where the break runs over New Year."""


class Funder(Sourced):
    """Somebody who pays for culture there."""

    name: NonEmpty
    sector: Literal["public", "private", "civil"]
    what: NonEmpty
    """What they pay for, and what a hub should know before it asks."""
    website: NonEmpty


class Scheme(Sourced):
    """Other mentoring that people there may know."""

    name: NonEmpty
    what: NonEmpty


class Expectation(Sourced):
    """What a hub should know before it adapts the method."""

    id: ID
    value: Translated


class Price(Sourced):
    """What something costs there, for the first draft of a budget."""

    value: Amount
