"""countries/*.yml: what the kit knows of a country, whatever the place."""

from __future__ import annotations

from typing import Annotated

from kit_cli.errors import nearest, shown
from kit_cli.grammar.sentence import say
from kit_cli.judging.context import Context
from kit_cli.judging.marks import After, Exactly, Length, Limits
from kit_cli.judging.misfit import Misfit
from kit_cli.judging.model import Model
from kit_cli.model.base import CountryCode
from kit_cli.model.days import DayOfMonth, Month
from kit_cli.model.facts import Fact, Sourced, Wording
from kit_cli.model.known import known_to
from kit_cli.model.registered import FactName, complete
from kit_cli.model.texts import NonEmpty, SomeLanguages, Translated


def _own_code(code: str, context: Context) -> str:
    known = known_to(context)
    if known.name not in {None, code.lower()}:
        what = say("{name} does not agree with the file's name", name=code)
        remedy = say("Write {name}, or call the file {file}.", name=str(known.name).upper(), file=f"{code.lower()}.yml")
        raise Misfit(what, remedy)
    if known.categories is not None and not known.categories:
        what = say("the `holidays` library knows no public holidays of {country}", country=code)
        remedy = say("Look the code up in ISO 3166-1; a country that the library lacks has to be added there.")
        raise Misfit(what, remedy)
    return code


def _category(name: str, context: Context) -> str:
    known = known_to(context).categories
    if known and name not in known:
        what = say("{value} is not a category of the `holidays` library for this country", value=shown(name))
        raise Misfit(what, nearest(name, known))
    return name


def _subdivision(name: str, context: Context) -> str:
    known = known_to(context)
    if known.categories and name not in (known.subdivisions or ()):
        what = say("{value} is not a region of the `holidays` library for this country", value=shown(name))
        remedy = nearest(name, known.subdivisions or ()) or say("The library has none; take the line out.")
        raise Misfit(what, remedy)
    return name


class FixedDay(Sourced):
    """A day off that the library lacks: of every year, or of one alone; everywhere, or in some towns alone."""

    month: Month
    day: DayOfMonth
    year: Annotated[int, Exactly(), Limits(2000, 2099)] | None = None
    """The one year in which it is off; without it, it is off every year."""
    towns: list[NonEmpty] = []
    """The towns that have it, in each spelling; without them, it is the whole country's."""
    title: Translated


class CountryHolidays(Sourced):
    """Which public holidays count, with the options of the `holidays` library."""

    categories: Annotated[list[Annotated[str, After(_category)]], Length(1)] = ["public"]
    """The library's kinds of days that count."""
    subdivisions: dict[NonEmpty, Annotated[NonEmpty, After(_subdivision)]] = {}
    """Towns, in each spelling, and the library's code of their region."""
    extra: list[FixedDay] = []
    """Days off that the library lacks."""


class CountryFile(Model):
    """The whole of a country's file."""

    code: Annotated[CountryCode, After(_own_code)]
    """ISO 3166-1 alpha-2; the file's name is the same in lower case."""
    name: SomeLanguages = {}
    """Where CLDR's name is not the one to print."""
    footnote: Wording | None = None
    """What has to stand wherever the name is printed."""
    facts: Annotated[dict[FactName, Fact], After(complete)]
    """Those that facts.yml lists."""
    holidays: CountryHolidays
