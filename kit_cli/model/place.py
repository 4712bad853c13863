"""places/*.yml: where a programme runs, what is proposed there, and what a hub should know."""

from __future__ import annotations

from typing import Annotated

from kit_cli.errors import nearest, shown
from kit_cli.grammar.sentence import say
from kit_cli.judging.context import Context
from kit_cli.judging.marks import After, Exactly, Length, Limits
from kit_cli.judging.misfit import Misfit
from kit_cli.judging.model import Model
from kit_cli.model.base import each_id_once, repeated
from kit_cli.model.days import DayOfMonth, Month, in_every_year
from kit_cli.model.facts import Sourced
from kit_cli.model.named import Family, NamedCountry, NamedCurrency, OwnID, TimeZone
from kit_cli.model.place_answers import PlaceAnswers
from kit_cli.model.place_facts import Expectation, Funder, PlaceBreak, Price, Scheme
from kit_cli.model.registered import FactName, complete
from kit_cli.model.texts import LanguageTag, NonEmpty, Translated


def _home(code: str, context: Context) -> str:
    countries = context.values.get("countries", [code])
    if code not in countries:
        what = say("{value} is not one of the place's countries", value=shown(code))
        raise Misfit(what, nearest(code, countries))
    return code


def _each_once(values: list[str]) -> list[str]:
    number = repeated(values)
    if number is not None:
        raise Misfit(say("{id} stands twice", id=values[number]), say("Keep one of the two."), (number,))
    return values


Tags = Annotated[list[LanguageTag], Length(1), After(_each_once)]


def _holds_the_default(offered: list[str], context: Context) -> list[str]:
    missing = [tag for tag in context.values.get("default", []) if tag not in offered]
    if missing:
        # i18n: {languages} are tags of languages of a place; `default` is the key of those that are proposed.
        what = say("{languages} is proposed but not offered", languages=", ".join(missing))
        raise Misfit(what, say("Add it, or take it out of {key}.", key="default"))
    return offered


class PlaceLanguages(Model):
    """The languages of programmes there: proposed, and those that the kit speaks and people there read."""

    default: Tags
    """The main one first."""
    offered: Annotated[Tags, After(_holds_the_default)]
    """Those in which a programme can be made."""


class Start(Sourced):
    """When a programme usually begins there."""

    month: Month
    day: Annotated[DayOfMonth, After(in_every_year)]


class Season(Model):
    """The usual starts, and how many weeks before them the work begins."""

    lead_weeks: Annotated[int, Exactly(), Limits(0, 104)]
    """Weeks from the first work to the start: call, selection and matching need them."""
    starts: Annotated[list[Start], Length(1)]


class PlaceEu(Model):
    """How the Union's money comes there."""

    family: Family
    """The disclaimer of eu.yml that its money asks for."""


class PlaceFile(Model):
    """The whole of a place's file."""

    id: OwnID
    """What answers and commands call the place; the file has the same name."""
    title: Translated
    """What people call the place."""
    countries: Annotated[list[NamedCountry], Length(1), After(_each_once)]
    """The hub's own first."""
    homes: dict[Annotated[str, After(_home)], list[NonEmpty]] = {}
    """Towns by country: where a hub of that town is registered."""
    currency: NamedCurrency
    """The currency of the budget (ISO 4217)."""
    time_zone: TimeZone
    """The zone of the dates in the calendar (IANA)."""
    languages: PlaceLanguages
    regional: Annotated[bool, Exactly()] = False
    """Whether workshops and information sessions are online, because people live far apart."""
    origin: Annotated[bool, Exactly()] = False
    """Whether the method comes from there: it is carried from this place to the others."""
    answers: PlaceAnswers
    season: Season
    breaks: Annotated[list[PlaceBreak], After(each_id_once)]
    """When people there do not meet, besides public holidays."""
    eu: PlaceEu
    funders: list[Funder]
    """Who pays for culture there."""
    schemes: list[Scheme] = []
    """Other mentoring that people there may know."""
    context: Annotated[list[Expectation], After(each_id_once)] = []
    """What a hub should know before it adapts the method."""
    prices: Annotated[dict[FactName, Price], After(complete)]
    """What things cost there, in its currency: those that facts.yml lists."""
