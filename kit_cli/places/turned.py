"""Which settings of a programme are no longer what was answered when it was made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from kit_cli.errors import KitError
from kit_cli.files.yaml_source import read_yaml
from kit_cli.model.folder import ANSWERS, SETTINGS
from kit_cli.places.answers import plain
from kit_cli.places.questions import written_to


def turned(folder: Path, template: Path) -> dict[str, Any]:
    """Return the answers that a programme's settings give now, by key, where they are others than it was made from.

    Left out are settings that hold no single value. Empty as well where nobody can tell: whoever reads the programme
    tells what is wrong with its files, and it may have been made by another template.
    """
    try:
        given = read_yaml(folder / ANSWERS).data["answers"]
        return dict(_turned(given, read_yaml(folder / SETTINGS.path).data, written_to(template)))
    except (KitError, KeyError, TypeError):
        return {}


def _turned(given: Mapping[str, Any], settings: Any, stands: Mapping[str, str]) -> Iterator[tuple[str, Any]]:
    for key, setting in stands.items():
        value = settings
        for part in setting.split("."):
            value = value.get(part) if isinstance(value, dict) else None
        if key in given and isinstance(value, str | int | float) and plain(value) != plain(given[key]):
            yield key, value
