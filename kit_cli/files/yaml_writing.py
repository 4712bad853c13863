"""Write data so that YAML reads it back as itself, and a person reads it with pleasure."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

_PLAIN = re.compile(r"[^\W\d_][^\x00-\x1f\x7f-\x9f\ufeff\u2028\u2029]*")
_RESERVED = {"y", "n", "yes", "no", "on", "off", "true", "false", "null"}
_NOT_PLAIN = re.compile(r": |:$| #|\s$")
_NOT_IN_BRACES = re.compile(r"[?,\[\]{}]")
_PLAIN_KEY = re.compile(r"[^\W\d_][\w-]*")
_SHORT = 72
"""So many signs a list of words may have that stands in one line."""
_WIDE = 96
"""Likewise of an entry of a list that is a name and a text."""
STEP = 2
"""By how much what lies in a key or an item stands further in."""


def quoted(value: object, *, in_braces: bool = False) -> str:
    """Return a scalar of YAML: bare where that is safe in YAML 1.1 and 1.2, else in double quotes."""
    if isinstance(value, bool | int | float):
        return json.dumps(value)
    text = str(value)
    bare = _PLAIN.fullmatch(text) and text.lower() not in _RESERVED and not _NOT_PLAIN.search(text)
    if bare and not (in_braces and _NOT_IN_BRACES.search(text)):
        return text
    return in_quotes(text)


def in_quotes(text: str) -> str:
    """Return a text in double quotes."""
    # JSON's string is YAML's double-quoted scalar, but for characters that YAML does not count as printable.
    quoted_text = json.dumps(text, ensure_ascii=False)
    return re.sub(r"[\x7f-\x9f\u2028\u2029\ufeff]", lambda match: f"\\u{ord(match[0]):04x}", quoted_text)


def scalar(value: Any, *, in_braces: bool = False) -> str:
    """Return a value of one line: a number as it was written, a day as YYYY-MM-DD, nothing as `null`."""
    if value is None:
        return "null"
    if isinstance(value, date):
        return value.isoformat()
    return str(getattr(value, "written", "")) or quoted(value, in_braces=in_braces)


def in_one_line(value: Any, *, inside: bool = False) -> str:
    """Return a value in one line, lists in brackets and mappings in braces."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key(name)}: {in_one_line(each, inside=True)}" for name, each in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(in_one_line(each, inside=True) for each in value) + "]"
    return scalar(value, in_braces=inside)


def key(name: str) -> str:
    """Return the name of a key: bare where that is safe."""
    return name if _PLAIN_KEY.fullmatch(name) else in_quotes(name)


def behind_key(value: Any, column: int) -> str:
    """Return what follows the colon of a key that stands at a column (from 0): in its line, or below it."""
    if isinstance(value, Mapping) and value:
        return "".join(
            f"\n{' ' * (column + STEP)}{key(name)}:{behind_key(each, column + STEP)}" for name, each in value.items()
        )
    if isinstance(value, list | tuple) and value and not fits_one_line(value):
        return "".join(f"\n{' ' * (column + STEP)}-{behind_hyphen(each, column + STEP)}" for each in value)
    return f" {_text(value, column + STEP)}"


def behind_hyphen(value: Any, column: int, step: int = STEP) -> str:
    """Return what follows the hyphen at a column: a mapping's first key stands beside it, the others below that."""
    if isinstance(value, Mapping) and value and not _is_short(value):
        inner = column + step
        keys = (f"{key(name)}:{behind_key(each, inner)}" for name, each in value.items())
        return " " * (step - 1) + f"\n{' ' * inner}".join(keys)
    return " " * (step - 1) + _text(value, column + step)


def _is_short(entry: Mapping[str, Any]) -> bool:
    """Tell whether an entry is a name and a text, as people write it in braces."""
    written = in_one_line(entry)
    return len(entry) == len(("name", "text")) and "\\n" not in written and len(written) <= _WIDE


def fits_one_line(values: Sequence[Any]) -> bool:
    """Tell whether a list is one of a few words, as people write in brackets."""
    simple = all(not isinstance(each, Mapping | list | tuple) and "\n" not in str(each) for each in values)
    return simple and sum(len(str(each)) + 2 for each in values) <= _SHORT


def lines_of_text(text: str, column: int) -> str | None:
    """Return a text of several lines as a block whose lines begin at a column; None where that would not be it."""
    lines = text.split("\n")
    plain = all(each.isprintable() and each == each.rstrip() for each in lines)
    if len(lines) < 2 or not plain or not lines[0] or lines[0].startswith(" ") or not lines[-1]:
        return None
    return "|-\n" + "\n".join(f"{' ' * column}{each}" if each else "" for each in lines)


def _text(value: Any, column: int) -> str:
    block = lines_of_text(value, column) if isinstance(value, str) else None
    return block if block is not None else in_one_line(value)
