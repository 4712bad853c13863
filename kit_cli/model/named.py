"""Names of what stands elsewhere, in another file or in a library, each judged where that was looked up."""

from __future__ import annotations

from typing import Annotated

from kit_cli.errors import nearest, shown
from kit_cli.grammar.sentence import say
from kit_cli.judging.context import Context
from kit_cli.judging.marks import After
from kit_cli.judging.misfit import Misfit
from kit_cli.model.base import ID, CountryCode, CurrencyCode
from kit_cli.model.known import known_to


def _place(id_: str, context: Context) -> str:
    name = known_to(context).name
    if name not in {None, id_}:
        what = say("{name} does not agree with the file's name", name=id_)
        raise Misfit(what, say("Write {name}, or call the file {file}.", name=name, file=f"{id_}.yml"))
    return id_


def _country(code: str, context: Context) -> str:
    countries = known_to(context).countries
    if countries is not None and code not in countries:
        file = f"{code.lower()}.yml"
        remedy = say(
            "Known: {words}. For another, copy one of {folder} to {file} and fill it.",
            words=", ".join(sorted(countries)),
            folder="countries/",
            file=file,
        )
        raise Misfit(say("there is no file {file}", file=f"countries/{file}"), remedy)
    return code


def _currency(code: str, context: Context) -> str:
    currencies = known_to(context).currencies
    if currencies is not None and code not in currencies:
        raise Misfit(say("{code} is not a currency that is in use", code=code), say("Look its code up in ISO 4217."))
    return code


def _zone(name: str) -> str:
    from zoneinfo import ZoneInfo, available_timezones

    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:  # unknown, not a key at all, a folder of zones
        remedy = nearest(
            name, available_timezones(), say("Write a zone of the IANA database, for example Europe/Lisbon.")
        )
        raise Misfit(say("{name} is not a time zone", name=shown(name)), remedy) from error
    return name


def _family(name: str, context: Context) -> str:
    families = known_to(context).families
    if families is not None and name not in families:
        raise Misfit(say("eu.yml has no disclaimer {name}", name=shown(name)), nearest(name, families))
    return name


OwnID = Annotated[ID, After(_place)]
"""The id of a place, which its file's name repeats."""

NamedCountry = Annotated[CountryCode, After(_country)]
"""A country that has a file."""

NamedCurrency = Annotated[CurrencyCode, After(_currency)]
"""A currency that there is."""

TimeZone = Annotated[str, After(_zone)]
"""A zone of the IANA database."""

Family = Annotated[str, After(_family)]
"""A disclaimer of eu.yml."""
