"""The title that a text of keys gives itself, in one language: looked up in one line, for the rest may be broken."""

from __future__ import annotations

import re
from pathlib import Path

from kit_cli.errors import KitError
from kit_cli.files.yaml_source import parse_yaml

_LINE = re.compile(r"^title: .*$", re.MULTILINE)


def title_in(text: str) -> str:
    """Return the first title that stands at the beginning of a line of YAML; empty where none is one of plain words."""
    line = _LINE.search(text)
    try:
        found = parse_yaml(line[0], Path()).data["title"] if line else ""
    except KitError:
        return ""
    return found.strip() if isinstance(found, str) else ""
