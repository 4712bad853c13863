"""The answers that a programme gives today: its settings may have changed since it was made from its first ones."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kit_cli.errors import KitError
from kit_cli.files.yaml_source import Key
from kit_cli.model.folder import SETTINGS
from kit_cli.model.own_names import own_name
from kit_cli.places.answers import answer
from kit_cli.places.questions import written_to
from kit_cli.programme.programme import Programme

NO_UNION = {"eu_funding": "none"}
"""What an answer is where its setting is left out."""


def answers_now(programme: Programme, template: Path) -> dict[str, Any]:
    """Return each answer as a programme's settings give it, by its key.

    What they leave open, or say otherwise than an answer may, is left out: a name that nobody has written yet.
    Of a name in several languages the main one's is taken.
    """
    found: dict[str, Any] = {}
    for key, setting in settings_of_answers(template).items():
        value = said(programme.source(SETTINGS.path).data, setting)
        if isinstance(value, dict):
            value = own_name(value, programme.languages[0])
        try:
            found[key] = answer(key, NO_UNION.get(key) if value is None else value, found, template)
        except KitError:
            continue
    return found


def settings_of_answers(template: Path) -> Mapping[str, Key]:
    """Return where in programme.yml each answer stands, by its key."""
    return {key: tuple(setting.split(".")) for key, setting in written_to(template).items()}


def said(data: Any, key: Key) -> Any:
    """Return what stands at a key of a file's data; None where nothing does."""
    for part in key:
        data = data.get(part) if isinstance(data, dict) else None
    return data
