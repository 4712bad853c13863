"""Judge data against a model, and say what is wrong in words, with file and line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from kit_cli.errors import KitError, Problem, nearest, shown
from kit_cli.files.yaml_source import Key, Source

ModelT = TypeVar("ModelT", bound=BaseModel)

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


def validate(model: type[ModelT], source: Source, languages: tuple[str, ...]) -> ModelT:
    """Return a file's data as its model; raises KitError with every problem of the file."""
    try:
        return model.model_validate(source.data, context={"languages": languages})
    except ValidationError as error:
        raise KitError([_problem(detail, model, source) for detail in error.errors(include_url=False)]) from error


def judge_so_far(model: type[BaseModel], source: Source, languages: tuple[str, ...]) -> None:
    """Raise KitError for what is wrong in the keys that are there; one that is still missing is no problem yet."""
    try:
        model.model_validate(source.data, context={"languages": languages})
    except ValidationError as error:
        wrong = [each for each in error.errors(include_url=False) if each["type"] != "missing"]
        if wrong:
            raise KitError([_problem(each, model, source) for each in wrong]) from error


def _problem(detail: Any, model: type[BaseModel], source: Source) -> Problem:
    key = tuple(_existing(detail["loc"], source))
    name = ".".join(str(part)[:60] for part in detail["loc"]) or "the file"
    context = detail.get("ctx", {})
    match detail["type"]:
        case "missing":
            what, remedy = f"{name} is missing", f"Add the key {detail['loc'][-1]}."
        case "extra_forbidden":
            known = _fields(model, detail["loc"][:-1])
            what, remedy = f"{name} is not a key that is known here", nearest(detail["loc"][-1], known)
        case "value_error":
            what, remedy = f"{name}: {context['error']}" if detail["loc"] else str(context["error"]), ""
        case "literal_error":
            choices = [word.strip(" '") for word in context["expected"].replace(" or ", ",").split(",")]
            what, remedy = f"{name}: {shown(detail['input'])} is not a choice", nearest(detail["input"], choices)
        case "string_pattern_mismatch":
            what = f"{name}: {shown(detail['input'])} is not of the form that is needed"
            remedy = f"It must match {context['pattern']}."
        case "string_too_short" | "string_too_long" | "too_short" | "too_long" if isinstance(detail["input"], str):
            least = detail["type"].endswith("short")
            length = context["min_length" if least else "max_length"]
            what = f"{name}: {shown(detail['input'])} is too {'short' if least else 'long'}"
            remedy = f"Write at {'least' if least else 'most'} {length} characters."
        case kind:
            said = _EXPECTED.get(kind) or str(detail["msg"]).replace("Input should be", "it must be")
            what, remedy = f"{name}: {shown(detail['input'])} does not fit", said[0].upper() + said[1:] + "."
    return source.problem(what, key, remedy)


def _existing(loc: tuple[str | int, ...], source: Source) -> Iterator[str | int]:
    """Yield the parts of a location that the file has, so that the line is the nearest one above."""
    here: Key = ()
    for part in loc:
        here = (*here, part)
        if here not in source.lines:
            return
        yield part


def _fields(model: type[BaseModel], loc: tuple[str | int, ...]) -> list[str]:
    """Return the keys that the model knows at a location (none where it cannot be followed)."""
    here: Any = model
    for part in loc:
        if isinstance(part, int):
            continue
        field = here.model_fields.get(part)
        here = next(iter(_models(field.annotation)), None) if field else None
        if here is None:
            return []
    return [field.alias or name for name, field in here.model_fields.items()]


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    """Yield the models inside an annotation such as ``list[Question] | None``."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
        return
    for argument in get_args(annotation):
        yield from _models(argument)
