"""What people call a place, a country, a language: its name in any of the kit's languages, in any case."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from kit_cli.errors import KitError
from kit_cli.files.shipped import country_codes, place_ids
from kit_cli.files.yaml_source import read_yaml
from kit_cli.languages.cldr import cldr
from kit_cli.languages.names import country_name, language_name
from kit_cli.languages.table import languages

_BETWEEN = re.compile(r"\s*[,;/&]\s*")
_STROKES = str.maketrans("đłø", "dlo")
"""Letters whose stroke Unicode does not take for an accent."""


def folded(name: str) -> str:
    """Return a name as one who types it in a hurry writes it: small letters without accents, `kosovo` for `Kosovo*`."""
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(sign))
    return " ".join(bare.translate(_STROKES).replace("*", "").split())


def places_called(name: str, template: Path) -> list[str]:
    """Return the places of this name; of a country's where it is a part of one place alone."""
    asked = folded(name)
    places = {id_: _section(template / "places" / f"{id_}.yml") for id_ in place_ids(template)}
    titled = [id_ for id_, file in places.items() if asked in {folded(id_), *map(folded, _texts(file.get("title")))}]
    if titled:
        return titled
    return [id_ for id_, file in places.items() if countries_called(name, _list(file.get("countries")), template)]


def countries_called(name: str, codes: Sequence[str], template: Path) -> list[str]:
    """Return those countries, by their codes, that somebody calls so."""
    asked = folded(name)
    return [code for code in codes if asked == folded(code) or asked in map(folded, _names_of(code, template))]


def languages_called(name: str, template: Path) -> list[str]:
    """Return the tags of the kit's languages that somebody calls so; `pt` is one as long as only one begins with it."""
    asked, known = folded(name).replace("_", "-"), languages(template)
    exact = [tag for tag in known if asked in {tag.casefold(), folded(known[tag].name)}]
    return exact or [
        tag
        for tag in known
        if asked == tag.casefold().partition("-")[0] or asked in {folded(language_name(tag, other)) for other in known}
    ]


def split(words: str, template: Path) -> list[str]:
    """Return the names in a list: with signs between them, or the word for *and* of one of the kit's languages."""
    if _BETWEEN.search(words):
        return _BETWEEN.split(words.strip())
    for tag in languages(template):
        between = cldr(tag).lists_and[0].replace("{0}", "").replace("{1}", "")
        if between.strip() and between in words:
            return [each.strip() for each in words.split(between)]
    return [words.strip()]


def _names_of(code: str, template: Path) -> Iterator[str]:
    if code in country_codes(template):
        yield from _texts(_section(template / "countries" / f"{code.lower()}.yml").get("name"))
    for tag in languages(template):
        yield country_name(code, tag)


def _section(path: Path) -> dict[str, Any]:
    """Return what a file says; nothing where it is broken, of which others tell."""
    try:
        data = read_yaml(path).data
    except KitError:
        return {}
    return data if isinstance(data, dict) else {}


def _texts(value: object) -> list[str]:
    return [each for each in value.values() if isinstance(each, str)] if isinstance(value, dict) else []


def _list(value: object) -> list[str]:
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []
