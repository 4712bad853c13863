"""The rows of the template's YAML files, found in the text: Jinja stands between them, so that YAML cannot read it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SECTION = re.compile(r"([a-z_]+):\s*$")
_ROW = re.compile(r"  - id: ([a-z][a-z0-9-]*)\s*$")
_OPENS = re.compile(r"\{%-? *(if|for)\b")
_CLOSES = re.compile(r"\{%-? *end(if|for)\b")


@dataclass(frozen=True)
class Block:
    """A row: the list in which it stands, its id, its lines, and the number of the line after it, from 0."""

    section: str
    id: str
    lines: tuple[str, ...]
    end: int


def blocks(text: str) -> list[Block]:
    """Return the rows with an id of every list of a file, in its order."""
    lines = text.splitlines(keepends=True)
    found: list[Block] = []
    section = ""
    for number, line in enumerate(lines):
        if heading := _SECTION.match(line):
            section = heading[1]
        if row := _ROW.match(line):
            end = _end(lines, number + 1)
            found.append(Block(section, row[1], tuple(lines[number:end]), end))
    return found


def _end(lines: list[str], first: int) -> int:
    """Return the number of the line after a row: what is indented below its id, with conditions that close in it."""
    end, open_conditions = first, 0
    for number, line in enumerate(lines[first:], first):
        if _OPENS.match(line):
            open_conditions += 1
        elif _CLOSES.match(line) and open_conditions:
            open_conditions -= 1
        elif not line.startswith(("    ", "{% el")):
            break
        if not open_conditions:
            end = number + 1
    return end
