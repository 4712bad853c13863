"""How the European Union's funding is named, and the kinds of grant through which it comes."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kit_cli.files.yaml_source import read_yaml
from kit_cli.judging.validate import validate
from kit_cli.languages.table import languages
from kit_cli.model.eu import EuFile


@cache
def eu_texts(template: Path) -> EuFile:
    """Return how a template names the Union's funding; raises KitError with every problem of eu.yml."""
    return validate(EuFile, read_yaml(template / "eu.yml"), tuple(languages(template)))


def grants(template: Path) -> tuple[str, ...]:
    """Return the kinds of grant, each with a disclaimer of its own; raises KitError as `eu_texts` does."""
    return tuple(eu_texts(template).disclaimers)
