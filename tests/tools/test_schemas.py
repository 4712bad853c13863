"""The published schemas of the template's own data: every shipped file fits, and slips do not."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from kit_cli.files.shipped import template_folder
from kit_cli.files.yaml_source import read_yaml
from tools.schemas import OF_DATA, schemas

TEMPLATE = template_folder()
_FIRST = "# yaml-language-server: $schema="
FILES = sorted([*TEMPLATE.glob("*.yml"), *TEMPLATE.glob("places/*.yml"), *TEMPLATE.glob("countries/*.yml")])


def schema_of(path: Path) -> Path:
    """Return the schema that a data file names in its first line."""
    first = path.read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith(_FIRST), f"{path.name} names no schema"
    return (path.parent / first.removeprefix(_FIRST)).resolve()


def judge(path: Path) -> jsonschema.Draft202012Validator:
    """Return the judge of a file's data."""
    schema = json.loads(schema_of(path).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    formats = jsonschema.Draft202012Validator.FORMAT_CHECKER
    return jsonschema.Draft202012Validator(schema, format_checker=formats)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_data_file_fits_the_schema_that_it_names(path: Path) -> None:
    """So that an editor marks only what is wrong."""
    judge(path).validate(read_yaml(path).data)


def test_every_schema_is_named_by_a_file() -> None:
    """And none is left over from a kind of file that is gone."""
    assert {schema_of(path) for path in FILES} == set(OF_DATA.resolve().glob("*.json"))


def _defaults(schema: Any, whole: Any) -> Iterator[tuple[Any, Any]]:
    """Yield each default of a schema with what it is the default of."""
    if isinstance(schema, dict):
        if "default" in schema and "properties" not in schema:
            yield schema["default"], {"$defs": whole.get("$defs", {}), **schema}
        for each in schema.values():
            yield from _defaults(each, whole)
    elif isinstance(schema, list):
        for each in schema:
            yield from _defaults(each, whole)


@pytest.mark.parametrize("path", sorted(TEMPLATE.rglob("*.json")), ids=lambda path: path.stem)
def test_an_editor_writes_no_default_that_is_refused(path: Path) -> None:
    """Each fits its own place, and none is null, which says nothing to a person."""
    schema = json.loads(path.read_text(encoding="utf-8"))
    for default, place in _defaults(schema, schema) if "$schema" in schema else ():
        assert default is not None
        jsonschema.Draft202012Validator(place).validate(default)


def without(*path: str | int) -> Callable[[Any], None]:
    """Return an edit that takes a key out."""

    def edit(data: Any) -> None:
        for key in path[:-1]:
            data = data[key]
        del data[path[-1]]

    return edit


def put(value: Any, *path: str | int) -> Callable[[Any], None]:
    """Return an edit that puts a value at a key."""

    def edit(data: Any) -> None:
        for key in path[:-1]:
            data = data[key]
        data[path[-1]] = value

    return edit


@pytest.mark.parametrize(
    ("file", "edit"),
    [
        ("places/portugal.yml", put("29 June", "breaks", 0, "from")),
        ("places/portugal.yml", put(13, "season", "starts", 0, "month")),
        ("places/portugal.yml", put(1, "colour")),
        ("places/portugal.yml", without("prices", "night")),
        ("places/portugal.yml", without("funders", 0, "source")),
        ("places/portugal.yml", put({"sv": "Portugal"}, "title")),
        ("countries/pt.yml", without("facts", "association")),
        ("countries/pt.yml", put({}, "facts", "asociation")),
        ("countries/pt.yml", put("yesterday", "facts", "vat", "verified")),
        ("countries/pt.yml", put(True, "facts", "vat", "verified")),
        ("countries/pt.yml", put({"sv": "x"}, "facts", "vat", "value")),
        ("languages.yml", put("Swedish", 1, "tag")),
        ("holidays.yml", put("catholic", 0, "church")),
        ("eu.yml", put("sure", "statements", "funded", "status", "en")),
        ("facts.yml", without("countries", 0, "use")),
    ],
)
def test_a_slip_does_not_fit(file: str, edit: Callable[[Any], None]) -> None:
    """The schema is not so wide that it lets everything through."""
    path = TEMPLATE / file
    data = copy.deepcopy(read_yaml(path).data)
    edit(data)
    assert not judge(path).is_valid(data)


def test_what_the_register_says_stands_beside_the_key() -> None:
    """An editor completes a fact's name and shows what it is for."""
    country = json.loads(schemas()[OF_DATA / "country.json"])
    law = country["properties"]["facts"]["properties"]["data_protection_law"]
    assert law["description"].startswith("Data-protection law: ")
    place = json.loads(schemas()[OF_DATA / "place.json"])
    assert place["$defs"]["PlaceBreak"]["properties"]["from"]["description"] == "The first day, as MM-DD."
