"""The method's stages, as the start page, the timeline and the site name them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kit_cli.files.shipped import data_folder
from kit_cli.files.yaml_source import read_yaml
from kit_cli.frozen import frozen
from kit_cli.languages.catalogues import translate


@frozen
class Stage:
    """One of the thirteen stages: its permanent id, its English title, and its folder in methodology/."""

    id: str
    title: str
    folder: str


def stages(folder: Path | None = None) -> dict[str, Stage]:
    """Return the stages by id, in the order in which a hub meets them."""
    return _stages(folder or data_folder("methodology"))


@cache
def _stages(folder: Path) -> dict[str, Stage]:
    rows = read_yaml(folder / "stages.yml").data
    return {row["id"]: Stage(**row) for row in rows}


def stage_title(stage: str, language: str) -> str:
    """Return a stage's title in a language."""
    return translate(stages()[stage].title, language)


def sign_of_stage(stage: str) -> str:
    """Return the name of a stage's sign among the drawings."""
    return f"stage-{stage.lower()}"
