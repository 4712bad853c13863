"""What a new programme holds until somebody writes the real thing: names and addresses of nobody."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from kit_cli.check.reading import Reading
from kit_cli.files.shipped import place_ids, template_folder
from kit_cli.model.folder import SETTINGS
from kit_cli.places.proposals import proposed_answers

_RESERVED = re.compile(
    r"(?:^|[@./])(?:example\.(?:com|net|org)|[a-z0-9-]+\.(?:example|test|invalid))(?:[/:]|$)", re.IGNORECASE
)
"""Domains that belong to nobody, for examples and tests (RFC 2606, section 2 and 3)."""

_EXAMPLES = {"people.coordinator.name": "coordinator_name", "hub.name": "hub_name"}
"""Settings whose first value is an answer that `mentorkit new` proposes as an example."""


def is_placeholder(value: Any, setting: str, reading: Reading) -> bool:
    """Tell whether a setting still holds the example that the programme was made with."""
    answer = _EXAMPLES.get(setting)
    if isinstance(value, dict) and answer:
        return any(is_placeholder(name, setting, reading) for name in value.values())
    if not isinstance(value, str):
        return False
    if answer and value in _examples(str(reading.value(SETTINGS.path, "programme.place")), answer):
        return True
    return setting.startswith(("people.", "hub.")) and bool(_RESERVED.search(value))


def names_somebody(value: Any) -> bool:
    """Tell whether a text may be a name: of more than one letter again and again, and of no example."""
    letters = {sign for sign in value.casefold() if sign.isalpha()} if isinstance(value, str) else set()
    return len(letters) > 1 and not _RESERVED.search(value)


def is_reserved(host: str) -> bool:
    """Tell whether an internet domain belongs to nobody."""
    return bool(_RESERVED.search(f"/{host}"))


@cache
def _examples(place: str, answer: str) -> frozenset[str]:
    """Return what a place proposes for an answer, in every language; nothing for a place that this kit lacks."""
    template = template_folder()
    if place not in place_ids(template):
        return frozenset()
    proposed: str | dict[str, str] = getattr(proposed_answers(template, place), answer)
    return frozenset(proposed.values() if isinstance(proposed, dict) else [proposed])
