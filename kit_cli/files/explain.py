"""Say in words what a model found wrong in a file: what, at which line, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from kit_cli.errors import Problem, nearest, shown
from kit_cli.files.misfit import SPELLINGS, Misfit
from kit_cli.files.yaml_source import Key, Source
from kit_cli.grammar.sentence import Sentence

_EXPECTED = {
    "string_type": "write a text here",
    "int_type": "write a whole number here",
    "int_parsing": "write a whole number here",
    "int_from_float": "write a whole number here",
    "float_type": "write a number here",
    "float_parsing": "write a number here",
    "bool_type": "write true or false",
    "bool_parsing": "write true or false",
    "list_type": "write a list here, each item on its own line after a hyphen",
    "dict_type": "write keys and values here, each on its own line",
    "model_type": "write keys and values here, each on its own line",
    "date_type": "write a date as YYYY-MM-DD",
    "date_parsing": "write a date that exists, as YYYY-MM-DD",
    "date_from_datetime_parsing": "write a date that exists, as YYYY-MM-DD",
    "date_from_datetime_inexact": "write a date as YYYY-MM-DD",
}


def explain(error: ValidationError, model: type[BaseModel], source: Source, but: str = "") -> list[Problem]:
    """Return every problem that a model found in a file, ``but`` those of one of pydantic's kinds."""
    found = error.errors(include_url=False)
    return [_problem(detail, model, source) for detail in found if detail["type"] != but]


def _problem(detail: Any, model: type[BaseModel], source: Source) -> Problem:
    error = detail.get("ctx", {}).get("error")
    loc = tuple(part for part in detail["loc"] if not _is_way(part))
    loc += error.key if isinstance(error, Misfit) else ()
    name = ".".join(str(part)[:60] for part in loc) or "the file"
    what: Sentence | str
    remedy: Sentence | str
    if detail["type"] == "missing":
        what, remedy = f"{name} is missing", f"Add the key {loc[-1]}."
    elif detail["type"] == "extra_forbidden":
        what, remedy = f"{name} is not a key that is known here", nearest(loc[-1], _fields(model, loc[:-1]))
    elif detail["type"] == "value_error":
        said = f"{name}: {error}" if loc else str(error)
        what, remedy = said, error.remedy if isinstance(error, Misfit) else ""
    else:
        what, remedy = _judged(detail, name)
    return source.problem(what, tuple(_existing(loc, source)), remedy)


def _is_way(part: str | int) -> bool:
    """Tell whether a part of a location is none of the file's: so pydantic names a key, and our unions their kinds."""
    return isinstance(part, str) and part.startswith("[") and part.endswith("]")


def _judged(detail: Any, name: str) -> tuple[Sentence | str, Sentence | str]:
    """Return what is wrong with a value, and what to write instead."""
    context, value, kind = detail.get("ctx", {}), detail["input"], detail["type"]
    if value is None and kind in _EXPECTED:
        return f"{name} is empty", _sentence(_EXPECTED[kind])
    match kind:
        case "literal_error":
            choices = [word.strip(" '") for word in context["expected"].replace(" or ", ",").split(",")]
            return f"{name}: {shown(value)} is not a choice", nearest(value, choices)
        case "string_pattern_mismatch":
            what = f"{name}: {shown(value)} is not of the form that is needed"
            return what, SPELLINGS.get(context["pattern"], f"It must match {context['pattern']}.")
        case "string_too_short" | "string_too_long" | "too_short" | "too_long":
            least = kind.endswith("short")
            limit = f"{'least' if least else 'most'} {context['min_length' if least else 'max_length']}"
            if isinstance(value, str):
                return f"{name}: {shown(value)} is too {'short' if least else 'long'}", f"Write at {limit} characters."
            return f"{name} has too {'few' if least else 'many'} entries", f"Write at {limit}."
    said = _EXPECTED.get(kind) or str(detail["msg"]).replace("Input should be", "it must be")
    return f"{name}: {shown(value)} does not fit", _sentence(said)


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."


def _existing(loc: tuple[str | int, ...], source: Source) -> Iterator[str | int]:
    """Yield the parts of a location that the file has, so that the line is the nearest one above."""
    here: Key = ()
    for part in loc:
        here = (*here, part)
        if here not in source.lines:
            return
        yield part


def _fields(model: type[BaseModel], loc: Key) -> list[str]:
    """Return the keys that the model knows at a location (none where it cannot be followed)."""
    here: Any = model
    for part in loc:
        here = _inside(here, part)
    found = next(_models(here), None)
    return [name for name, _field in _keys(found)] if found else []


def _inside(annotation: Any, part: str | int) -> Any:
    """Return the annotation of what stands at a key of something annotated; None where that has no such key."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return next((field.annotation for name, field in _keys(annotation) if name == part), None)
    if get_origin(annotation) in {list, dict}:
        return get_args(annotation)[-1]
    ways = (_inside(argument, part) for argument in get_args(annotation))
    return next((way for way in ways if way is not None), None)


def _keys(model: type[BaseModel]) -> Iterator[tuple[str, FieldInfo]]:
    """Yield the keys of a model as a file writes them."""
    for name, field in model.model_fields.items():
        yield field.alias or name, field


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    """Yield the models inside an annotation such as ``list[Question] | None``."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
        return
    for argument in get_args(annotation):
        yield from _models(argument)
