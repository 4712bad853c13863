"""What JSON can carry of an outcome or an event: the same names, sentences said in a language, paths with slashes."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from pathlib import PurePath
from typing import Any

from kit_cli.grammar.sentence import Sentence
from kit_cli.languages.speech import spoken
from kit_cli.web.messages.carrying import Carry, in_base64


def plain(value: Any, language: str, carry: Carry = in_base64) -> Any:
    """Return a value of an action as lists, mappings, texts, numbers, booleans and None; days are YYYY-MM-DD.

    A name that Python keeps to itself, and that has a line behind it there, has none here: `from`. ``carry`` says
    what stands for bytes.
    """
    match value:
        case None | bool() | int() | float() | str():
            return value.value if isinstance(value, Enum) else value
        case bytes():
            return carry(value)
        case Sentence():
            return spoken(value, language)
        case date():
            return value.isoformat()
        case PurePath():
            return value.as_posix()
        case Enum():
            return value.value
        case Mapping():
            return {str(key): plain(each, language, carry) for key, each in value.items()}
        case Collection():
            return [plain(each, language, carry) for each in value]
    if is_dataclass(value):
        return {each.name.rstrip("_"): plain(getattr(value, each.name), language, carry) for each in fields(value)}
    return str(value)
