"""Change single values of a YAML file and nothing else: comments, order, quotes and blank lines stay as they are.

What comes out is parsed again, and has to say just what it should.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

from kit_cli.errors import KitError
from kit_cli.files.yaml_nodes import composed
from kit_cli.files.yaml_places import Spot
from kit_cli.files.yaml_places import places as places_of
from kit_cli.files.yaml_source import Key, parse_yaml
from kit_cli.grammar.sentence import Sentence, say


class NotWrittenAsExpected(KitError):
    """A text in which a value cannot be changed without changing anything else."""


Value = str | Mapping[str, str]
"""YAML in one line, or several keys with such a value each."""


def edited(text: str, path: Path, values: Mapping[Key, Value]) -> str:
    """Return a YAML text in which the value at each key is another one.

    ``path`` is the file that errors name. Raises KitError when the text is not YAML, and NotWrittenAsExpected when a
    key is missing or the change cannot be proved.
    """
    before = parse_yaml(text, path)
    places = dict(places_of(composed(text, path), text))
    result, wanted = text, deepcopy(before.data)
    for key, value in sorted(values.items(), key=lambda each: places[each[0]].start if each[0] in places else 0)[::-1]:
        if key not in places:
            raise NotWrittenAsExpected(before.problem(_unexpected(key), key))
        result = _replaced(result, places[key], value)
    try:
        for key, value in values.items():
            _put(wanted, key, parse_yaml(value if isinstance(value, str) else _in_braces(value), path).data)
        proved = parse_yaml(result, path).data == wanted
    except KitError:
        proved = False
    if not proved:
        raise NotWrittenAsExpected(before.problem(_unexpected(next(iter(values))), next(iter(values))))
    return result


def _replaced(text: str, place: Spot, value: Value) -> str:
    before, after = text[: place.start], text[place.end :]
    if isinstance(value, Mapping) and place.column is not None:
        lines = [f"{key}: {each}" for key, each in value.items()]
        begun = before.rpartition("\n")[2]
        if begun.strip(" -"):  # behind its key: it goes below it
            return before.rstrip(" ") + "".join(f"\n{' ' * (place.column + 2)}{line}" for line in lines) + after
        return before + f"\n{' ' * len(begun)}".join(lines) + after
    # An empty value has no place of its own: it stands right behind its colon.
    space = "" if not before or before[-1] in " [{\n" else " "
    return before + space + (value if isinstance(value, str) else _in_braces(value)) + after


def _in_braces(value: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{key}: {each}" for key, each in value.items()) + "}"


def _unexpected(key: Key) -> Sentence:
    return say("{key} cannot be changed here without changing something else", key=".".join(map(str, key)))


def _put(data: Any, key: Key, value: Any) -> None:
    for part in key[:-1]:
        data = data[part]
    data[key[-1]] = value
