"""What a type accepts, as JSON Schema: for editors, and for whoever reads what the kit writes."""

from __future__ import annotations

import inspect
from datetime import date
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from kit_cli.judging.marks import AsSchema, Length, Limits, OneOf, Spelled
from kit_cli.judging.model import MISSING, Field, Model, fields, plain

_TYPES = {str: "string", int: "integer", float: "number", bool: "boolean", NoneType: "null"}
_UNORDERED = {"properties", "default"}
"""The parts whose keys stay in the order in which they are declared."""


def json_schema(annotation: Any) -> dict[str, Any]:
    """Return the schema of a model, or of another type that a file can hold; its models stand below `$defs`."""
    writer = _Writer()
    schema = writer.model(annotation) if _is_model(annotation) else writer.schema(annotation)
    definitions = {"$defs": dict(sorted(writer.definitions.items()))} if writer.definitions else {}
    ordered: dict[str, Any] = _ordered({**definitions, **schema})
    return ordered


class _Writer:
    """Writes schemas, and gathers those of the models and enumerations that they refer to."""

    def __init__(self) -> None:
        self.definitions: dict[str, dict[str, Any]] = {}

    def model(self, model: type[Model]) -> dict[str, Any]:
        """Return the schema of a model itself."""
        properties = {field.key: self._property(field) for field in fields(model)}
        required = [field.key for field in fields(model) if field.default is MISSING]
        return {
            "title": model.__name__,
            "description": inspect.cleandoc(model.__doc__ or ""),
            "type": "object",
            "additionalProperties": False,
            "properties": properties,
            **({"required": required} if required else {}),
        }

    def _property(self, field: Field) -> dict[str, Any]:
        schema = self.schema(field.annotation)
        # An editor writes a default for people: none that says nothing, nor in another shape than theirs.
        if field.default is not MISSING and field.default is not None and "default" not in schema:
            schema["default"] = plain(field.default)
        elif field.default is MISSING and schema.get("minimum", 0) > 0:
            # Of a number without a default editors write 0.
            schema["default"] = schema["minimum"]
        return schema if _has_a_title(field.annotation) else {**schema, "title": field.key.replace("_", " ").title()}

    def schema(self, annotation: Any) -> dict[str, Any]:
        """Return the schema of a type, in which models are referred to."""
        kind, *marks = get_args(annotation) if get_origin(annotation) is Annotated else (annotation,)
        said = next((mark.schema for mark in marks if isinstance(mark, AsSchema)), None)
        schema = dict(said) if said is not None else self._of_kind(kind)
        for mark in marks:
            if said is None:
                schema |= _of_mark(mark, schema.get("type"))
        return schema

    def _of_kind(self, kind: Any) -> dict[str, Any]:
        if kind in _TYPES:
            return {"type": _TYPES[kind]}
        if kind is date:
            return {"type": "string", "format": "date"}
        if isinstance(kind, type) and issubclass(kind, Model | Enum):
            return self._reference(kind)
        arguments = get_args(kind)
        match get_origin(kind):
            case origin if origin is list:
                return {"type": "array", "items": self.schema(arguments[0])}
            case origin if origin is dict:
                return {"type": "object", **_entries(self.schema(arguments[0]), self.schema(arguments[1]))}
            case origin if origin is Literal:
                return _choice(list(arguments))
            case origin if origin in (Union, UnionType):
                return {"anyOf": [way for each in arguments for way in _ways(self.schema(each))]}
        raise TypeError(f"{kind} is no type of a file")

    def _reference(self, kind: type[Model] | type[Enum]) -> dict[str, Any]:
        if kind.__name__ not in self.definitions:
            self.definitions[kind.__name__] = {}  # it may refer to itself
            self.definitions[kind.__name__] = self.model(kind) if issubclass(kind, Model) else _enumeration(kind)
        return {"$ref": f"#/$defs/{kind.__name__}"}


def _entries(name: dict[str, Any], value: dict[str, Any]) -> dict[str, Any]:
    """Return what the keys and the values of a mapping are like."""
    if "pattern" in name:
        return {"patternProperties": {name["pattern"]: value}}
    named = {key: said for key, said in name.items() if key != "type"}
    return {"additionalProperties": value, **({"propertyNames": named} if named else {})}


def _ways(schema: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the ways to fit a schema: those that it lists, or itself."""
    found: list[dict[str, Any]] = schema["anyOf"] if schema.keys() == {"anyOf"} else [schema]
    return found


def _of_mark(mark: Any, kind: str | None) -> dict[str, Any]:
    """Return what a mark adds to the schema of a type."""
    match mark:
        case Spelled():
            return {"pattern": mark.pattern}
        case Limits() if not isinstance(mark.least, date):
            return _bounds("minimum", mark.least, "maximum", mark.most)
        case Length():
            counted = {"string": "Length", "array": "Items"}.get(str(kind), "Properties")
            return _bounds(f"min{counted}", mark.least, f"max{counted}", mark.most)
        case OneOf():
            return {"enum": list(mark.words())}
    return {}


def _bounds(least: str, low: Any, most: str, high: Any) -> dict[str, Any]:
    return {key: bound for key, bound in ((least, low), (most, high)) if bound is not None}


def _choice(words: list[Any]) -> dict[str, Any]:
    kind = {"type": _TYPES[type(words[0])]}
    return {"const": words[0], **kind} if len(words) == 1 else {"enum": words, **kind}


def _enumeration(kind: type[Enum]) -> dict[str, Any]:
    description = {"description": inspect.cleandoc(kind.__doc__)} if kind.__doc__ else {}
    return {"title": kind.__name__, **description, "enum": [each.value for each in kind], "type": "string"}


def _has_a_title(annotation: Any) -> bool:
    """Tell whether what stands at a field is a model or an enumeration, which its schema calls by its name."""
    kinds = [annotation]
    if get_origin(annotation) in (Union, UnionType):
        kinds = [each for each in get_args(annotation) if each is not NoneType]
    kind = get_args(kinds[0])[0] if get_origin(kinds[0]) is Annotated else kinds[0]
    return len(kinds) == 1 and isinstance(kind, type) and issubclass(kind, Model | Enum)


def _is_model(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Model)


def _ordered(schema: Any, below: str = "") -> Any:
    """Return a schema with its keys in the order of the alphabet, but for those that people declared."""
    if isinstance(schema, list):
        return [_ordered(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    return {name: _ordered(schema[name], name) for name in (schema if below in _UNORDERED else sorted(schema))}
