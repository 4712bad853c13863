"""The JSON Schema of a type: another program accepts what a judge accepts, and refuses what it refuses."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Annotated, Any, Literal

import jsonschema
import pytest

from kit_cli.grammar.sentence import say
from kit_cli.judging.marks import Alias, AsSchema, Length, Limits, OneOf, Spelled
from kit_cli.judging.misfit import Misfit
from kit_cli.judging.model import Model
from kit_cli.judging.schema import json_schema
from kit_cli.judging.validate import judged


class Colour(Enum):
    """What is painted."""

    RED = "red"


class Shelf(Model):
    """A shelf, and those in it."""

    id: Annotated[str, Spelled("^[a-z]+$", say("Write a word.")), Length(most=5)]
    wide: Annotated[int, Limits(1, 9)] = 1
    high: Annotated[float, Limits(0)] | None = None
    since: date | None = None
    kind: Literal["open", "closed"] = "open"
    only: Literal["wood"] = "wood"
    of: Annotated[str, OneOf(lambda: ("oak", "pine"))] = "oak"
    inner: Annotated[list[Shelf], Length(most=2), Alias("in")] = []
    books: dict[str, str | list[str]] = {}
    codes: dict[Annotated[str, Spelled("^[A-Z]$", say("Write a letter."))], int] = {}
    locked: bool = False


@pytest.mark.parametrize(
    ("data", "fits"),
    [
        ({"id": "a"}, True),
        ({"id": "a", "in": [{"id": "b", "in": [{"id": "c"}]}]}, True),
        ({"id": "a", "books": {"x": "y", "z": ["y"]}, "codes": {"A": 1}, "locked": True}, True),
        ({"id": "a", "high": None, "since": None}, True),
        ({}, False),
        ({"id": "A"}, False),
        ({"id": "abcdef"}, False),
        ({"id": "a", "wide": 0}, False),
        ({"id": "a", "wide": 10}, False),
        ({"id": "a", "high": -1}, False),
        ({"id": "a", "kind": "shut"}, False),
        ({"id": "a", "only": "steel"}, False),
        ({"id": "a", "of": "ash"}, False),
        ({"id": "a", "in": [{"id": "b"}] * 3}, False),
        ({"id": "a", "inner": []}, False),
        ({"id": "a", "in": [{"id": "B"}]}, False),
        ({"id": "a", "books": {"x": 1}}, False),
        ({"id": "a", "codes": {"A": "x"}}, False),
    ],
)
def test_it_says_what_the_judge_says(data: Any, fits: bool) -> None:
    """In the words of another program."""
    schema = json_schema(Shelf)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert jsonschema.Draft202012Validator(schema).is_valid(data) is fits
    if fits:
        judged(Shelf, data)
    else:
        with pytest.raises(Misfit):
            judged(Shelf, data)


def test_what_editors_show() -> None:
    """Titles, defaults, and what the model is for; its models are referred to, so that one may hold itself."""
    schema = json_schema(Shelf)
    assert (schema["title"], schema["description"], schema["required"]) == (
        "Shelf",
        "A shelf, and those in it.",
        ["id"],
    )
    assert list(schema["properties"]) == [name if name != "inner" else "in" for name in Shelf.__annotations__]
    assert schema["properties"]["in"] == {
        "default": [],
        "items": {"$ref": "#/$defs/Shelf"},
        "maxItems": 2,
        "title": "In",
        "type": "array",
    }
    assert schema["properties"]["since"] == {
        "anyOf": [{"format": "date", "type": "string"}, {"type": "null"}],
        "title": "Since",
    }


def test_what_a_mark_says_instead() -> None:
    """And an enumeration has a title of its own."""
    assert json_schema(Annotated[int, Limits(1), AsSchema({"const": 7})]) == {"const": 7}
    assert json_schema(list[Colour]) == {
        "$defs": {"Colour": {"description": "What is painted.", "enum": ["red"], "title": "Colour", "type": "string"}},
        "items": {"$ref": "#/$defs/Colour"},
        "type": "array",
    }
    with pytest.raises(TypeError, match="no type of a file"):
        json_schema(bytes)
