"""Words that the method's own data lists: its stages and its kinds of support, as types of the models.

Whoever adds a stage or a kind writes a row in methodology/, and no Python.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

from kit_cli.files.shipped import data_folder
from kit_cli.files.yaml_source import read_yaml


@dataclass(frozen=True)
class OneOf:
    """Accepts one of several words, which are looked up when the first value is judged.

    A mistake is told as pydantic tells one against a ``Literal``, so that it is said in the same words.
    """

    words: Callable[[], tuple[str, ...]]

    def __get_pydantic_core_schema__(self, _type: Any, _handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Return how a value is judged."""
        return core_schema.no_info_plain_validator_function(self._judged)

    def __get_pydantic_json_schema__(self, _schema: Any, _handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Return what editors complete."""
        return {"enum": list(self.words()), "type": "string"}

    def _judged(self, value: Any) -> str:
        known = self.words()
        if isinstance(value, str) and value in known:
            return value
        expected = " or ".join(filter(None, [", ".join(f"'{word}'" for word in known[:-1]), f"'{known[-1]}'"]))
        raise PydanticCustomError("literal_error", "Input should be {expected}", {"expected": expected})


def _ids(file: str) -> tuple[str, ...]:
    return tuple(row["id"] for row in read_yaml(data_folder("methodology") / file).data)


@cache
def stage_ids() -> tuple[str, ...]:
    """Return the ids of the method's stages, in the order in which a hub meets them."""
    return _ids("stages.yml")


@cache
def support_ids() -> tuple[str, ...]:
    """Return the ids of the kinds of support."""
    return _ids("support.yml")


def cost_kinds() -> tuple[str, ...]:
    """Return what a line of the budget can be for: a kind of support, or what serves them all."""
    return (*support_ids(), "access", "evaluation")


Stage = Annotated[str, OneOf(stage_ids)]
Support = Annotated[str, OneOf(support_ids)]
SupportOrAll = Annotated[str, OneOf(lambda: (*support_ids(), "all"))]
CostKind = Annotated[str, OneOf(cost_kinds)]
