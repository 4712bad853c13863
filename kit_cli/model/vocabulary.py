"""Words that the method's own data lists: its stages and its kinds of support, as types of the models.

Whoever adds a stage or a kind writes a row in methodology/, and no Python.
"""

from __future__ import annotations

from functools import cache
from typing import Annotated

from kit_cli.files.shipped import data_folder
from kit_cli.files.yaml_source import read_yaml
from kit_cli.judging.marks import OneOf


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
