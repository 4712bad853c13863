"""A place: what its countries tell, and the rest as the nearest place has it, unverified and said to be copied."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import Any

from kit_cli.errors import Problem, nearest, shown
from kit_cli.grammar.sentence import literal
from kit_cli.languages.table import SOURCE_LANGUAGE, languages
from kit_cli.model.folder import TIMELINE
from tools.add.addition import Addition
from tools.add.country import english_name
from tools.add.judging import bad_id, listed, refuse, unknown
from tools.add.marks import mark, marked
from tools.add.planning import plan_everywhere
from tools.add.repository import Repository, schema_line
from tools.add.trial import trial
from tools.add.yaml_text import yaml_text
from tools.add.zones import distance

_FOLDER = "places"
_NEEDED = ("currency", "time_zone")
"""The facts of its first country without which a place cannot begin."""

_WHY_THEN = mark("why programmes begin then")


def options(parser: ArgumentParser) -> None:
    """Add what the command asks of a place."""
    parser.add_argument("name", help="its id, for example denmark")
    parser.add_argument("--countries", help="codes of its countries, the hub's own first, for example DK or RS,ME")
    parser.add_argument("--title", help="what people call it in English (by default the country's name)")
    parser.add_argument("--like", help="the place whose prices, breaks and season it begins with")


def add(repository: Repository, arguments: Namespace) -> Addition:
    """Return the file of a new place; raises KitError where a programme there could not be planned."""
    codes, known = [code.upper() for code in listed(arguments.countries)], repository.names(_FOLDER)
    refuse(
        [
            *bad_id(arguments.name, "place", known),
            *_bad_countries(codes, repository),
            *unknown("like", listed(arguments.like), known),
        ]
    )
    facts = _values(codes[0], repository)
    data = _place(arguments, codes, facts, _nearest(arguments.like, facts, repository), repository)
    folder = repository.template / _FOLDER
    text = (
        f"{schema_line(folder)}"
        f"# {data['title'][SOURCE_LANGUAGE]}: what a programme there starts from.\n"
        "# Facts carry their source and the day on which they were verified; verified: false means that nobody has\n"
        "# compared the fact with its source yet.\n"
        f"# {mark('who pays for culture there: funders; other mentoring: schemes; what to expect: context')}\n"
        f"{yaml_text(data)}"
    )
    path = folder / f"{arguments.name}.yml"
    timeline = (repository.programme / TIMELINE.path).read_text(encoding="utf-8")
    with trial(repository, path, text) as template:
        plan_everywhere(template, timeline, [arguments.name])
    return Addition({path: text})


def _bad_countries(codes: list[str], repository: Repository) -> Iterator[Problem]:
    if not codes:
        remedy = literal("Write --countries and their codes, for example --countries DK.")
        yield Problem(literal("the countries are missing"), remedy)
    known = [name.upper() for name in repository.names("countries")]
    for code in codes:
        if code not in known:
            remedy = literal(f"{nearest(code, known)} Or add it first: python -m tools.add country {code}")
            yield Problem(literal(f"--countries: there is no country {shown(code)}"), remedy)
    for code in sorted({code for code in codes if codes.count(code) > 1}):
        yield Problem(literal(f"--countries: {code} stands twice"), literal("Write each once."))
    if codes and codes[0] in known:
        facts = _values(codes[0], repository)
        for name in _NEEDED:
            if not facts.get(name) or list(marked(str(facts[name]))):
                what = literal(f"countries/{codes[0].lower()}.yml does not tell the {name.replace('_', ' ')} yet")
                yield Problem(what, literal("Write it there first: the place begins with it."))


def _values(code: str, repository: Repository) -> dict[str, Any]:
    """Return what a country's facts say, by their names."""
    facts = repository.data(f"countries/{code.lower()}.yml")["facts"]
    return {name: fact["value"] for name, fact in facts.items()}


def _nearest(like: str | None, facts: dict[str, Any], repository: Repository) -> dict[str, Any]:
    """Return the place that was named, else the nearest one: with the same currency, and then on the map."""
    places = [repository.data(f"{_FOLDER}/{name}.yml") for name in ([like] if like else repository.names(_FOLDER))]
    return min(
        places,
        key=lambda place: (
            place["currency"] != facts["currency"],
            distance(place["time_zone"], facts["time_zone"]),
        ),
    )


def _place(
    arguments: Namespace, codes: list[str], facts: dict[str, Any], like: dict[str, Any], repository: Repository
) -> dict[str, Any]:
    zone = str(facts["time_zone"])
    spoken = _spoken(codes, repository)
    copied = f"Copied from places/{like['id']}.yml; {mark('who says so for this place')}"
    priced = (
        f"Copied from places/{like['id']}.yml, in {like['currency']}; {mark('what it costs here, and who says so')}"
    )
    return {
        "id": arguments.name,
        "title": _title(arguments, codes, repository),
        "countries": codes,
        "currency": facts["currency"],
        "time_zone": zone,
        "languages": {"default": spoken, "offered": list(dict.fromkeys([*spoken, SOURCE_LANGUAGE]))},
        "regional": len(codes) > 1,
        "answers": {**like["answers"], "city": _city(zone, facts)},
        "season": {
            "lead_weeks": like["season"]["lead_weeks"],
            "starts": [{**_unverified(row, copied), "note": _WHY_THEN} for row in like["season"]["starts"]],
        },
        "breaks": [_unverified(row, copied) for row in like["breaks"]],
        "eu": like["eu"],
        "funders": [],
        "schemes": [],
        "context": [],
        "prices": {name: _unverified(price, priced) for name, price in like["prices"].items()},
    }


def _unverified(row: dict[str, Any], source: str) -> dict[str, Any]:
    """Return something that holds in another place, without what speaks for it there."""
    kept = {key: value for key, value in row.items() if key != "note"}
    return {**kept, "source": source, "verified": False}


def _title(arguments: Namespace, codes: list[str], repository: Repository) -> dict[str, str]:
    """Return the country's name in every language, or of several the id as words, until somebody translates it."""
    from babel import Locale

    if arguments.title or len(codes) > 1:
        return {SOURCE_LANGUAGE: arguments.title or str(arguments.name).replace("-", " ").title()}
    names = {
        tag: Locale.parse(language.locale).territories.get(codes[0])
        for tag, language in languages(repository.template).items()
    }
    return {tag: str(name) for tag, name in names.items() if name} or {SOURCE_LANGUAGE: english_name(codes[0])}


def _spoken(codes: list[str], repository: Repository) -> list[str]:
    """Return those of the kit's languages that are official in one of the countries; English where there is none."""
    official = {tag for code in codes for tag in _values(code, repository).get("languages", [])}
    return [tag for tag in repository.languages() if tag.partition("-")[0] in official] or [SOURCE_LANGUAGE]


def _city(zone: str, facts: dict[str, Any]) -> str:
    """Return the town by which the time zone is called, in the country's first language: usually the capital."""
    from babel import Locale, UnknownLocaleError

    english = zone.rpartition("/")[2].replace("_", " ")
    try:
        zones: Any = Locale.parse(str(facts["languages"][0])).time_zones
        return str(zones.get(zone, {}).get("city", english))
    except (UnknownLocaleError, ValueError, KeyError, IndexError):
        return english
