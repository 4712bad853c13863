"""The method's stages, as the start page and the timeline name them."""

from __future__ import annotations

from functools import cache

from kit_cli.languages import translate
from kit_cli.resources import data_folder
from kit_cli.yaml_source import read_yaml


@cache
def stages() -> dict[str, str]:
    """Return the thirteen stages: their English titles by id, in order."""
    return {row["id"]: row["title"] for row in read_yaml(data_folder("methodology") / "stages.yml").data}


def stage_title(stage: str, language: str) -> str:
    """Return a stage's title in a language."""
    return translate(stages()[stage], language)
