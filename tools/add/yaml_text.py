"""Write data as the kit's own data files are written: blocks, lists of short words on one line, texts in quotes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from kit_cli.template.quoting import quoted

_WORD = re.compile(r"[A-Za-z][A-Za-z0-9_/-]{2,}")
"""A name of something, such as `sweden`, `SEK` or `Europe/Stockholm`; `NO` is a country only in quotes."""


def yaml_text(data: dict[str, Any]) -> str:
    """Return a mapping as YAML."""
    return "".join(f"{line}\n" for line in _mapping(data, ""))


def _mapping(data: dict[str, Any], indent: str) -> Iterator[str]:
    for key, value in data.items():
        if isinstance(value, dict) and value:
            yield f"{indent}{key}:"
            yield from _mapping(value, f"{indent}  ")
        elif isinstance(value, list) and any(isinstance(row, dict) for row in value):
            yield f"{indent}{key}:"
            for row in value:
                first, *rest = _mapping(row, f"{indent}    ")
                yield f"{indent}  - {first.lstrip()}"
                yield from rest
        else:
            yield f"{indent}{key}: {_value(value)}"


def _value(value: Any) -> str:
    if isinstance(value, list):
        return f"[{', '.join(json.dumps(str(each), ensure_ascii=False) for each in value)}]"
    if isinstance(value, dict):
        return "{}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str) and not _WORD.fullmatch(value):
        return json.dumps(value, ensure_ascii=False)
    return quoted(value)
