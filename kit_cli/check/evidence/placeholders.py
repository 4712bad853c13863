"""What a new programme holds until somebody writes the real thing: names and addresses of nobody."""

from __future__ import annotations

from typing import Any

from kit_cli.check.reading import Reading
from kit_cli.files.shipped import template_folder
from kit_cli.model.folder import SETTINGS
from kit_cli.places.examples import is_example, is_nobodys


def is_placeholder(value: Any, setting: str, reading: Reading) -> bool:
    """Tell whether a setting still holds the example that the programme was made with."""
    return is_example(value, setting, str(reading.value(SETTINGS.path, "programme.place")), template_folder())


def names_somebody(value: Any) -> bool:
    """Tell whether a text may be a name: of more than one letter again and again, and of no example."""
    letters = {sign for sign in value.casefold() if sign.isalpha()} if isinstance(value, str) else set()
    return len(letters) > 1 and not is_nobodys(value)
