"""Split a Markdown file into its front matter and its text."""

from __future__ import annotations

import re
from pathlib import Path

from kit_cli.errors import KitError, Problem
from kit_cli.files.yaml_source import Source, parse_yaml, read_text
from kit_cli.frozen import frozen

_FRONT = re.compile(r"---\n(.*?\n)---\n", re.DOTALL)


@frozen
class Split:
    """A file in two: what stands between the lines ``---``, and the text that begins at ``body_line``."""

    front: Source
    body: str
    body_line: int


def read_split(path: Path) -> Split:
    """Return a Markdown file in its two parts; raises KitError when it has no front matter."""
    text = read_text(path).replace("\r\n", "\n")
    match = _FRONT.match(text)
    if not match:
        remedy = "Begin with a line ---, then the keys, then a line ---."
        raise KitError(Problem("the file does not begin with its front matter", remedy, path, 1))
    front = parse_yaml(match[1], path, first_line=2)
    return Split(front, text[match.end() :], text[: match.end()].count("\n") + 1)
