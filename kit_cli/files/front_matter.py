"""Split a Markdown file into its front matter and its text."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from kit_cli.errors import KitError, Problem
from kit_cli.files.plain_text import read_text
from kit_cli.files.yaml_source import Source, parse_yaml
from kit_cli.frozen import frozen
from kit_cli.grammar.sentence import say

_FRONT = re.compile(r"---\n(.*?\n)---\n", re.DOTALL)
_BLANK = "[ \t\u00a0]*"
_RULE = f"{_BLANK}[-_*=\u2010-\u2015]{{2,5}}{_BLANK}"
"""What a word processor makes of `---`, and what people write for it."""
_compiled = cache(re.compile)
"""Compiles a pattern when it is needed: nearly every text begins as it should."""

_NEARLY = f"[\\s\ufeff]*{_RULE}\n((?:[^\n]*\n)*?){_RULE}(?:\n|$)"
_KEY = r"[ \t]*(?:- |#|$)|[ \t]+\S|[A-Za-z_]+ ?:"
_UNDER_RULE = f"[\\s\ufeff]*{_RULE}\n(?=[a-z_]+ ?:)"


class HeadlessError(KitError):
    """A text does not begin with its front matter."""


@frozen
class Split:
    """A file in two: what stands between the lines ``---``, and the text that begins at ``body_line``."""

    front: Source
    body: str
    body_line: int


def read_split(path: Path, home: Path | None = None) -> Split:
    """Return a Markdown file in its two parts; raises KitError when it has no front matter, and as `read_text` does."""
    return split_text(read_text(path, home), path)


def split_text(text: str, path: Path) -> Split:
    """Return a Markdown text in its two parts, told of by a path; raises KitError when it has no front matter."""
    where, body = _parts(text, path)
    return Split(keys_of(text, where, path), text[body:], text.count("\n", 0, body) + 1)


def front_in(text: str, path: Path) -> slice:
    """Return where in a Markdown text the keys of its front matter stand; raises KitError when it has none."""
    return _parts(text, path)[0]


def keys_of(text: str, where: slice, path: Path) -> Source:
    """Return what a part of a text says, each key told by its line in the whole; raises KitError."""
    return parse_yaml(text[where], path, text.count("\n", 0, where.start) + 1)


def body_of(text: str) -> str:
    """Return a Markdown text without its front matter, where it has one."""
    match = _FRONT.match(text)
    return text[match.end() :] if match else text


def _parts(text: str, path: Path) -> tuple[slice, int]:
    """Return where the front matter stands, and where the body begins; raises KitError where there is none."""
    match = _FRONT.match(text)
    if match:
        return slice(*match.span(1)), match.end()
    match = _compiled(_NEARLY).match(text)
    if match and all(map(_compiled(_KEY).match, match[1].splitlines())) and ":" in match[1]:
        return slice(*match.span(1)), match.end()
    begun = _compiled(_UNDER_RULE).match(text)
    if begun:
        lines = text[begun.end() :].split("\n")
        last = next(
            (number for number, line in enumerate(lines) if not line.strip() or not _compiled(_KEY).match(line)),
            len(lines),
        )
        line = text.count("\n", 0, begun.end()) + last + 1
        remedy = say("Write a line {dashes} here, between the keys and the text.", dashes="---")
        raise KitError(Problem(say("the front matter does not end"), remedy, path, line))
    remedy = say("Begin with a line {dashes}, then the keys, then a line {dashes}.", dashes="---")
    raise HeadlessError(Problem(say("the file does not begin with its front matter"), remedy, path, 1))
