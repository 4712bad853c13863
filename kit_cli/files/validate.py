"""Judge the data of a file against a model."""

from __future__ import annotations

from typing import TypeVar

from pydantic import BaseModel, ValidationError

from kit_cli.errors import KitError, Problem
from kit_cli.files.explain import explain
from kit_cli.files.yaml_source import Source

ModelT = TypeVar("ModelT", bound=BaseModel)


def validate(model: type[ModelT], source: Source, languages: tuple[str, ...], known: object = None) -> ModelT:
    """Return a file's data as its model; raises KitError with every problem of the file.

    ``languages`` are those that its texts are judged by, ``known`` is what its model wants to know of other files.
    """
    try:
        return model.model_validate(source.data, context={"languages": languages, "known": known})
    except ValidationError as error:
        raise KitError(explain(error, model, source)) from error


def validate_rows(
    model: type[ModelT], source: Source, languages: tuple[str, ...], known: object = None
) -> list[ModelT]:
    """Return a file that is a list as models; raises KitError with the problems of every row."""
    if not isinstance(source.data, list) or not source.data:
        remedy = "Write each entry as an item of a list, after a hyphen."
        raise KitError(source.problem("a list is expected in this file", (), remedy))
    context = {"languages": languages, "known": known}
    found: list[ModelT] = []
    problems: list[Problem] = []
    for number, data in enumerate(source.data):
        try:
            found.append(model.model_validate(data, context=context))
        except ValidationError as error:
            problems += explain(error, model, source.row(number))
    if problems:
        raise KitError(problems)
    return found
