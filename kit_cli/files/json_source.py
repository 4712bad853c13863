"""Read JSON that the kit has written, and that somebody else may have changed since."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from kit_cli.files.opening import content

_MOST = 20_000_000
"""Bytes: what a build notes of a thousand forms and documents."""
_DEEPEST = 20
"""Lists and mappings inside one another: Python reads them in C, where a stack that is full ends the process."""
_SIGN = re.compile(rb'"(?:[^"\\]|\\.)*+"|[\[{]|[\]}]', re.DOTALL)


def read_json(path: Path, home: Path) -> Any:
    """Return what a JSON file says; raises ValueError for what is none, too large or too deep, and OSError."""
    found = content(path, home, most=_MOST)
    if found is None:
        raise ValueError("too large")
    depth = 0
    for match in _SIGN.finditer(found):
        depth += {b"[": 1, b"{": 1, b"]": -1, b"}": -1}.get(match[0], 0)
        if depth > _DEEPEST:
            raise ValueError("nested too deeply")
    return json.loads(found.decode("utf-8"))
