"""Read YAML from people: plain data, with the line of every key, and errors that name file and line.

YAML 1.2's core schema is used, so that `NO` is Norway and not false, and `2027-02-31` is a text that a model
can judge. Anchors and aliases are refused: nobody needs them here, and they can blow a small file up.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from kit_cli.errors import KitError, Problem
from kit_cli.grammar.sentence import Sentence

Key = tuple[str | int, ...]

MAX_BYTES = 2_000_000
"""No text of a programme comes near this; a larger file is a mistake."""

MAX_OPENINGS = 10_000
"""Brackets and list items of one file: the largest of a programme has some hundreds."""

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class _BaseLoader(_Loader):  # type: ignore[misc]  # (PyYAML has no types)
    """Composes nodes without asking for their tags: what a text means is told by its model, further down."""

    def descend_resolver(self, *_: Any) -> None:
        """Do nothing: there is nothing to resolve."""

    def ascend_resolver(self) -> None:
        """Do nothing: there is nothing to resolve."""

    def resolve(self, *_: Any) -> str:
        """Return the same tag for every node."""
        return "tag:yaml.org,2002:str"


_INT = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_WORDS: dict[str, Any] = {"": None, "~": None, "null": None, "true": True, "false": False}


class WrittenInt(int):
    """A whole number that knows how it was written: a telephone number is a text where a text is expected."""

    written: str

    def __new__(cls, text: str) -> WrittenInt:
        """Return the number of a text."""
        number = super().__new__(cls, text)
        number.written = text
        return number


class WrittenFloat(float):
    """A number that knows how it was written."""

    written: str

    def __new__(cls, text: str) -> WrittenFloat:
        """Return the number of a text."""
        number = super().__new__(cls, text)
        number.written = text
        return number


def as_written(value: Any) -> Any:
    """Return a number or a truth value as the text that stands in the file; anything else as it is."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return getattr(value, "written", value)


@dataclass(frozen=True)
class Source:
    """Data read from a file, and the line on which each key stands."""

    path: Path
    data: Any
    lines: dict[Key, int] = field(repr=False, default_factory=dict)

    def line(self, key: Key) -> int:
        """Return the line (from 1) of a key, or of the nearest key above it."""
        while key and key not in self.lines:
            key = key[:-1]
        return self.lines.get(key, 1)

    def row(self, number: int) -> Source:
        """Return one item of a list, as if it were a file of its own."""
        lines = {key[1:]: line for key, line in self.lines.items() if key[:1] == (number,)}
        return Source(self.path, self.data[number], lines)

    def problem(self, what: Sentence | str, key: Key = (), remedy: Sentence | str = "") -> Problem:
        """Return a problem at a key of this file."""
        return Problem(what, remedy, self.path, self.line(key))


def read_text(path: Path) -> str:
    """Return a text file's content; raises KitError when it is missing, too large or not UTF-8."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise KitError(Problem("the file is larger than 2 MB", "Is it the right file?", path))
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise KitError(Problem("the file is not UTF-8 text", "Save it as UTF-8.", path)) from error
    except OSError as error:
        raise KitError(Problem(f"the file cannot be read ({error.strerror})", "", path)) from error


def read_yaml(path: Path) -> Source:
    """Read a YAML file; raises KitError with file and line for whatever is not plain YAML."""
    return parse_yaml(read_text(path), path)


def parse_yaml(text: str, path: Path, first_line: int = 1) -> Source:
    """Parse YAML text that stands at ``first_line`` of ``path``; raises KitError."""
    # libyaml recurses in C: far deeper text than any of ours would end the process before Python could say why.
    if sum(text.count(opening) for opening in ("[", "{", "- ", "? ")) > MAX_OPENINGS:
        raise KitError(Problem("this is nested too deeply, or far too long", "Is it the right file?", path))
    loader = _BaseLoader(text)
    try:
        node = loader.get_single_node()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or str(error)
        line = first_line + (mark.line if mark else 0)
        remedy = "Look at the indentation, and put texts with a colon or a quote in double quotes."
        raise KitError(Problem(f"this is not valid YAML: {what}", remedy, path, line)) from error
    finally:
        loader.dispose()
    reader = _Reader(path, first_line)
    data = reader.value(node, ()) if node is not None else None
    return Source(path, data, reader.lines)


class _Reader:
    """Turns YAML nodes into data, noting lines, refusing what a person did not mean."""

    def __init__(self, path: Path, first_line: int) -> None:
        self.path = path
        self.first_line = first_line
        self.lines: dict[Key, int] = {}
        self.seen: set[int] = set()

    def value(self, node: yaml.Node, key: Key) -> Any:
        line = self.first_line + node.start_mark.line
        self.lines.setdefault(key, line)
        if id(node) in self.seen:
            self._refuse("anchors and aliases (& and *) are not used here", "Write the value out.", line)
        self.seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            return _scalar(node)
        if len(key) > 40:
            self._refuse("this is nested too deeply", "", line)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*key, index)) for index, item in enumerate(node.value)]
        return self._mapping(node, key)

    def _mapping(self, node: yaml.Node, key: Key) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for name_node, value_node in node.value:
            line = self.first_line + name_node.start_mark.line
            if not isinstance(name_node, yaml.ScalarNode):
                self._refuse("a key must be a single word", "", line)
            name = name_node.value
            if name in result:
                self._refuse(f"the key {name} stands twice", "Keep one of them.", line)
            self.lines[(*key, name)] = line
            result[name] = self.value(value_node, (*key, name))
        return result

    def _refuse(self, what: Sentence | str, remedy: Sentence | str, line: int) -> None:
        raise KitError(Problem(what, remedy, self.path, line))


def _scalar(node: yaml.ScalarNode) -> Any:
    text: str = node.value
    if node.style not in (None, ""):  # quoted or a block, so a text whatever it looks like
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _INT.fullmatch(text):
        return WrittenInt(text) if len(text) < 20 else text
    return WrittenFloat(text) if _FLOAT.fullmatch(text) else text
