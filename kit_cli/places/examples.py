"""Values that a new programme holds until somebody writes the real ones: names and addresses of nobody."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from kit_cli.files.shipped import place_ids
from kit_cli.places.proposals import proposed_answers
from kit_cli.places.questions import examples, written_to

_RESERVED = re.compile(r"(?:^|[@./])(?:example\.(?:com|net|org)|[a-z0-9-]+\.(?:example|test|invalid))(?:[/:]|$)")
"""Domains that belong to nobody, for examples and tests (RFC 2606, section 2 and 3)."""
_OF_SOMEBODY = ("people.", "hub.")
"""Where settings that say who somebody is begin."""


def is_nobodys(value: str) -> bool:
    """Tell whether a text holds an internet domain that belongs to nobody."""
    return bool(_RESERVED.search(value.lower()))


def is_example(value: Any, setting: str, place: str, template: Path) -> bool:
    """Return whether a setting, named as in `hub.name`, holds what the kit proposes as an example in a place.

    Of a name in several languages one that does is enough.
    """
    if isinstance(value, dict):
        return any(is_example(each, setting, place, template) for each in value.values())
    if not isinstance(value, str):
        return False
    if " ".join(value.split()).casefold() in _proposed(place, template).get(setting, ()):
        return True
    return setting.startswith(_OF_SOMEBODY) and is_nobodys(value)


@cache
def _proposed(place: str, template: Path) -> dict[str, frozenset[str]]:
    """Return what a place proposes as examples, in every language and in small letters, by their settings.

    There is nothing for a place that this kit lacks.
    """
    if place not in place_ids(template):
        return {}
    proposals, settings = proposed_answers(template, place), written_to(template)
    found: dict[str, frozenset[str]] = {}
    for key in examples(template):
        value: str | dict[str, str] = getattr(proposals, key)
        texts = value.values() if isinstance(value, dict) else [value]
        found[settings[key]] = frozenset(each.casefold() for each in texts)
    return found
