"""What roles, places and languages are called in the site's English."""

from __future__ import annotations

from collections.abc import Iterable

from kit_cli.files.shipped import template_folder
from kit_cli.languages.table import languages
from kit_cli.model.texts import in_language
from kit_cli.places.read import load_place
from website.content import ENGLISH

_ROLE_WORDS = {"origin": "The origin"}


def role_word(role: str) -> str:
    """Return what a role is called."""
    return _ROLE_WORDS.get(role, role.capitalize())


def place_title(place: str) -> str:
    """Return a place's name."""
    return in_language(load_place(template_folder(), place).file.title, ENGLISH)


def is_origin(place: str) -> bool:
    """Return whether the method comes from a place, and is carried from there to the others."""
    return load_place(template_folder(), place).file.origin


def spoken(tags: Iterable[str]) -> tuple[str, ...]:
    """Return what languages call themselves."""
    return tuple(languages()[tag].name for tag in tags)
