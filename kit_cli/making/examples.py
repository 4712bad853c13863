"""Show the values of nobody that a programme still holds as what they are: gaps, as an empty setting is one.

Whoever finds `[Associação Cultural Exemplo]` in a letter sees that something is missing; without the brackets it
would go out looking real.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kit_cli.files.shipped import template_folder
from kit_cli.files.yaml_source import Key
from kit_cli.judging.model import Model
from kit_cli.model.folder import SETTINGS
from kit_cli.places.examples import is_example
from kit_cli.programme.programme import Programme


def examples(programme: Programme) -> tuple[tuple[str, int], ...]:
    """Return the settings that still hold an example, as `hub.name`, each with its (first) line in programme.yml."""
    source, settings = programme.source(SETTINGS.path), programme.settings
    found = _found(settings, (), "", settings.programme.place)
    first: dict[str, int] = {}
    for setting, key in found:
        first.setdefault(setting, source.line(key))
    return tuple(first.items())


def with_examples_shown(programme: Programme) -> Programme:
    """Return the programme with each example in brackets."""
    settings = programme.settings
    for _setting, key in _found(settings, (), "", settings.programme.place):
        settings = _bracketed(settings, key)
    return programme.saying(SETTINGS, settings)


def _found(value: Any, key: Key, setting: str, place: str) -> Iterator[tuple[str, Key]]:
    """Yield the setting and the key of each text that is an example; several languages are one setting."""
    if isinstance(value, Model):
        for name, inner in value:
            yield from _found(inner, (*key, name), f"{setting}.{name}".lstrip("."), place)
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _found(inner, (*key, name), setting, place)
    elif isinstance(value, str) and is_example(value, setting, place, template_folder()):
        yield setting, key


def _bracketed(value: Any, key: Key) -> Any:
    if not key:
        return f"[{value}]"
    name, *rest = key
    if isinstance(value, dict):
        return {**value, name: _bracketed(value[name], tuple(rest))}
    return value.but(**{str(name): _bracketed(getattr(value, str(name)), tuple(rest))})
