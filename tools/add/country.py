"""A country: what libraries know of it as facts with their source, and what nobody has looked up yet as marks."""

from __future__ import annotations

import re
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from datetime import date
from importlib import metadata
from typing import Any

from kit_cli.errors import Problem, shown
from kit_cli.grammar.sentence import literal
from kit_cli.model.fact_register import RegisteredFact
from kit_cli.places.read import load_country, register
from tools.add.addition import Addition
from tools.add.judging import refuse
from tools.add.marks import mark
from tools.add.repository import Repository, schema_line
from tools.add.trial import trial
from tools.add.yaml_text import yaml_text
from tools.add.zones import zones_of

_CODE = re.compile(r"[A-Z]{2}")
_FOLDER = "countries"
_NOT_LOOKED_UP = mark("who says so: the page, the law or the register that was read")


def options(parser: ArgumentParser) -> None:
    """Add what the command asks of a country."""
    parser.add_argument("name", help="its code (ISO 3166-1 alpha-2), for example DK")


def add(repository: Repository, arguments: Namespace) -> Addition:
    """Return the file of a new country; raises KitError where a library does not know it."""
    code = str(arguments.name).upper()
    refuse(_bad_code(code, repository))
    folder = repository.template / _FOLDER
    data = {"code": code, "facts": dict(_facts(code, repository)), "holidays": _holidays(code)}
    text = (
        f"{schema_line(folder)}"
        f"# {english_name(code)}: what the kit knows, with each fact's source and the day on which it was verified.\n"
        "# verified: false means that nobody has compared the fact with its source yet. Nothing here is legal advice.\n"
        f"{yaml_text(data)}"
    )
    path = folder / f"{code.lower()}.yml"
    with trial(repository, path, text) as template:
        load_country(template, code)
    return Addition({path: text})


def english_name(code: str) -> str:
    """Return a country's English name as CLDR has it; empty where it has none."""
    from babel import Locale

    return str(Locale.parse("en").territories.get(code, ""))


def _bad_code(code: str, repository: Repository) -> Iterator[Problem]:
    from holidays import country_holidays

    if not _CODE.fullmatch(code):
        remedy = literal("Write two letters (ISO 3166-1 alpha-2), such as DK.")
        yield Problem(literal(f"{shown(code)} is not a country's code"), remedy)
        return
    if code.lower() in repository.names(_FOLDER):
        remedy = literal(f"Its file is countries/{code.lower()}.yml.")
        yield Problem(literal(f"there is a country {code} already"), remedy)
    if not english_name(code):
        yield Problem(literal(f"CLDR knows no country {code}"), literal("Look its code up in ISO 3166-1."))
        return
    try:
        country_holidays(code)
    except NotImplementedError:
        what = literal(f"the `holidays` library knows no public holidays of {code}")
        yield Problem(what, literal("They have to be added to the library first: the timeline avoids them."))


def _facts(code: str, repository: Repository) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the facts of facts.yml, each in the shape in which the other countries' files have it."""
    files = [repository.data(f"{_FOLDER}/{name}.yml")["facts"] for name in repository.names(_FOLDER)]
    known = _known(code)
    for fact in register(repository.template).countries:
        like = next((each[fact.id]["value"] for each in files if fact.id in each), None)
        yield fact.id, known.get(fact.id) or _gap(fact, like)


def _gap(fact: RegisteredFact, like: Any) -> dict[str, Any]:
    """Return a fact that somebody has to look up, by language where the other countries tell it by language."""
    value: Any = mark(fact.title)
    if isinstance(like, dict):
        value = {"native": mark(f"{fact.title}, in the official wording")} if "native" in like else {}
        value["en"] = mark(f"{fact.title}, in English")
    return {"value": value, "source": _NOT_LOOKED_UP, "verified": False}


def _known(code: str) -> dict[str, dict[str, Any]]:
    """Return the facts that libraries tell, each with the library and its version."""
    from babel.languages import get_official_languages
    from babel.numbers import get_territory_currencies

    cldr = f"CLDR, through Babel {metadata.version('babel')}"
    zones = zones_of(code)
    found: dict[str, tuple[Any, str, str]] = {
        "languages": (list(get_official_languages(code, de_facto=True)), f"{cldr} (get_official_languages)", ""),
        "currency": (next(iter(get_territory_currencies(code)), None), f"{cldr} (get_territory_currencies)", ""),
        "time_zone": (
            next(iter(zones), None),
            f"IANA time zone database, zone.tab (tzdata {metadata.version('tzdata')})",
            f"It has several: {', '.join(zones)}." if len(zones) > 1 else "",
        ),
    }
    return {
        name: {"value": value, "source": source, "verified": date.today(), **({"note": note} if note else {})}
        for name, (value, source, note) in found.items()
        if value
    }


def _holidays(code: str) -> dict[str, Any]:
    from holidays import country_holidays

    known = country_holidays(code).supported_categories
    return {
        "categories": ["public"] if "public" in known else sorted(known)[:1],
        "source": f"holidays {metadata.version('holidays')}",
        "verified": date.today(),
        "note": mark(f"which other days people have off; the library also knows {', '.join(sorted(known))}"),
    }
